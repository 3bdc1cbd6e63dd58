"""What column and bar charts share: a column of the sheet and a colour for each series."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from plangen.document.chartspec import CategoryChart
from plangen.drawing.axis import Axis, nice_axis
from plangen.drawing.unitnote import is_chinese, unit_note
from plangen.writers.docx.charts import labels
from plangen.writers.docx.charts.formats import codes
from plangen.writers.docx.charts.labels import Label
from plangen.writers.docx.charts.paint import PLAIN, accent
from plangen.writers.docx.charts.series import Strip
from plangen.writers.docx.charts.sheet import Column, Sheet, Words

Labels = Sequence[Sequence[Label | None]]
"""The labels of all points, a series each."""

_ZERO: Final = Fraction(0)


def sheet(spec: CategoryChart) -> Sheet:
    """Lay the values of a chart out as cells, in the formats in which the plan writes them."""
    columns = tuple(
        Column(series.name, tuple(point.value for point in series.points), codes(series.points))
        for series in spec.series
    )
    return Sheet(Words(unit_note(spec), names(spec)), columns)


def names(spec: CategoryChart) -> tuple[str, ...]:
    """Name the categories, with the texts of values that are not known and cannot be drawn."""
    return tuple(
        _remarked(name, list(_unknown(spec, place))) for place, name in enumerate(spec.categories)
    )


def point_labels(spec: CategoryChart, *, stacked: bool) -> Labels:
    """Return the labels of all points."""
    return [labels.of_points(series.points, stacked=stacked) for series in spec.series]


def strips(spec: CategoryChart, written: Labels, size: float, position: str) -> list[Strip]:
    """Give each series its colour; a total among parts is set off by grey."""
    return [
        Strip(place + 1, accent(place), written[place], position, size,
              {slot: PLAIN for slot, point in enumerate(series.points) if point.total})
        for place, series in enumerate(spec.series)
    ]  # fmt: skip


def named(spec: CategoryChart) -> Sequence[int]:
    """Return the orders of the series that the legend names; a single one needs no legend."""
    return range(len(spec.series)) if len(spec.series) > 1 else ()


def known(spec: CategoryChart) -> list[Fraction]:
    """Return all values that are known."""
    return [each.value for row in spec.series for each in row.points if each.value is not None]


def axis_of(values: Sequence[Fraction]) -> tuple[Axis, str]:
    """Return an axis with round ticks for some values, and the number format of its ticks."""
    axis = nice_axis(values)
    decimals = len(axis.text(_ZERO).partition(".")[2])
    return axis, "#,##0" + ("." + "0" * decimals if decimals else "")


def _unknown(spec: CategoryChart, place: int) -> Iterator[str]:
    several = len(spec.series) > 1
    for series in spec.series:
        point = series.points[place]
        if point.value is None and point.text:
            yield f"{series.name} {point.text}" if several else point.text


def _remarked(name: str, remarks: Sequence[str]) -> str:
    if not remarks:
        return name
    if is_chinese(name + "".join(remarks)):
        return f"{name}（{'，'.join(remarks)}）"
    return f"{name} ({', '.join(remarks)})"
