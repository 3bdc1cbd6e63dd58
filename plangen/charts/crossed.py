"""A split whose parts are split alike, such as regions by quarter: stacks."""

from collections.abc import Iterator, Mapping, Sequence

from plangen.charts.parts import PartFigures, parts_at, split_title
from plangen.charts.source import Source, scale_of
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind, Series
from plangen.figures.splits import Split

_SEPARATOR = say(zh="；", en="; ")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a stack a period (or whatever all parts are split by), a colour a part of the split."""
    found = parts_at(source, path)
    if found is None:
        return None
    split, outer = found
    inner = next(_tables(source, split), None)
    if inner is None:
        return None
    columns = [part.name for part in inner[0]]
    names = [part.name for part in outer]
    scale = scale_of([part.amount for row in inner for part in row if part.amount], source)
    points = (tuple(scale.point(part.amount) for part in row) for row in inner)
    series = tuple(Series(name, row) for name, row in zip(names, points, strict=True))
    title = split_title(source, split)
    said = source.text(_SEPARATOR).join(_said(source, each, columns) for each in series)
    alt = source.stated(title, said)
    return CategoryChart(ChartKind.STACKED, title, tuple(columns), series, scale.unit, alt)


def _tables(source: Source, split: Split) -> Iterator[Sequence[Sequence[PartFigures]]]:
    """Yield the parts of the parts for each dimension in which all are whole and named alike."""
    each = [_within(source, split.at(name)) for name in split.parts]
    for dimension in each[0]:
        rows = [within.get(dimension, ()) for within in each]
        names = {tuple(part.name for part in row) for row in rows}
        if len(names) == 1 and all(part.amount and _adds(part) for row in rows for part in row):
            yield rows


def _within(source: Source, part: Path) -> Mapping[str, Sequence[PartFigures]]:
    found = {
        split.dimension: parts_at(source, split.path)
        for split in source.figures.splits
        if split.whole_path == part
    }
    return {dimension: parts for dimension, has in found.items() if has for parts in [has[1]]}


def _adds(part: PartFigures) -> bool:
    """Tell whether a part can stand upon others: it is decided, and not below zero."""
    amount = part.amount.amount if part.amount else None
    return amount is not None and amount >= 0


def _said(source: Source, series: Series, columns: Sequence[str]) -> str:
    shown = zip(columns, series.points, strict=True)
    return source.stated(series.name, source.listed([f"{name} {p.text}" for name, p in shown]))
