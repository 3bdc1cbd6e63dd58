"""Floor, target and stretch beside one another."""

from plangen.charts.grouped import grouped
from plangen.charts.named import named_bars
from plangen.charts.rows import alike, rows, title_of
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart, ChartKind

_TITLE = say(zh="目标分档", en="Scenarios")
_NAMES = {
    "floor": say(zh="保底", en="Floor"),
    "target": say(zh="目标", en="Target"),
    "stretch": say(zh="冲刺", en="Stretch"),
}


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a group a measure that has several scenarios; of a single one a column a scenario."""
    compared = alike([row for row in rows(source, path, [*_NAMES]) if len(row.decided) > 1])
    if not compared:
        return None
    columns = zip(*(row.figures for row in compared), strict=True)
    given = [any(column) for column in columns]
    names = [source.text(name) for name, has in zip(_NAMES.values(), given, strict=True) if has]
    kept = [row.only(given) for row in compared]
    if len(kept) > 1:
        return grouped(source, title_of(source, _TITLE, path), names, kept)
    figures = [(name, each) for name, each in zip(names, kept[0].figures, strict=True) if each]
    return named_bars(source, title_of(source, _TITLE, kept[0].path), figures, ChartKind.COLUMN)
