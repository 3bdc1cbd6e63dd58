"""Labels of points: numbers in a format of their own, or the words that the plan has for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import quoteattr

from plangen.document.chartspec import Point
from plangen.writers.docx.charts.formats import code_of
from plangen.writers.docx.charts.paint import INK, MUTED, PAPER, Colour, shape
from plangen.writers.docx.charts.text import LEADING, rich, style, width

DIAMOND: Final = "◆"
NOTE: Final = 0.9
"""How large a note is beside the text it belongs to."""
BEYOND, ABOVE, RIGHT, INSIDE, AT_BASE, AT_END = "outEnd", "t", "r", "ctr", "inBase", "inEnd"
"""Where labels stand: outside of bars, at points of lines, inside of bars."""

_NONE: Final = "".join(
    f'<c:{name} val="0"/>'
    for name in "showLegendKey showVal showCatName showSerName showPercent showBubbleSize".split()
)
_SHOWN: Final = _NONE.replace('showVal val="0"', 'showVal val="1"')
_UNLED: Final = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"'
    ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
    '<c15:showLeaderLines val="0"/></c:ext></c:extLst>'
)
"""No line leads from a label that was moved to its point."""


@dataclass(frozen=True, slots=True)
class Label:
    """One point's label. With a number format it is its value, and follows when that is edited."""

    text: str
    note: str = ""
    code: str | None = None
    colour: Colour = INK
    stacked: bool = False      # the note stands below the text, not beside it
    mark: Colour | None = None #  of a diamond beside the text
    mark_last: bool = False    # the diamond stands behind the text, not before it
    down: float = 0.0          # how far it is moved down, as a part of the chart's height

    def width(self, size: float) -> float:
        """Return how wide the label is in points."""
        mark = width(DIAMOND + " ", size) if self.mark else 0.0
        text, note = width(self.text, size) + mark, width(self.note, size * NOTE)
        return max(text, note) if self.stacked or not note else text + width("  ", size) + note

    def height(self, size: float) -> float:
        """Return how high the label is in points."""
        return (size + size * NOTE * (self.stacked and bool(self.note))) * LEADING


def of_points(
    points: Sequence[Point], *, stacked: bool = False, colour: Colour = INK
) -> tuple[Label | None, ...]:
    """Label points that are drawn by their own values; one without a value has no label."""
    common = code_of(points)
    return tuple(
        Label(point.text, point.note, common or code_of([point]), colour, stacked)
        if point.value is not None and point.text
        else None
        for point in points
    )


def written(labels: Sequence[Label | None], position: str, size: float) -> str:
    """Write the labels of a series, all at one position and size.

    They are numbers only if all can be: LibreOffice gives a number the text of the next label.
    """
    given = [label for label in labels if label]
    if not given:
        return f"<c:dLbls>{_NONE}</c:dLbls>"
    numbers = all(label.code and not label.note for label in given)
    alike = numbers and len({(label.code, label.colour) for label in given}) == 1
    each = "".join(
        _hidden(place)
        if label is None
        else f'<c:dLbl><c:idx val="{place}"/>'
        f"{_label(label, position, size, numbers=numbers)}</c:dLbl>"
        for place, label in enumerate(labels)
        if not (label and alike)
    )
    unled = _UNLED if any(label.down for label in given) else ""
    common = _label(given[0] if alike else Label(""), position, size, numbers=True)
    return f"<c:dLbls>{each}{common}{unled}</c:dLbls>"


def _label(label: Label, position: str, size: float, *, numbers: bool) -> str:
    """Write where a label stands, what it says and how it looks; one above a line covers that."""
    content = _number(label.code) if numbers else _rich(label, size)
    ground = shape(PAPER if position == ABOVE else None)
    look = style(size, label.colour, wrap=False)
    at = f'<c:dLblPos val="{position}"/>' if position else ""
    return f"{_moved(label)}{content}{ground}{look}{at}{_SHOWN}"


def _rich(label: Label, size: float) -> str:
    text = (label.text, size, label.colour)
    if label.mark:
        gap, mark = (" ", size, label.colour), (DIAMOND, size, label.mark)
        return rich([[text, gap, mark] if label.mark_last else [mark, gap, text]])
    if not label.note:
        return rich([[text]])
    muted = MUTED if label.colour == INK else label.colour
    note = (label.note, size * NOTE, muted)
    gap = ("  ", size, label.colour)
    return rich([[text], [note]] if label.stacked else [[text, gap, note]])


def _moved(label: Label) -> str:
    if not label.down:
        return ""
    place = f'<c:x val="0"/><c:y val="{label.down:.4f}"/>'
    return f"<c:layout><c:manualLayout>{place}</c:manualLayout></c:layout>"


def _hidden(place: int) -> str:
    return f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'


def _number(code: str | None) -> str:
    return f'<c:numFmt formatCode={quoteattr(code)} sourceLinked="0"/>' if code else ""
