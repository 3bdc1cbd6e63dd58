"""Shares of one whole: a ring, and beside it the parts with their amounts and shares."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing.unitnote import unit_note
from plangen.writers.docx.charts.formats import codes
from plangen.writers.docx.charts.frame import MARGIN, Box, Native, framed, legend, placed
from plangen.writers.docx.charts.paint import PAPER, accent, shape
from plangen.writers.docx.charts.series import closing, opening
from plangen.writers.docx.charts.sheet import Column, Sheet, Words, column
from plangen.writers.docx.charts.text import LEADING, SIZES, widest

_RING: Final = 164.0       # points across
_GAP: Final = 28.0         # between the ring and the list
_SWATCH: Final = 26.0      # what an entry takes beside its words
_ROW: Final = 1.35         # the height of an entry in lines
_VALUES, _ENTRIES, _DRAWN = 1, 2, 3   # the places of the columns


def native(spec: CategoryChart, width: float) -> Native | None:
    """Set the ring and its list side by side in the middle; nothing is a whole of nothing."""
    points = spec.series[0].points
    entries = _entries(spec.categories, points)
    room = width - _RING - _GAP - _SWATCH - 2 * MARGIN
    size = next((size for size in SIZES if widest(entries, size) <= room), None)
    if size is None or not any((point.value or 0) > 0 for point in points):
        return None
    list_width = widest(entries, size) + _SWATCH
    list_height = len(entries) * size * LEADING * _ROW
    height = max(_RING, list_height) + 2 * MARGIN
    left = (width - _RING - _GAP - list_width) / 2
    box = Box(width, height, left, (height - _RING) / 2, width - left - _RING, (height - _RING) / 2)
    beside = (
        (left + _RING + _GAP) / width,
        (height - list_height) / 2 / height,
        list_width / width,
        list_height / height,
    )
    listed = legend(where="r", layout=f"<c:layout>{placed(beside)}</c:layout>", size=size)
    sheet = _sheet(spec, entries)
    return framed(box, sheet, _ring(sheet), listed)


def _entries(names: Sequence[str], points: Sequence[Point]) -> list[str]:
    """Say each part with its amount and its share: 华东　1.2亿元　43%."""
    texts = [(name, point.text, point.note) for name, point in zip(names, points, strict=True)]
    return ["　".join(filter(None, text)) for text in texts]


def _sheet(spec: CategoryChart, entries: Sequence[str]) -> Sheet:
    """Lay out the amounts; what is below zero has no wedge, but Word would draw one."""
    (series,) = spec.series
    values = Column(
        series.name, tuple(point.value for point in series.points), codes(series.points)
    )
    drawn = [None if value is None else max(value, Fraction(0)) for value in values.values]
    below = [column("≥0", drawn, formula="MAX(B{row},0)")] if min(_known(values)) < 0 else []
    names = Words(unit_note(spec), spec.categories)
    return Sheet(names, (values, Words("", tuple(entries)), *below))


def _known(values: Column) -> list[Fraction]:
    return [value for value in values.values if value is not None]


def _ring(sheet: Sheet) -> str:
    drawn = _DRAWN if len(sheet.columns) == _DRAWN else _VALUES
    wedges = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:bubble3D val="0"/>{shape(accent(place), PAPER)}</c:dPt>'
        for place in range(sheet.length)
    )
    return (
        '<c:doughnutChart><c:varyColors val="1"/>'
        f"<c:ser>{opening(0, sheet, _VALUES)}{wedges}{closing(sheet, drawn, _ENTRIES)}</c:ser>"
        '<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>'
    )
