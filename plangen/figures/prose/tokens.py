"""A text taken apart: the words that say which figure is meant, and the numbers."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from string import ascii_lowercase, ascii_uppercase

from plangen.figures.prose.lexicon import Lexicon
from plangen.figures.prose.words import Aspect, Kind
from plangen.values.period import Period, read_period
from plangen.values.prose.asides import Aside, AsideKind, asides
from plangen.values.prose.chinese import NUMERALS, chinese_integer
from plangen.values.prose.numbers import ProseNumber, prose_numbers

_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
_SENTENCE_END = re.compile(
    r"[。！？!?]|\.(?=\s|\Z)|\n\s*\n|\n(?=\s*(?:[-*+#|]\s|\d+[.、)）]|[（(]\d))"
)
_MARKS = " \n\t#>-。.!！?？"
_CHARACTERS = re.compile(rf"[{NUMERALS}]+(?=月)")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or passage; `value` depends on its kind."""

    kind: Kind
    text: str
    value: Aspect | frozenset[str] | Period | ProseNumber | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of one sentence, with its text."""

    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """A text with what is recognised in it, by the place where it begins."""

    text: str
    lower: str
    lexicon: Lexicon
    passages: Mapping[int, Aside]
    numbers: Mapping[int, ProseNumber]


def sentences(text: str, lexicon: Lexicon) -> Iterator[Sentence]:
    """Yield the sentences of a text; lines of a list or a heading are sentences too."""
    page = _Page(
        text,
        text.translate(_LOWER),
        lexicon,
        {aside.start: aside for aside in asides(text)},
        {number.start: number for number in prose_numbers(text)},
    )
    start = 0
    for end in [*_ends(page), len(text)]:
        if text[start:end].strip():
            yield Sentence(text[start:end], tuple(_tokens(page, start, end)))
        start = end


def _ends(page: _Page) -> Iterator[int]:
    """Yield where sentences end; the mark inside ``1. 目标`` ends none."""
    inside = sorted((start, aside.end) for start, aside in page.passages.items())
    for mark in _SENTENCE_END.finditer(page.text):
        before = bisect_right(inside, (mark.start(), len(page.text))) - 1
        if before < 0 or inside[before][1] <= mark.start():
            yield mark.end()


def _tokens(page: _Page, start: int, end: int) -> Iterator[Token]:
    position, unknown = start, start
    while position < end:
        token = _at(page, position)
        if token is None:
            position += 1
            continue
        yield from _unknown(page.text[unknown:position])
        unknown = position + len(token.text)
        yield replace(token, text=page.text[position:unknown])
        position = unknown
    yield from _unknown(page.text[unknown:end])


def _unknown(words: str) -> Iterator[Token]:
    """Yield words that nobody understands as one token; marks alone are none."""
    if words.strip(_MARKS):
        yield Token(Kind.OTHER, words)


def _at(page: _Page, position: int) -> Token | None:
    """Return the token that begins at a place: the longest of name, number and passage."""
    text, word = page.text, page.lexicon.at(page.lower, position)
    number, passage = page.numbers.get(position), page.passages.get(position)
    length = len(word[0]) if word else 0
    if number and number.end - position >= length:
        return Token(Kind.NUMBER, text[position : number.end], number)
    if passage and passage.end - position >= length:
        return _passage(passage, text[position : passage.end])
    return Token(word[1][0], word[0], word[1][1]) if word else None


def _passage(aside: Aside, text: str) -> Token:
    if aside.kind is AsideKind.TOKEN:
        return Token(Kind.MENTION, text)
    if aside.kind is AsideKind.HEADING:
        return Token(Kind.GLUE, text)
    period = read_period(_in_digits(text)) if aside.kind is AsideKind.PERIOD else None
    if isinstance(period, Period):
        return Token(Kind.PERIOD, text, period)
    return Token(Kind.OTHER, text)


def _in_digits(period: str) -> str:
    """Write a period as a plan does: 七月份 is 7月, 2026年度 is 2026年."""
    plain = re.sub(r"(?<=年)度$|\s(?=[年月季])|(?<=[年月])\s", "", period)
    return _CHARACTERS.sub(lambda match: str(chinese_integer(match[0])), plain)
