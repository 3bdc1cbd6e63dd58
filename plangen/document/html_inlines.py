"""Running text in the HTML that python-markdown writes, turned into inlines."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from lxml.etree import _Element

from plangen.document.blocks import Blocks
from plangen.document.inlines import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Strong,
    Text,
    plain_text,
)
from plangen.document.markers import FORCED_BREAK, MARKER, SOFT_BREAK, restore

Flow: TypeAlias = tuple[Inline | Blocks, ...]
"""Inlines, with a run of blocks where a marker stands for one."""

_LINE_END = re.compile(rf"[ \t\u3000]*[\n{SOFT_BREAK}][ \t\u3000]*")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})


@dataclass(frozen=True, slots=True)
class Pieces:
    """What the markers in a text stand for, by key: words, or blocks."""

    inlines: Mapping[str, Inlines]
    blocks: Mapping[str, Blocks]


def flow_of(element: _Element, pieces: Pieces) -> Flow:
    """Convert what an element holds, its own markup left aside."""
    parts = [text_flow(element.text, pieces)]
    for child in element:
        parts += [inline_flow(child, pieces), text_flow(child.tail, pieces)]
    return tuple(inline for part in parts for inline in part)


def inline_flow(element: _Element, pieces: Pieces) -> Flow:
    """Convert an element within a line; an unknown one counts for what it holds."""
    convert = _CONVERTERS.get(str(element.tag), flow_of)
    return convert(element, pieces)


def text_flow(text: str | None, pieces: Pieces) -> Flow:
    """Convert words, with the pieces in place of their markers; KeyError for an unknown key.

    Newlines stay in the texts until `join_lines` sees what stands on both sides of them.
    """
    flow: list[Inline | Blocks] = []
    for position, part in enumerate(MARKER.split(_LINE_END.sub("\n", text or ""))):
        if position % 2 == 0:
            flow += _broken(part)
        elif (key := restore(part)) in pieces.blocks:
            flow.append(pieces.blocks[key])
        else:
            flow += pieces.inlines[key]
    return tuple(flow)


def words(text: str | None, pieces: Pieces) -> str:
    """Return text that bears no markup, such as an address, with its markers filled in."""
    filled = MARKER.sub(lambda match: _piece_words(match[1], pieces), text or "")
    return restore(filled.replace(SOFT_BREAK, " "))


def only_inlines(flow: Flow) -> Inlines:
    """Return the flow as inlines; ValueError where blocks stand amid a phrase, title or cell."""
    inlines = tuple(inline for inline in flow if not isinstance(inline, tuple))
    if len(inlines) < len(flow):
        raise ValueError("a table, chart or list stands inside a phrase, a heading or a cell")
    return inlines


def _piece_words(key: str, pieces: Pieces) -> str:
    return plain_text(pieces.inlines[restore(key)])


def _broken(text: str) -> Iterator[Inline]:
    for position, line in enumerate(text.split(FORCED_BREAK)):
        if position:
            yield LineBreak()
        if line:
            yield Text(restore(line))


def _strong(element: _Element, pieces: Pieces) -> Flow:
    return (Strong(only_inlines(flow_of(element, pieces))),)


def _emphasis(element: _Element, pieces: Pieces) -> Flow:
    return (Emphasis(only_inlines(flow_of(element, pieces))),)


def _code(element: _Element, pieces: Pieces) -> Flow:
    return (Code(words((element.text or "").replace("\n", " "), pieces)),)


def _line_break(_: _Element, __: Pieces) -> Flow:
    return (LineBreak(),)


def _link(element: _Element, pieces: Pieces) -> Flow:
    children = only_inlines(flow_of(element, pieces))
    return _linked(children, words(element.get("href"), pieces))


def _image(element: _Element, pieces: Pieces) -> Flow:
    """Convert a picture, which no document embeds, to its description with a link to it."""
    url = words(element.get("src"), pieces)
    return _linked((Text(f"[{words(element.get('alt'), pieces) or url}]"),), url)


def _linked(children: Inlines, url: str) -> Inlines:
    """Make a link; an address that could run a program stays visible and leads nowhere."""
    address = "".join(url.split("\n")).strip()
    scheme = _SCHEME.match(address)
    if scheme and scheme[1].lower() not in _SAFE_SCHEMES:
        return (*children, Text(f"（{address}）"))
    return (Link(children or (Text(address),), address),) if address else children


_CONVERTERS: Mapping[str, Callable[[_Element, Pieces], Flow]] = {
    "strong": _strong,
    "em": _emphasis,
    "code": _code,
    "br": _line_break,
    "a": _link,
    "img": _image,
}
