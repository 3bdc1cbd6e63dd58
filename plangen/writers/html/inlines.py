"""What stands inside a line."""

from typing import assert_never

from plangen.document.addresses import target
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
from plangen.writers.html.markup import element, lines, words
from plangen.writers.html.names import Names
from plangen.writers.html.notemarks import mention


def inlines(content: Inlines, names: Names, *, linked: bool = False) -> str:
    """Write a line of text; inside a link, where it is `linked`, nothing leads anywhere else."""
    return "".join(_inline(inline, names, linked) for inline in content)


def _inline(inline: Inline, names: Names, linked: bool) -> str:
    match inline:
        case Text(text):
            return lines(text)
        case Number(text, path):
            return element("span", lines(text), data_path=path)
        case Strong(children):
            return element("strong", inlines(children, names, linked=linked))
        case Emphasis(children):
            return element("em", inlines(children, names, linked=linked))
        case Code(text):
            return element("code", words(text))
        case Link():
            return _link(inline, names, linked)
        case Reference(label):
            return _reference(label, names, linked)
        case Note(label):
            return "" if linked else _mention(label, names)
        case LineBreak():
            return "<br>"
        case _:
            assert_never(inline)


def _link(link: Link, names: Names, linked: bool) -> str:
    shown = inlines(link.children, names, linked=True) or words(link.url)
    address = target(link.url)
    return shown if linked or not address else element("a", shown, href=address)


def _mention(label: str, names: Names) -> str:
    first = label not in names.mentioned
    names.mentioned.add(label)
    return mention(names.notes[label], first=first)


def _reference(label: str, names: Names, linked: bool) -> str:
    """Link to an exhibit by its number; one that leads nowhere is its label."""
    name = names.labels.get(label)
    if name is None or linked:
        return words(name.number if name else label)
    return element("a", words(name.number), href=f"#{name.anchor}")
