"""What rules say of a comparison: how its numbers are shown, and what its verdict makes of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Language, Message, say
from plangen.figures.claims.cells import Cell
from plangen.figures.claims.comparison import Comparison
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict, is_one_sided
from plangen.values.unit import UNITS, Dimension
from plangen.values.writing import Amount, quantity_text


@dataclass(frozen=True, slots=True)
class Points:
    """A difference of two ratios, as each language writes it: -2个百分点, -2 pp."""

    value: Fraction

    def in_language(self, language: Language) -> str:
        """Write it in percentage points."""
        return quantity_text(self.value, UNITS["个百分点"], language)


def shown(cell: Cell) -> Amount | str:
    """Return a number as it stands in the sum of a message: money in 万 throughout."""
    number = cell.number
    if number.text and number.dimension in {Dimension.PROPORTION, Dimension.MULTIPLE}:
        return number.text
    return Amount(number.value, number.unit)


def about(value: Fraction, like: Quantity) -> Amount:
    """Round what a quotient gives to one place more than the number that it is held against."""
    step = like.place / 10 or Fraction(1, 100)
    return Amount(round(value / step) * step, like.unit)


def judged(
    comparison: Comparison, message: Message, hints: Iterable[Message] = ()
) -> Iterator[Finding]:
    """Yield what a comparison's verdict calls for: nothing, an info, or an error."""
    verdict = comparison.verdict
    if verdict is Verdict.FITS:
        return
    if verdict is Verdict.LOOSE:
        cells = (comparison.stated, comparison.first, comparison.second)
        yield loose(comparison.stated, cells)
        return
    yield Finding(
        comparison.stated.path,
        message,
        tuple(hints),
        comparison.related,
        repairs=comparison.repairs,
    )


def loose(stated: Cell, cells: Iterable[Cell]) -> Finding:
    """Return the info that a word such as 近 or 超 is taken farther than it goes by custom."""
    cells = tuple(cells)
    message = say(
        zh="“{words}”和别的数对照，差的超过一成；“近、不足、超、余”一般指相差一成以内",
        en="held against the other numbers, “{words}” is off by more than 10%; “nearly” and “over” "
        "are mostly read as within 10%",
        words=[cell.number.text for cell in cells if is_one_sided(cell.number)],
    )
    related = tuple(cell.path for cell in cells if cell is not stated)
    return Finding(stated.path, message, related=related, severity=Severity.INFO)
