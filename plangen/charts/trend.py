"""The course of a year by month or week: a line for what is compared, such as target and actual."""

from typing import Final

from plangen.charts.grouped import grouped
from plangen.charts.parts import split_title
from plangen.charts.rows import alike, rows
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind

FEWEST: Final = 5
"""Periods from which a line tells more than columns do."""

_SHORT: Final = ("month", "week")
_SERIES: Final = {
    "base": say(zh="上年", en="Last year"),
    "target": say(zh="目标", en="Target"),
    "actual": say(zh="实际", en="Actual"),
}


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a line a measure that every period states; None for few or for long periods."""
    split = next((split for split in source.figures.splits if split.path == path), None)
    if split is None or split.dimension not in _SHORT:
        return None
    periods = alike(rows(source, path, [*_SERIES]))
    if len(periods) < max(FEWEST, len(split.parts)):
        return None
    whole = [all(column) for column in zip(*(row.figures for row in periods), strict=True)]
    names = [source.text(name) for name, has in zip(_SERIES.values(), whole, strict=True) if has]
    if not names:
        return None
    kept = [row.only(whole) for row in periods]
    return grouped(source, split_title(source, split), names, kept, kind=ChartKind.LINE)
