"""What stands inside a line of text."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Plain words, to be shown to the letter."""

    text: str


@dataclass(frozen=True, slots=True)
class Number:
    """A figure's text, with the path of the value in the plan that it shows."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of weight."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    """Words of a machine's language."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    children: "Inlines"
    url: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A mention of a captioned table or chart by its label; a writer fills in “图 3”."""

    label: str


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote to the words before it; the notes of one label are the same."""

    label: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced new line within a paragraph."""


Inline: TypeAlias = Text | Number | Strong | Emphasis | Code | Link | Reference | Note | LineBreak
Inlines: TypeAlias = tuple[Inline, ...]


def plain_text(inlines: Inlines) -> str:
    """Return the words alone; a `Reference` or `Note` has none until a writer numbers it."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text) | Number(text):
            return text
        case Strong(children) | Emphasis(children) | Link(children):
            return plain_text(children)
        case LineBreak():
            return "\n"
        case Reference() | Note():
            return ""
