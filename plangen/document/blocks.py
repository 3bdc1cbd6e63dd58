"""What a document is made of, from top to bottom."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

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
    """One row, a cell a column; a total is set off, a `level` above 0 indents the first cell."""

    cells: tuple[Inlines, ...]
    total: bool = False
    level: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table, with a caption and a label for `Reference` where it is a numbered exhibit."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Inlines = ()
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with its caption; `label` is unique in the document and names the picture's file."""

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


Block: TypeAlias = (
    Heading | Paragraph | ListBlock | Table | Chart | Quote | CodeBlock | Callout | PageBreak
)
Blocks: TypeAlias = tuple[Block, ...]
