"""What stands between the contents and the end of the page: each kind of block."""

from typing import Final, assert_never

from plangen.document.blocks import (
    Block,
    Blocks,
    Callout,
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
from plangen.document.inlines import plain_text
from plangen.document.numbering import with_number
from plangen.writers.html.cards import cards
from plangen.writers.html.figures import figure
from plangen.writers.html.inlines import inlines
from plangen.writers.html.markup import element, words
from plangen.writers.html.names import Names
from plangen.writers.html.tables import table

_DEEPEST: Final = 6


def blocks(run: Blocks, names: Names) -> str:
    """Write blocks one below the other."""
    return "\n".join(_block(block, names) for block in run)


def _block(block: Block, names: Names) -> str:
    match block:
        case Heading():
            return _heading(block, names)
        case Paragraph(content):
            return element("p", inlines(content, names))
        case ListBlock():
            return _list(block, names)
        case Table():
            return table(block, names)
        case Chart():
            return figure(block, names)
        case CodeBlock(text):
            code = element("code", words(text.rstrip("\n")))
            return element("pre", code, tabindex="0")
        case Cards():
            return cards(block, names)
        case Quote() | Callout() | Summary():
            return _frame(block, names)
        case PageBreak():
            return element("div", class_="page-break")
        case _:
            assert_never(block)


def _heading(block: Heading, names: Names) -> str:
    """Write a heading; the title of the page is the only one of the first rank."""
    name = next(names.headings)
    content = with_number(words(name.number), inlines(block.content, names))
    return element(f"h{min(block.level + 1, _DEEPEST)}", content, id=name.anchor)


def _list(block: ListBlock, names: Names) -> str:
    items = "\n".join(element("li", blocks(item, names)) for item in block.items)
    return element("ol" if block.ordered else "ul", f"\n{items}\n")


def _callout(block: Callout, names: Names) -> str:
    title = element("p", inlines(block.title, names), class_="title") if block.title else ""
    content = title + _inside(block.children, names)
    return element("div", content, class_=f"callout {block.kind}", role="note")


def _frame(block: Frame, names: Names) -> str:
    match block:
        case Quote(children):
            return element("blockquote", _inside(children, names))
        case Callout():
            return _callout(block, names)
        case Summary():
            return _summary(block, names)
        case _:
            assert_never(block)


def _summary(block: Summary, names: Names) -> str:
    title = element("h2", inlines(block.title, names))
    content = f"\n{title}{_inside(block.children, names)}"
    return element("section", content, class_="summary", aria_label=plain_text(block.title))


def _inside(children: Blocks, names: Names) -> str:
    return f"\n{blocks(children, names)}\n"
