"""How a target was divided, for the terminal."""

from collections.abc import Iterator, Sequence

from plangen.diagnostics.message import Language
from plangen.rollup.allocation import Allocation
from plangen.rollup.texts import exact_text, settled
from plangen.values.writing import percent


def table(made: Sequence[Allocation], language: Language, currency: str | None) -> Iterator[
    tuple[str, ...]
]:
    """Yield a row a part: name, amount, share of what was divided, why; then the whole."""
    for one in made:
        unit = settled(one.unit, currency)
        whole = exact_text(one.total, unit, language)
        yield one.name.in_language(language), whole, "", ""
        for part in one.parts:
            share = "" if part.share is None else percent(part.share, 2)
            amount = exact_text(part.amount, unit, language)
            yield f"  {part.name}", amount, share, part.reason.in_language(language)
