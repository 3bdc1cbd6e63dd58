"""Figures in groups: a group a measure, a colour a series."""

from collections.abc import Sequence

from plangen.charts.parts import bracketed
from plangen.charts.rows import Row
from plangen.charts.source import Scale, Source, scale_of
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series


def grouped(
    source: Source,
    title: str,
    names: Sequence[str],
    rows: Sequence[Row],
    note: str = "",
    kind: ChartKind = ChartKind.COLUMN,
) -> CategoryChart:
    """Make the columns (or lines, or bullets) of some rows, whose figures are named by `names`.

    `note` is the key of the figure that stands beside the last one of each row.
    """
    scale = scale_of([figure for row in rows for figure in row.decided], source)
    series = tuple(
        Series(name, tuple(_point(source, scale, row, place, note) for row in rows))
        for place, name in enumerate(names)
    )
    return CategoryChart(
        kind,
        title,
        tuple(row.name for row in rows),
        series,
        scale.unit,
        source.stated(title, source.listed([_said(source, row, names, note) for row in rows])),
    )


def _point(source: Source, scale: Scale, row: Row, place: int, note: str) -> Point:
    last = place == len(row.figures) - 1
    return scale.point(row.figures[place], _note(source, row, note) if last else "")


def _note(source: Source, row: Row, key: str) -> str:
    figure = source.figures.at((*row.path, key)) if key else None
    return figure.text if figure else ""


def _said(source: Source, row: Row, names: Sequence[str], note: str) -> str:
    """Say a row: 华东 目标 1.2亿元 实际 1.3亿元（108.3%）."""
    named = zip(names, row.figures, strict=True)
    figures = (f"{name} {figure.text}" for name, figure in named if figure)
    return bracketed(source, " ".join((row.name, *figures)), _note(source, row, note))
