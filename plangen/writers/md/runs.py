"""Inlines as a flat row of runs, each with all that is said about its words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import groupby
from typing import TypeAlias, assert_never

from plangen.document.inlines import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Number,
    Reference,
    Strong,
    Text,
)
from plangen.document.markers import pictured

STRONG = "**"
EMPHASIS = "*"

References: TypeAlias = Mapping[str, str]
"""The number of each exhibit by its label."""

_ADDRESS = re.compile(
    r"(https?://(?:[\w!#$%'()*+,./:;=?@~-]|&(?!#?\w+;))*[\w/#=%+@-])", re.ASCII
)
_SPACE = re.compile(r"[\t\x0b\x0c\x1c-\x1f\x85\u2028\u2029]")


class Kind(Enum):
    """How a run's words are written."""

    TEXT = auto()
    CODE = auto()
    ADDRESS = auto()      # a bare address that leads to itself
    NOTE = auto()         # the mark of a footnote, as it is


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one style; a newline in them is a forced one. `url` is where they lead.

    Weight outdoes stress: without spaces around them, the stars of both at once are ambiguous.
    """

    text: str
    kind: Kind = Kind.TEXT
    style: str = ""
    url: str = ""


def runs(inlines: Inlines, references: References) -> tuple[Run, ...]:
    """Flatten inlines; neighbours of one kind, style and address become one run."""
    return merged(run for run in _flat(inlines, Run(""), references) if run.text)


def merged(row: Iterable[Run]) -> tuple[Run, ...]:
    """Unite neighbouring runs that differ in nothing but their words."""
    groups = (tuple(group) for _, group in groupby(row, lambda run: (run.kind, run.style, run.url)))
    return tuple(_united(group) for group in groups)


def _united(group: tuple[Run, ...]) -> Run:
    first, *others = group
    return replace(first, text="".join(run.text for run in group)) if others else first


def words(inlines: Inlines, references: References) -> str:
    """Return what a reader sees of the inlines, on one line."""
    told = (run.text for run in runs(inlines, references) if run.kind is not Kind.NOTE)
    return "".join(told).replace("\n", " ").strip()


def _flat(inlines: Inlines, style: Run, references: References) -> Iterator[Run]:
    for inline in inlines:
        yield from _inline(inline, style, references)


def _inline(inline: Inline, style: Run, references: References) -> Iterator[Run]:
    match inline:
        case Text(text) | Number(text):
            yield from _text(text, style)
        case Reference(label):
            yield from _text(references.get(label, label), style)
        case Note(label):
            yield replace(style, text=f"[^{label}]", kind=Kind.NOTE)
        case LineBreak():
            yield replace(style, text="\n")
        case Code(text):
            yield _code(_clean(text).replace("\n", " "), style)
        case Strong(children):
            yield from _flat(children, replace(style, style=STRONG), references)
        case Emphasis(children):
            stressed = replace(style, style=style.style or EMPHASIS)
            yield from _flat(children, stressed, references)
        case Link(children, url):
            yield from _flat(children or (Text(url),), replace(style, url=url), references)
        case _:
            assert_never(inline)


def _text(text: str, style: Run) -> Iterator[Run]:
    pieces = [_clean(text)] if style.url else _ADDRESS.split(_clean(text))
    for position, piece in enumerate(pieces):
        if piece:
            yield replace(style, text=piece, kind=Kind.ADDRESS if position % 2 else Kind.TEXT)


def _code(text: str, style: Run) -> Run:
    """Make a run of code, or of plain words where a table would read the bar in it as its own."""
    return replace(style, text=text, kind=Kind.TEXT if r"\|" in text else Kind.CODE)


def _clean(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return pictured(_SPACE.sub(" ", lines))
