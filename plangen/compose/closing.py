"""The closing row of a table: what the whole amounts to, and what its parts' shares make up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from plangen.compose.cells import Line
from plangen.compose.view import Seen, View, figure_of, node_of
from plangen.diagnostics.message import Language, say
from plangen.document.blocks import Paragraph
from plangen.document.inlines import Text
from plangen.figures.figure import Figure
from plangen.figures.splits import ADDITIVE
from plangen.model.measure import SLOTS, Measure
from plangen.values.quantity import Quantity

Key: TypeAlias = str | Sequence[str]
"""What a column shows: a key; `name`, `amount`; several keys, with spaces or as an enumeration."""
Value: TypeAlias = Seen | Line

_TOTAL = say(zh="合计", en="Total")
_OVERALL = say(zh="整体", en="Overall")
_ROUNDED = say(
    zh="注：各项占比分别四舍五入，合计不一定正好是100%。",
    en="Note: shares are rounded one by one and may not add up to exactly 100%.",
)
_TOTALLED = ("amount", "ratio", "growth", "attainment", *SLOTS)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)%")


def closing_values(
    total: View, keys: Sequence[Key], rows: Sequence[Sequence[Value]], language: Language
) -> tuple[Value, ...]:
    """Return the whole's own figures, and 100 % under shares that make it up."""
    shares = _shares(keys, rows)
    values: list[Value] = []
    for key in keys:
        match key:
            case "name":
                values.append((_TOTAL if _adds_up(total) else _OVERALL).in_language(language))
            case "share":
                values.append("100%" if _is_whole(shares) else None)
            case "amount" | "weight":
                values.append(figure_of(total))
            case str() if key in _TOTALLED:
                values.append(getattr(total, key, None))
            case _:
                values.append(None)
    return tuple(values)


def rounding_note(
    keys: Sequence[Key], rows: Sequence[Sequence[Value]], language: Language
) -> Iterator[Paragraph]:
    """Say so where shares of one whole, as they are shown, do not add up to 100 %."""
    shares = _shares(keys, rows)
    matches = [_PERCENT.fullmatch(share.text) for share in shares if share]
    shown = [Decimal(match[1]) for match in matches if match]
    if _is_whole(shares) and len(shown) == len(shares) and sum(shown) != 100:
        yield Paragraph((Text(_ROUNDED.in_language(language)),))


def _adds_up(total: View) -> bool:
    """Tell whether a whole is the sum of its parts, as a ratio is not."""
    figure = figure_of(total)
    value = figure.value if figure else None
    if not isinstance(value, Quantity) or not isinstance(node_of(total), Measure):
        return True
    return value.dimension in ADDITIVE


def _shares(keys: Sequence[Key], rows: Sequence[Sequence[Value]]) -> list[Figure | None]:
    """Return the shares that a table shows, None for a part that has none."""
    columns = [i for i, key in enumerate(keys) if key == "share"]
    values = (row[i] for i in columns for row in rows)
    return [value if isinstance(value, Figure) else None for value in values]


def _is_whole(shares: Sequence[Figure | None]) -> bool:
    """Tell whether shares make up the whole, as exactly as they are written."""
    numbers = [share.value for share in shares if share and isinstance(share.value, Quantity)]
    if not numbers or len(numbers) < len(shares):
        return False
    slack = sum((number.place for number in numbers), Fraction(0)) / 2
    return abs(sum((number.value for number in numbers), Fraction(0)) - 1) <= slack
