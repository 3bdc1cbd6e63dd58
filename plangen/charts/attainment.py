"""Target against actual: of the parts of a split, or of all goals that count alike."""

from plangen.charts.grouped import grouped
from plangen.charts.rows import alike, rows, title_of
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind

_TITLE = say(zh="目标与实际", en="Target and actual")
_SERIES = {"target": say(zh="目标", en="Target"), "actual": say(zh="实际", en="Actual")}


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a bullet a part, its actual upon its target; parts that lack either are left out."""
    both = [row for row in rows(source, path, [*_SERIES]) if len(row.decided) == len(_SERIES)]
    compared = alike(both)
    if len(compared) < 2:
        return None
    names = [source.text(name) for name in _SERIES.values()]
    title = title_of(source, _TITLE, path)
    return grouped(source, title, names, compared, "attainment", ChartKind.BULLET)
