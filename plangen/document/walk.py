"""Going through a document in reading order."""

from collections.abc import Iterator
from typing import assert_never

from plangen.document.blocks import (
    Block,
    Blocks,
    Callout,
    Cards,
    Chart,
    CodeBlock,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Summary,
    Table,
)
from plangen.document.inlines import Emphasis, Inline, Inlines, Link, Note, Strong


def walk(blocks: Blocks) -> Iterator[Block]:
    """Yield every block as a reader meets it, a container before what it holds."""
    for block in blocks:
        yield block
        for run in _inner_blocks(block):
            yield from walk(run)


def walk_inlines(blocks: Blocks) -> Iterator[Inline]:
    """Yield every inline of every block: of titles, captions and cells too, and of phrases."""
    for block in walk(blocks):
        for run in _own_inlines(block):
            yield from _flat(run)


def footnotes(blocks: Blocks) -> dict[str, Inlines]:
    """Return what the footnotes say by their labels, in the order in which they are mentioned."""
    found = (inline for inline in walk_inlines(blocks) if isinstance(inline, Note))
    return {note.label: note.children for note in found}


def _flat(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Link | Note):
            yield from _flat(inline.children)


def _inner_blocks(block: Block) -> tuple[Blocks, ...]:
    match block:
        case ListBlock(items=items):
            return items
        case Quote(children) | Callout(children=children) | Summary(children=children):
            return (children,)
        case Heading() | Paragraph() | Table() | Chart() | Cards() | CodeBlock() | PageBreak():
            return ()
        case _:
            assert_never(block)


def _own_inlines(block: Block) -> Iterator[Inlines]:
    match block:
        case Heading(content=content) | Paragraph(content):
            yield content
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            yield from (cell for row in block.rows for cell in row.cells)
        case Chart(caption=caption):
            yield caption
        case Cards(cards):
            for card in cards:
                yield from (card.label, card.value, card.change)
        case Callout(title=title) | Summary(title=title):
            yield title
        case ListBlock() | Quote() | CodeBlock() | PageBreak():
            pass
        case _:
            assert_never(block)
