"""The course of a split by month or quarter: amounts, else the change from one to the next."""

from plangen.charts import periods
from plangen.charts.named import named_bars
from plangen.charts.rows import rows, title_of
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind

_TITLE = say(zh="环比变化", en="Change on the period before")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the amounts as `periods` does, else a column a change."""
    return periods.make(source, path) or _changes(source, path)


def _changes(source: Source, path: Path) -> CategoryChart | None:
    found = rows(source, path, ["sequential"])
    changes = [(row.name, change) for row in found for change in row.given]
    return named_bars(source, title_of(source, _TITLE, path), changes, ChartKind.COLUMN)
