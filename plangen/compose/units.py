"""Units that the figures of a column share: said once, in its heading.

A figure keeps the digits of its one text. What every cell would repeat is taken off them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plangen.compose.numbers import number
from plangen.diagnostics.message import Language
from plangen.document.inlines import Number
from plangen.figures.figure import Figure
from plangen.values.quantity import Quantity
from plangen.values.unit import CURRENCY_SIGNS, Dimension

_SAID_ONCE = frozenset({Dimension.MONEY, Dimension.COUNT, Dimension.POINTS, Dimension.SCORE})
"""What is measured so; a percent sign is short and stays with its digits."""
_CURRENCY = "|".join(map(re.escape, sorted(CURRENCY_SIGNS, key=len, reverse=True)))
_TEXT = re.compile(
    rf"(?P<sign>[≥≤>＞<＜±+−-]?\s?)(?P<before>{_CURRENCY})?\s?"
    r"(?P<digits>\d[\d,]*(?:\.\d+)?)\s?(?P<after>\D*)",
    re.ASCII,
)
_BRACKETS: dict[Language, tuple[str, str]] = {"zh-CN": ("（", "）"), "en": (" (", ")")}
_COMMA: dict[Language, str] = {"zh-CN": "，", "en": ", "}


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands before the digits, and what behind them: $ and M; 万元."""

    before: str
    after: str


def shared_unit(values: Iterable[object]) -> Unit | None:
    """Return the unit that two or more figures are written in; None where they differ."""
    found = [_taken_apart(value) for value in values if _is_number(value)]
    units = {apart[1] if apart else None for apart in found}
    return units.pop() if len(units) == 1 and len(found) > 1 else None


def bare(figure: Figure, unit: Unit) -> Number:
    """Return the inline of a figure without the unit; whole, where it is in another one."""
    apart = _taken_apart(figure)
    shown = number(figure)
    return replace(shown, text=apart[0]) if apart and apart[1] == unit else shown


def in_heading(title: str, unit: Unit, language: Language) -> str:
    """Put a unit behind a column's title: 目标（万元）, Target ($M)."""
    before, behind = _BRACKETS[language]
    words = unit.before + unit.after
    if title.endswith(behind):
        return f"{title.removesuffix(behind)}{_COMMA[language]}{words}{behind}"
    return f"{title}{before}{words}{behind}"


def _is_number(value: object) -> bool:
    return isinstance(value, Figure) and isinstance(value.value, Quantity)


def _taken_apart(figure: object) -> tuple[str, Unit] | None:
    """Return the digits of a figure with their sign, and its unit; None where both are one."""
    value = figure.value if isinstance(figure, Figure) else None
    if not isinstance(figure, Figure) or not isinstance(value, Quantity):
        return None
    match = _TEXT.fullmatch(figure.text)
    plain = value.dimension in _SAID_ONCE and not (value.hedge or value.per or value.high)
    if not match or not plain or not (match["before"] or match["after"]):
        return None
    return match["sign"] + match["digits"], Unit(match["before"] or "", match["after"])
