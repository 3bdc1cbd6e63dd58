"""A Word file as Markdown, to be read and compared line by line: what ``git diff`` shows of it.

A paragraph is a line, and so is a row of a table; what was inserted or deleted under tracked
changes is shown as ``{++…++}`` and ``{--…--}``, comments as ``{>>…<<}``. Contents and numbers of
headings are left out: they would differ whenever something else does.
"""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from plangen.readers.inline_text import inline_text
from plangen.readers.package import Package
from plangen.readers.remarks import remarks_of
from plangen.readers.styles import Kind, kinds_of
from plangen.readers.text import W

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_LINE_BREAK: Final = "<br>"
_DEEPEST, _WIDEST = 8, 63
"""The last level of a list, and how many columns a table may have, in Word."""
_NOTES: Final = ("footnote", "endnote")


def markdown_of(package: Package) -> str:
    """Return a Word file as Markdown. Raises UnreadableError where it cannot be read."""
    document = next(package.related("", "officeDocument"), None)
    body = package.part(document).find(f"{W}body") if document else None
    if document is None or body is None:
        raise package.damaged()
    kinds, remarks = kinds_of(package, document), remarks_of(package, document)
    blocks = [*_blocks(body, kinds, remarks), *_notes(package, document, remarks)]
    return "\n\n".join(blocks) + "\n"


def _blocks(
    element: etree._Element, kinds: dict[str, Kind], remarks: dict[str, str]
) -> Iterator[str]:
    for child in element:
        if child.tag == _TABLE:
            yield "\n".join(_table(child, remarks))
        elif child.tag == _PARAGRAPH:
            kind = _kind(child, kinds)
            text = inline_text(child, remarks)
            if text.strip() and not kind.is_contents:
                yield kind.mark + text.replace("\n", "  \n")
        else:
            yield from _blocks(child, kinds, remarks)


def _kind(paragraph: etree._Element, kinds: dict[str, Kind]) -> Kind:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    kind = kinds.get("" if style is None else style.get(f"{W}val", ""), Kind())
    level = paragraph.find(f"{W}pPr/{W}numPr/{W}ilvl")
    if level is None or kind.mark.startswith("#"):
        return kind
    return Kind(f"{'  ' * _number(level, _DEEPEST)}- ")


def _table(table: etree._Element, remarks: dict[str, str]) -> Iterator[str]:
    for n, row in enumerate(table.iterchildren(f"{W}tr", f"{W}sdt")):
        cells = [cell for found in row.iter(f"{W}tc") for cell in _cell(found, table, remarks)]
        yield f"| {' | '.join(cells)} |"
        if n == 0:
            yield f"|{' --- |' * len(cells)}"


def _cell(
    cell: etree._Element, table: etree._Element, remarks: dict[str, str]
) -> Iterator[str]:
    """Yield the text of a cell, and an empty one for each further column that it spans."""
    if next(cell.iterancestors(_TABLE)) is not table:
        return   # of a table in a cell: it is part of that cell's text
    texts = (inline_text(each, remarks).strip() for each in cell.iter(_PARAGRAPH))
    text = _LINE_BREAK.join(filter(None, texts))
    yield text.replace("|", "\\|").replace("\n", _LINE_BREAK)
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    yield from [""] * (_number(span, _WIDEST) - 1)


def _number(element: etree._Element | None, most: int) -> int:
    """Return the number that an element states, 0 where it states none, and at most so much."""
    stated = "" if element is None else element.get(f"{W}val", "")
    return min(int(stated), most) if stated.isdecimal() else 0


def _notes(package: Package, document: str, remarks: dict[str, str]) -> Iterator[str]:
    for kind in _NOTES:
        for part in package.related(document, f"{kind}s"):
            for note in package.part(part).iterchildren(f"{W}{kind}"):
                texts = (inline_text(each, remarks).strip() for each in note.iter(_PARAGRAPH))
                text = " ".join(filter(None, texts))
                if text:
                    yield f"[^{kind[0]}{note.get(f'{W}id', '')}]: {text}"
