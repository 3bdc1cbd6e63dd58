"""Centred bars, one a stage, and beside them what leads from one to the next."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing.unitnote import unit_note
from plangen.writers.docx.charts import bars
from plangen.writers.docx.charts.axes import Span
from plangen.writers.docx.charts.bars import Look
from plangen.writers.docx.charts.formats import code_of, codes
from plangen.writers.docx.charts.frame import Native
from plangen.writers.docx.charts.labels import AT_BASE, INSIDE, NOTE, Label
from plangen.writers.docx.charts.lying import shelf
from plangen.writers.docx.charts.paint import INK, MUTED, Colour, on
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import Column, Sheet, Words, column
from plangen.writers.docx.charts.text import widest

_ROWS: Final = (21.0, 30.0)    # points that a stage takes where there are many, and few
_FEW: Final = 9
_CLEAR: Final = 12.0           # points beside labels
_LIGHTEST: Final = 0.5         # how much white is in the last bar
_ARROW: Final = "↓ "
_BAR, _FLANK, _BEYOND, _NOTE = 1, 2, 3, 4   # the places of the columns


@dataclass(frozen=True, slots=True)
class _Widths:
    """How many points the widest bar takes, and all bars with their labels beside them."""

    bar: float
    bars: float


def native(spec: CategoryChart, width: float) -> Native | None:
    """Centre the bars to the right of their names, as wide as their counts."""
    points = spec.series[0].points
    shelved = shelf(spec.categories, width, pitch=_ROWS[len(points) <= _FEW])
    most = max((point.value for point in points if point.value is not None), default=Fraction(0))
    if shelved is None or most <= 0:
        return None
    room, size = shelved.box.inner_width, shelved.size
    widths = _widths(points, most, room, size)
    if widths.bar < room / 4:
        return None
    scale = float(most) / widths.bar
    reach = widths.bars * scale
    sheet = _sheet(spec, points, Fraction(round(reach * 1000), 1000))
    look = Look(lying=True, stacked=True, gap=35, names=shelved.names, line=False)
    wide = [float(point.value or 0) / scale for point in points]
    strips = _strips(points, wide, size, shelved.pitch / 2 / shelved.box.height)
    return bars.chart(shelved.box, sheet, strips, Span(0, room * scale), look)


def _widths(points: Sequence[Point], most: Fraction, room: float, size: float) -> _Widths:
    """Let the bars be as wide as they may be, unless a text beside one then lacks room."""
    notes = widest((_ARROW + point.note for point in points if point.note), size * NOTE)
    bars_room = room - notes - _CLEAR * bool(notes)
    texts = [(float((point.value or 0) / most), _width(point, size)) for point in points]
    beside = [(share, text) for share, text in texts if share * bars_room < text]
    if all((1 - share) * bars_room / 2 >= text for share, text in beside):
        return _Widths(bars_room, bars_room)
    return _Widths(bars_room - 2 * max(text for _, text in texts), bars_room)


def _width(point: Point, size: float) -> float:
    return Label(point.text).width(size) + _CLEAR


def _sheet(spec: CategoryChart, points: Sequence[Point], reach: Fraction) -> Sheet:
    """Lay out the counts, and what centres them: half of what they leave of the whole width."""
    values = tuple(point.value for point in points)
    flanks = [(reach - (value or 0)) / 2 for value in values]
    half = f"({float(reach):.12g}-B{{row}})/2"
    columns = (
        Column(spec.series[0].name, values, codes(points)),
        column("", flanks, formula=half),
        column("", flanks, formula=half),
        column("", [reach] * len(values)),
    )
    return Sheet(Words(unit_note(spec), spec.categories), columns)


def _strips(
    points: Sequence[Point], wide: Sequence[float], size: float, half: float
) -> list[Strip]:
    """Write each count on its bar where it has room, else beside it; notes `half` a row lower."""
    own = {place: _shade(place, len(points)) for place in range(len(points))}
    inside: list[Label | None] = []
    beside: list[Label | None] = []
    for place, (point, room) in enumerate(zip(points, wide, strict=True)):
        fits = point.value is not None and _width(point, size) <= room
        label = Label(point.text, code=code_of([point]), colour=on(own[place]))
        ink = MUTED if point.value is None else INK
        inside.append(label if fits else None)
        beside.append(None if fits or not point.text else Label(point.text, colour=ink))
    notes = [
        Label(_ARROW + point.note, colour=MUTED, down=half) if point.note else None
        for point in points
    ]
    return [
        Strip(_FLANK, None),
        Strip(_BAR, _shade(0, 1), inside, INSIDE, size, own),
        Strip(_BEYOND, None, beside, AT_BASE, size),
        Strip(_NOTE, None, notes, AT_BASE, size * NOTE),
    ]


def _shade(place: int, count: int) -> Colour:
    return Colour("accent1", round(_LIGHTEST * place / max(1, count - 1), 2))
