"""Number formats that make a spreadsheet write a number as the plan does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import Point
from plangen.values.writing import MINUS, rounded
from plangen.writers.docx.charts.sheet import GENERAL

_WRITTEN: Final = re.compile(r"(?P<sign>[-−]?)(?P<before>\D*?)(?P<digits>\d[\d,]*)(?P<rest>\.\d+)?"
                             r"(?P<after>\D*)")  # fmt: skip
_HYPHEN: Final = "-"
"""The minus that spreadsheets write by themselves."""
_UNQUOTABLE: Final = re.compile(r'["\\\x00-\x1f]')
_LONGEST: Final = 80       # of what stands around the digits; a whole format may have 255


@dataclass(frozen=True, slots=True)
class Format:
    """How a number is written: what stands before and after it, its decimals and its commas."""

    before: str
    grouped: bool
    decimals: int
    after: str
    minus: str = _HYPHEN       # what stands before a number below zero, if anything does

    @property
    def code(self) -> str:
        """Return the format as spreadsheets write it; what stands around the digits is quoted."""
        digits = ("#,##0" if self.grouped else "0") + ("." if self.decimals else "")
        code = f"{_quoted(self.before)}{digits}{'0' * self.decimals}{_quoted(self.after)}"
        return code if self.minus == _HYPHEN else f"{code};{_quoted(self.minus)}{code}"

    def write(self, value: Fraction) -> str:
        """Write a number as a spreadsheet would."""
        digits = f"{abs(rounded(value, self.decimals)):{',' if self.grouped else ''}f}"
        minus = self.minus if value < 0 else ""
        return f"{minus}{self.before}{digits}{self.after}"


def code_of(points: Sequence[Point]) -> str | None:
    """Return the one format in which all known values are written as their texts; None if none."""
    known = [(point.value, point.text) for point in points if point.value is not None]
    found = [_format(value, text) for value, text in known]
    fitting = (
        each
        for one in found[:1] if one
        for each in (one, replace(one, grouped=not one.grouped), replace(one, minus=MINUS))
        if all(each.write(value) == text for value, text in known)
    )  # fmt: skip
    return next((each.code for each in fitting), None)


def codes(points: Sequence[Point]) -> tuple[str, ...]:
    """Return the formats of the cells of some points; where none fits, a plain number."""
    common = code_of(points)
    return tuple(common or code_of([point]) or GENERAL for point in points)


def _format(value: Fraction, text: str) -> Format | None:
    """Return the format that writes a value as its text, if there is one."""
    found = _WRITTEN.fullmatch(text)
    if found is None or len(text) > _LONGEST or _UNQUOTABLE.search(text):
        return None
    made = Format(
        found["before"],
        "," in found["digits"],
        len(found["rest"] or ".") - 1,
        found["after"],
        found["sign"] if value < 0 else _HYPHEN,
    )
    return made if made.write(value) == text else None


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""
