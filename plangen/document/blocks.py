"""What a document is made of, from top to bottom."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

from plangen.document.chartspec import ChartSpec
from plangen.document.inlines import Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (a chapter) to 4. Writers number it; its text bears no number."""

    level: int
    content: Inlines


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    content: Inlines


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A bulleted or numbered list; an item is itself a run of blocks, so lists nest."""

    ordered: bool
    items: tuple["Blocks", ...]


class Align(StrEnum):
    """How a column stands."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading and how its cells stand; numbers stand right."""

    title: Inlines
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Row:
    """One row, a cell a column; a total is set off, a `level` above 0 indents the first cell.

    A `light` colours the first cell, whose words say as much without colour.
    """

    cells: tuple[Inlines, ...]
    total: bool = False
    level: int = 0
    light: "Light | None" = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table, with a caption and a label for `Reference` where it is a numbered exhibit."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; `label` is unique in the document and names the picture's file.

    It bears a number where it has a caption.
    """

    spec: ChartSpec
    caption: Inlines
    label: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's words, set off."""

    children: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines to be shown to the letter, in a fixed-width font."""

    text: str


class CalloutKind(StrEnum):
    """Why a callout is set off."""

    NOTE = "note"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Callout:
    """A boxed remark."""

    kind: CalloutKind
    title: Inlines
    children: "Blocks"


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


class Light(StrEnum):
    """How something stands, as a traffic light tells it."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


SIGNS: Final[Mapping[Light, str]] = {Light.GREEN: "●", Light.YELLOW: "▲", Light.RED: "▼"}
"""What a light looks like where there are no colours."""


@dataclass(frozen=True, slots=True)
class Signal:
    """A light, and in words what it means."""

    light: Light
    words: str

    @property
    def text(self) -> str:
        """Return the light as it can be read in black and white: ● 达标."""
        return f"{SIGNS[self.light]} {self.words}"


@dataclass(frozen=True, slots=True)
class Card:
    """One figure, shown large: what it is, what it amounts to, and how it has changed."""

    label: Inlines
    value: Inlines
    change: Inlines = ()
    signal: Signal | None = None


@dataclass(frozen=True, slots=True)
class Cards:
    """The figures that matter most, side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """A page to be read alone. It is no chapter: its title bears no number.

    Where it would take more than one page, a writer shows fewer rows of its tables.
    """

    title: Inlines
    children: "Blocks"


Frame: TypeAlias = Quote | Callout | Summary
"""What sets other blocks off from the text around them."""
Block: TypeAlias = (
    Heading | Paragraph | ListBlock | Table | Chart | Cards | CodeBlock | PageBreak | Frame
)
Blocks: TypeAlias = tuple[Block, ...]
