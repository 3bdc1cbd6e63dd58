"""Blocks as Markdown source."""

from itertools import count
from typing import assert_never

from plangen.document.blocks import (
    Block,
    Blocks,
    Callout,
    CalloutKind,
    Cards,
    Chart,
    CodeBlock,
    Frame,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Summary,
    Table,
)
from plangen.document.inlines import Inlines, Strong, Text
from plangen.document.numbering import is_exhibit, with_number
from plangen.writers.md import inlines
from plangen.writers.md.cards import cards
from plangen.writers.md.labels import Labels
from plangen.writers.md.table import table

_ALERTS = {CalloutKind.NOTE: "NOTE", CalloutKind.WARNING: "WARNING"}
_DEEPEST = 6
_APART = "\n\n"


def blocks(run: Blocks, labels: Labels, gap: str = _APART) -> str:
    """Write blocks one below the other, an empty line between them."""
    parts: list[str] = []
    previous: Block | None = None
    second = False
    for block in run:
        other = _would_merge(previous, block) and not second
        if source := _block(block, labels, other):
            parts.append(source)
            previous, second = block, other
    return gap.join(parts)


def _block(block: Block, labels: Labels, second_list: bool) -> str:
    match block:
        case Paragraph(content):
            return inlines.paragraph(content, labels.references)
        case Heading():
            return _heading(block, labels)
        case ListBlock():
            return _list(block, labels, second_list)
        case Table():
            return _stack(_caption(block, labels), table(block, labels.references))
        case Chart():
            return _chart(block, labels)
        case CodeBlock(text):
            return _code_block(text)
        case Cards():
            return cards(block, labels.references)
        case Quote() | Callout() | Summary():
            return _frame(block, labels)
        case PageBreak():
            return ""     # a web page has no pages
        case _:
            assert_never(block)


def _heading(block: Heading, labels: Labels) -> str:
    words = inlines.heading(block.content, labels.references)
    signs = "#" * min(block.level + 1, _DEEPEST)
    return f"{signs} {with_number(next(labels.headings), words)}".rstrip(" ")


def _list(block: ListBlock, labels: Labels, second: bool) -> str:
    gap = "\n" if all(_is_tight(item) for item in block.items) else _APART
    markers = (_marker(block.ordered, position, second) for position in count(1))
    return gap.join(_item(*pair, gap, labels) for pair in zip(block.items, markers, strict=False))


def _item(item: Blocks, marker: str, gap: str, labels: Labels) -> str:
    lines = _prefixed(blocks(item, labels, gap), " " * len(marker))
    return (marker + lines.lstrip(" ")).rstrip(" ")


def _is_tight(item: Blocks) -> bool:
    """Tell whether an item is one paragraph, with at most a list below it."""
    match item:
        case (Paragraph(),) | (Paragraph(), ListBlock()):
            return True
        case _:
            return False


def _marker(ordered: bool, position: int, second: bool) -> str:
    if ordered:
        return f"{position}{')' if second else '.'} "
    return "* " if second else "- "


def _would_merge(previous: Block | None, block: Block) -> bool:
    """Tell whether Markdown would read two lists as one, if they had the same marker."""
    return (
        isinstance(previous, ListBlock)
        and isinstance(block, ListBlock)
        and previous.ordered == block.ordered
    )


def _chart(block: Chart, labels: Labels) -> str:
    alt = inlines.phrase((Text(block.spec.alt or block.spec.title),), {})
    picture = f"![{alt}]({next(labels.pictures)})"
    return _stack(picture, _caption(block, labels))


def _caption(block: Table | Chart, labels: Labels) -> str:
    if not is_exhibit(block):
        return ""
    number: Inlines = (Strong((Text(next(labels.exhibits)),)), Text(" "))
    return inlines.paragraph((*number, *block.caption), labels.references)


def _code_block(text: str) -> str:
    lines = text.replace("\r\n", "\n").removesuffix("\n")
    ticks = inlines.fence(lines, 3)
    return f"{ticks}\n{lines}\n{ticks}"


def _callout(block: Callout, labels: Labels) -> str:
    title = inlines.paragraph((Strong(block.title),), labels.references)
    body = _stack(title, blocks(block.children, labels))
    return _prefixed(f"[!{_ALERTS[block.kind]}]\n{body}".rstrip("\n"), "> ")


def _frame(block: Frame, labels: Labels) -> str:
    match block:
        case Quote(children):
            return _prefixed(blocks(children, labels), "> ")
        case Callout():
            return _callout(block, labels)
        case Summary():
            return _summary(block, labels)
        case _:
            assert_never(block)


def _summary(block: Summary, labels: Labels) -> str:
    title = inlines.heading(block.title, labels.references)
    return _stack(f"## {title}", blocks(block.children, labels))


def _stack(*parts: str) -> str:
    return _APART.join(part for part in parts if part)


def _prefixed(source: str, prefix: str) -> str:
    return "\n".join((prefix + line).rstrip(" ") for line in source.split("\n"))
