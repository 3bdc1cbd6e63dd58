"""Blocks and rows as they are compared, and how like one another they are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.revisions.marking import PARAGRAPH, PROPERTIES, RUN, TABLE, Elements
from plangen.writers.docx.revisions.sources import DRAWING

LEAST: Final = 0.35
"""How like two things must be to be versions of one another."""
NAMESAKES: Final = 0.75
"""How like two rows of one name are at least, whatever else they say."""

_TEXT: Final = qn("w:t")
_VALUE: Final = qn("w:val")
_NOT_TRACKED: Final = frozenset({qn("w:sdt"), "section"})
"""What Word works out or cannot track: the contents, and where pages begin to be turned."""
_NO_BLOCKS: Final = frozenset({qn("w:sectPr"), qn("w:tcPr")})


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A paragraph, a row, or a table with the gap below it; versions of one are of its kind.

    A row, and no other block, has a name: what its first cell says.
    """

    elements: Elements
    kind: tuple[str, ...]
    text: str
    name: str
    neighbours: frozenset[tuple[str, str]]     # characters side by side

    @property
    def is_tracked(self) -> bool:
        """Whether changes of it are marked at all."""
        return self.kind[0] not in _NOT_TRACKED

    @property
    def is_paragraph(self) -> bool:
        """Whether it is one paragraph that can be marked."""
        return self.elements[0].tag == PARAGRAPH and self.is_tracked


def likeness(old: Block, new: Block) -> float:
    """Return how like two blocks are: 1 is alike, 0 means no versions of one another."""
    if old.kind != new.kind:
        return 0.0
    if old.text == new.text:
        return 1.0 if old.text else LEAST
    if not old.text or not new.text:
        return 0.0
    sizes = len(old.neighbours) + len(new.neighbours)
    shared = 2 * len(old.neighbours & new.neighbours) / sizes
    if old.name and old.name == new.name:
        return max(NAMESAKES, shared)
    return shared if shared >= LEAST else 0.0


def blocks(container: etree._Element) -> Iterator[Block]:
    """Yield the blocks of a body or a cell."""
    children = [child for child in container if child.tag not in _NO_BLOCKS]
    gaps = [below for above, below in pairwise(children) if above.tag == TABLE and _is_gap(below)]
    for child, below in zip(children, [*children[1:], None], strict=True):
        if child.tag == TABLE and below is not None and below in gaps:
            yield _block((child, below), _table_kind(child))
        elif child.tag == TABLE:
            yield _block((child,), _table_kind(child))
        elif child not in gaps:
            yield _block((child,), _kind(child))


def rows(table: etree._Element) -> Iterator[Block]:
    """Yield the rows of a table."""
    for row in table.iterchildren(qn("w:tr")):
        cells = row.findall(qn("w:tc"))
        is_head = row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
        kind = (str(row.tag), str(len(cells)), str(is_head))
        yield _block((row,), kind, _text(cells[:1]))


def style_of(paragraph: etree._Element) -> str:
    """Return the style of a paragraph."""
    found = paragraph.find(f"{PROPERTIES}/{qn('w:pStyle')}")
    return "" if found is None else found.get(_VALUE, "")


def _block(elements: Elements, kind: tuple[str, ...], name: str = "") -> Block:
    text = _text(elements)
    return Block(elements, kind, text, name, frozenset(pairwise(f" {text}")))


def _text(elements: Iterable[etree._Element]) -> str:
    """Return the words, and the names of drawings: what changes of one stays the same drawing."""
    return "".join(
        each.text or "" if each.tag == _TEXT else each.get("name", "")
        for element in elements
        for each in element.iter(_TEXT, DRAWING)
    )


def _kind(element: etree._Element) -> tuple[str, ...]:
    if element.find(f"{PROPERTIES}/{qn('w:sectPr')}") is not None:
        return ("section",)
    is_break = element.find(f"{PROPERTIES}/{qn('w:pageBreakBefore')}") is not None
    return (str(element.tag), style_of(element), str(is_break))


def _table_kind(table: etree._Element) -> tuple[str, ...]:
    style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
    return (str(table.tag), "" if style is None else style.get(_VALUE, ""), str(columns))


def _is_gap(element: etree._Element) -> bool:
    """Tell whether an element is the small gap that stands below a table."""
    is_small = element.tag == PARAGRAPH and style_of(element) == "Spacer"
    return is_small and element.find(RUN) is None and len(element[0]) == 1
