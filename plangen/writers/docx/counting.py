"""The numbers that Word will put before headings, as the numbering of a look describes them."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart
from lxml import etree

from plangen.document.numbering import chinese_numeral
from plangen.writers.docx.styles import number_of

_PLACE: Final = re.compile("%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LETTERS: Final = 26


@dataclass(frozen=True, slots=True)
class Level:
    """How one level counts: the form of its numbers, and the pattern that they stand in."""

    form: str
    pattern: str
    plain: bool = False        # all numbers in the pattern are Arabic


def heading_levels(part: DocumentPart, levels: int) -> tuple[Level | None, ...]:
    """Return how each level of headings counts, from 1 on; None where it bears no number."""
    return tuple(_level(part, level) for level in range(levels))


def number(levels: Sequence[Level | None], counters: Sequence[int]) -> str:
    """Return a heading's number from the counts of level 1 down to its own; may be empty."""
    own = levels[min(len(counters), len(levels)) - 1]
    if own is None:
        return ""

    def counted(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        level = levels[at] if at < len(levels) else None
        form = "decimal" if own.plain or level is None else level.form
        return _FORMS.get(form, str)(counters[at]) if at < len(counters) else ""

    return _PLACE.sub(counted, own.pattern)


def _level(part: DocumentPart, level: int) -> Level | None:
    found = number_of(part.styles.element, f"Heading{level + 1}")
    if found is None:
        return None
    listed = part.numbering_part.element.xpath(
        f'w:abstractNum[@w:abstractNumId=../w:num[@w:numId="{found}"]/w:abstractNumId/@w:val]'
        f'/w:lvl[@w:ilvl="{level}"]'
    )
    return _described(listed[0]) if listed else None


def _described(level: etree._Element) -> Level:
    def said(name: str) -> str:
        found = level.find(qn(name))
        return "" if found is None else found.get(qn("w:val"), "")

    return Level(said("w:numFmt"), said("w:lvlText"), level.find(qn("w:isLgl")) is not None)


def _roman(count: int) -> str:
    written = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        written += letters * times
    return written


def _letter(count: int) -> str:
    """Write 1 to 26 as a to z, then aa, bb and so on, as Word does."""
    times, letter = divmod(count - 1, _LETTERS)
    return chr(ord("a") + letter) * (times + 1)


_FORMS: Final[Mapping[str, Callable[[int], str]]] = {
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "japaneseCounting",
         "taiwaneseCountingThousand"),
        chinese_numeral,
    ),
    "lowerRoman": _roman,
    "upperRoman": lambda count: _roman(count).upper(),
    "lowerLetter": _letter,
    "upperLetter": lambda count: _letter(count).upper(),
    "none": lambda _: "",
}
"""How numbers are written, by Word's names; any other form is written in digits."""
