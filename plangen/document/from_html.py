"""The HTML that python-markdown writes, turned into blocks."""

import re
from collections.abc import Callable, Iterable, Mapping

from lxml import etree
from lxml.etree import _Element

from plangen.document.blocks import (
    Align,
    Block,
    Blocks,
    Column,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Row,
    Table,
)
from plangen.document.html_inlines import (
    Pieces,
    flow_of,
    inline_flow,
    only_inlines,
    text_flow,
)
from plangen.document.inlines import Inline, Inlines, LineBreak, Text
from plangen.document.soft_breaks import join_lines

_DEEPEST = 4
_ALIGNMENT = re.compile(r"text-align: (left|center|right)")


def blocks_from_html(html: str, pieces: Pieces) -> Blocks:
    """Convert a fragment of HTML; what its markers stand for is put in their places.

    KeyError for a marker of an unknown key, ValueError for blocks amid a phrase or a cell.
    """
    root = etree.fromstring(f"<html><body>{html}</body></html>", etree.HTMLParser())
    body = root.find("body")
    return () if body is None else _container(body, pieces)


def _container(element: _Element, pieces: Pieces) -> Blocks:
    """Convert what an element holds; running text between blocks becomes paragraphs."""
    blocks: list[Blocks] = []
    flow = [*text_flow(element.text, pieces)]
    for child in element:
        if convert := _CONVERTERS.get(str(child.tag)):
            blocks += (_paragraphs(flow), convert(child, pieces))
            flow.clear()
        else:
            flow += inline_flow(child, pieces)
        flow += text_flow(child.tail, pieces)
    return tuple(block for run in (*blocks, _paragraphs(flow)) for block in run)


def _paragraphs(flow: Iterable[Inline | Blocks]) -> Blocks:
    """Make paragraphs of running text, broken where a marker stood for blocks."""
    blocks: list[Block] = []
    line: list[Inline] = []
    for piece in (*flow, ()):
        if isinstance(piece, tuple):
            blocks += (*_paragraph(tuple(line)), *piece)
            line.clear()
        else:
            line.append(piece)
    return tuple(blocks)


def _paragraph(line: Inlines) -> Blocks:
    content = _trimmed(join_lines(line))
    return (Paragraph(content),) if content else ()


def _trimmed(inlines: Inlines) -> Inlines:
    """Drop what shows nothing at both ends of a paragraph."""
    shown = [place for place, inline in enumerate(inlines) if not _is_blank(inline)]
    return inlines[shown[0] : shown[-1] + 1] if shown else ()


def _is_blank(inline: Inline) -> bool:
    return inline == LineBreak() or (isinstance(inline, Text) and not inline.text.strip())


def _heading(element: _Element, pieces: Pieces) -> Blocks:
    level = min(int(str(element.tag)[1:]), _DEEPEST)
    return (Heading(level, _line(element, pieces)),)


def _list(element: _Element, pieces: Pieces) -> Blocks:
    items = tuple(_container(item, pieces) for item in element)
    start = int(element.get("start") or 1)
    if start == 1:
        return (ListBlock(element.tag == "ol", items),)
    typed = (_typed(number, item) for number, item in enumerate(items, start))
    return tuple(block for run in typed for block in run)


def _typed(number: int, item: Blocks) -> Blocks:
    """Write an item of a list that does not start at 1 as text, or its number would be lost."""
    match item:
        case (Paragraph(content), *rest):
            return (Paragraph(join_lines((Text(f"{number}. "), *content))), *rest)
        case _:
            return (Paragraph((Text(f"{number}."),)), *item)


def _quote(element: _Element, pieces: Pieces) -> Blocks:
    return (Quote(_container(element, pieces)),)


def _table(element: _Element, pieces: Pieces) -> Blocks:
    columns = (
        Column(_line(cell, pieces), _alignment(cell)) for cell in element.findall("thead/tr/th")
    )
    rows = (
        Row(tuple(_line(cell, pieces) for cell in row.findall("td")))
        for row in element.findall("tbody/tr")
    )
    return (Table(tuple(columns), tuple(rows)),)


def _alignment(cell: _Element) -> Align:
    match = _ALIGNMENT.search(cell.get("style") or "")
    return Align(match[1]) if match else Align.LEFT


def _line(element: _Element, pieces: Pieces) -> Inlines:
    return join_lines(only_inlines(flow_of(element, pieces)))


def _rule(_: _Element, __: Pieces) -> Blocks:
    """Drop a rule: it says nothing, and a document has none."""
    return ()


_CONVERTERS: Mapping[str, Callable[[_Element, Pieces], Blocks]] = {
    "p": _container,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
    "ul": _list,
    "ol": _list,
    "blockquote": _quote,
    "table": _table,
    "hr": _rule,
}
