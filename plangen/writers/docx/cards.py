"""Cards: figures in large type, side by side, each with its light."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from plangen.document.blocks import Card, Cards, Light, Signal
from plangen.document.inlines import Inlines, plain_text
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.page import spacer
from plangen.writers.docx.styles import edge_colour, fill
from plangen.writers.docx.widths import measure
from plangen.writers.docx.xml import element, paragraph, run, value

NARROWEST: Final = 2200
"""Twips below which a card is too narrow to be read at a glance."""
GAP: Final = 150
"""Twips between two cards."""
PADDING: Final = 300
"""Twips that a card leaves blank beside its text, both sides together."""
SMALL_UNIT: Final = 98
"""Twips that a Latin character takes in the type size of labels and changes."""

_LARGE, _SMALLER = ("CardValue", 218), ("CardValueSmall", 152)
"""The styles of values, and the twips that a Latin character takes in each."""
_COLOURS: Final[Mapping[Light, str]] = {
    Light.GREEN: "23703F",
    Light.YELLOW: "9A5B00",
    Light.RED: "B3261E",
}
_BOX: Final = "NoteBox"
"""The style that the colours of a card without a light are taken from."""
_MARGINS: Final = element(
    "w:tcMar",
    "".join(
        element(f"w:{side}", w=width, type="dxa")
        for side, width in (("top", 70), ("left", 170), ("bottom", 70), ("right", 80))
    ),
)
_VALUE_LINES: Final[Mapping[str, int]] = {"CardValue": 570, "CardValueSmall": 410}
_LINE: Final = 255
_AROUND: Final = 150


@dataclass(frozen=True, slots=True)
class Grid:
    """How cards are laid out: by rows, in the widths of cards and gaps, and in which type."""

    rows: tuple[tuple[Card, ...], ...]
    widths: tuple[int, ...]
    style: str
    unit: int

    @property
    def room(self) -> int:
        """Return how wide a text in a card may be, in twips."""
        return self.widths[0] - PADDING


def grid(block: Cards, width: int) -> Grid:
    """Lay cards out in even rows, in the largest type in which every value stays on its line."""
    most = max(1, (width + GAP) // (NARROWEST + GAP))
    lines = -(-len(block.cards) // most)
    count = -(-len(block.cards) // max(1, lines))
    rows = tuple(block.cards[at : at + count] for at in range(0, len(block.cards), count or 1))
    each = (width - (count - 1) * GAP) // max(1, count)
    longest = max((measure(plain_text(card.value)) for card in block.cards), default=0)
    style, unit = _LARGE if longest * _LARGE[1] <= each - PADDING else _SMALLER
    return Grid(rows, (each, *(GAP, each) * (count - 1)), style, unit)


def height(block: Cards, width: int) -> int:
    """Estimate how high cards stand, in twips, with some to spare."""
    laid = grid(block, width)
    return sum(max(_height(card, laid) for card in row) + GAP for row in laid.rows) + GAP


def cards(job: Job, block: Cards, place: Place) -> str:
    """Write cards as wide as their place, kept together with what follows."""
    if not block.cards:
        return ""
    laid = grid(block, place.width)
    properties = (
        value("w:tblStyle", "TableNormal")
        + element("w:tblW", w=sum(laid.widths), type="dxa")
        + element("w:tblLayout", type="fixed")
    )
    columns = "".join(element("w:gridCol", w=width) for width in laid.widths)
    rows = _between(len(laid.widths)).join(_row(job, row, laid) for row in laid.rows)
    head = element("w:tblPr", properties) + element("w:tblGrid", columns)
    return element("w:tbl", head + rows) + spacer()


def _row(job: Job, row: Sequence[Card], laid: Grid) -> str:
    blank = _cell(GAP, "", _EMPTY)
    written = [_cell(laid.widths[0], _look(job, card), _lines(job, card, laid)) for card in row]
    missing = (len(laid.widths) + 1) // 2 - len(written)
    written += [_cell(laid.widths[0], "", _EMPTY)] * missing
    return element("w:tr", "<w:trPr><w:cantSplit/></w:trPr>" + blank.join(written))


def _between(columns: int) -> str:
    """Write the gap between two rows of cards."""
    spanned = value("w:gridSpan", columns) if columns > 1 else ""
    exact = element("w:trPr", "<w:cantSplit/>" + element("w:trHeight", val=GAP, hRule="exact"))
    cell = element("w:tc", element("w:tcPr", spanned) + _EMPTY)
    return element("w:tr", exact + cell)


def _look(job: Job, card: Card) -> str:
    plain = edge_colour(job.styles, _BOX)
    colour = _COLOURS[card.signal.light] if card.signal else plain
    edge = element("w:left", val="single", sz=36, space=0, color=colour)
    filled = fill(job.styles, _BOX)
    shading = element("w:shd", val="clear", color="auto", fill=filled) if filled else ""
    return element("w:tcBorders", edge) + shading + _MARGINS


def _lines(job: Job, card: Card, laid: Grid) -> str:
    return "".join((
        paragraph("CardLabel", inlines(job, card.label)),
        paragraph(laid.style, inlines(job, card.value)),
        paragraph("CardNote", inlines(job, card.change)) if card.change else "",
        paragraph("CardNote", _signal(card.signal)) if card.signal else "",
    ))


def _signal(signal: Signal) -> str:
    return run(signal.text, "<w:b/><w:bCs/>" + value("w:color", _COLOURS[signal.light]))


def _cell(width: int, look: str, content: str) -> str:
    properties = element("w:tcW", w=width, type="dxa") + look
    return element("w:tc", element("w:tcPr", properties) + content)


def _height(card: Card, laid: Grid) -> int:
    small = sum(_wrapped(text, SMALL_UNIT, laid) for text in (card.label, card.change))
    values = _wrapped(card.value, laid.unit, laid) * _VALUE_LINES[laid.style]
    return (small + bool(card.signal)) * _LINE + values + _AROUND


def _wrapped(content: Inlines, unit: int, laid: Grid) -> int:
    """Return how many lines a text takes in a card."""
    lines = plain_text(content).split("\n") if content else ()
    return sum(-(-measure(line) * unit // laid.room) for line in lines)


_EMPTY: Final = paragraph("Spacer", "", element("w:spacing", before=0, after=0))
