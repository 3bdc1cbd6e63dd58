"""The numbers of headings, tables and charts: the same in every format that is written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from plangen.diagnostics.message import Language
from plangen.document.blocks import Blocks, Chart, Heading, Table
from plangen.document.document import Document
from plangen.document.walk import walk

Exhibit: TypeAlias = Table | Chart

_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
_CHINESE_PATTERNS = ("{chinese}、", "（{chinese}）", "{arabic}.", "（{arabic}）")
_EXHIBIT_WORDS: Mapping[Language, Mapping[type[Exhibit], str]] = {
    "zh-CN": {Table: "表", Chart: "图"},
    "en": {Table: "Table", Chart: "Figure"},
}


def chinese_numeral(number: int) -> str:
    """Write 1 to 9999 in Chinese as Word counts chapters: 十、十一、二十、一百零一."""
    places = [(int(digit), place) for place, digit in enumerate(reversed(str(number)))]
    words = "".join(
        _DIGITS[digit] + (_PLACES[place] if digit else "") for digit, place in reversed(places)
    )
    while "零零" in words:
        words = words.replace("零零", "零")
    words = words.rstrip("零")
    return words.removeprefix("一") if 10 <= number < 20 else words


def heading_number(counters: Sequence[int], language: Language) -> str:
    """Return a heading's number, such as （三） or 2.3, from the counts of level 1 down to its own.

    Nothing separates it from the words yet: see `with_number`.
    """
    if language == "en":
        return ".".join(map(str, counters))
    level = min(len(counters), len(_CHINESE_PATTERNS))
    number = counters[-1]
    return _CHINESE_PATTERNS[level - 1].format(chinese=chinese_numeral(number), arabic=number)


def with_number(number: str, words: str) -> str:
    """Put a heading's number before its words; full-width punctuation needs no space."""
    return f"{number}{words}" if number.endswith(("、", "）")) else f"{number} {words}"


def headings(blocks: Blocks, language: Language) -> Iterator[tuple[Heading, str]]:
    """Yield every heading with its number; see `counted`."""
    for heading, counters in counted(blocks):
        yield heading, heading_number(counters, language)


def counted(blocks: Blocks) -> Iterator[tuple[Heading, tuple[int, ...]]]:
    """Yield every heading with the counts of level 1 down to its own; a skipped one counts as 1."""
    counters: tuple[int, ...] = ()
    for block in walk(blocks):
        if isinstance(block, Heading):
            outer = (*counters, *(1,) * block.level)[: block.level - 1]
            own = counters[block.level - 1] if len(counters) >= block.level else 0
            counters = (*outer, own + 1)
            yield block, counters


def exhibits(blocks: Blocks, language: Language) -> Iterator[tuple[Exhibit, str]]:
    """Yield every captioned chart and captioned or labelled table with its number, as 图 3."""
    counts = {Table: 0, Chart: 0}
    for block in walk(blocks):
        if isinstance(block, Table | Chart) and is_exhibit(block):
            kind = type(block)
            counts[kind] += 1
            yield block, f"{_EXHIBIT_WORDS[language][kind]} {counts[kind]}"


def is_exhibit(block: Exhibit) -> bool:
    """Tell whether a table or chart bears a number; one of no name does not.

    A chart's label alone names only its picture.
    """
    return bool(block.caption) or (isinstance(block, Table) and bool(block.label))


def exhibit_numbers(document: Document) -> Mapping[str, str]:
    """Map each label to its number, such as 图 3; of a doubled label the first counts."""
    numbers: dict[str, str] = {}
    for exhibit, number in exhibits(document.body, document.language):
        if exhibit.label:
            numbers.setdefault(exhibit.label, number)
    return numbers
