"""Parts that state their share of the whole or how many they count, such as customer tiers."""

from collections.abc import Iterator

from plangen.charts.named import named_bars
from plangen.charts.rows import Row, rows
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart
from plangen.figures.figure import Figure

_TITLES = {
    "share": say(zh="份额", en="Shares"),
    "count": say(zh="数量", en="Numbers"),
    "new": say(zh="新增", en="Gained"),
}
"""What a part may state of its size, what says most first, and how its chart is called."""


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw a bar a part: its share, else its count; what else is known of it is the note."""
    found = rows(source, path, [*_TITLES])
    charts = (_chart(source, found, place) for place in range(len(_TITLES)))
    return next((chart for chart in charts if chart), None)


def _chart(source: Source, found: list[Row], place: int) -> CategoryChart | None:
    figures = [(row.name, figure) for row in found if (figure := row.figures[place])]
    notes = {row.name: figure.text for row in found for figure in _others(row, place)}
    return named_bars(source, [*_TITLES.values()][place], figures, notes=notes)


def _others(row: Row, place: int) -> Iterator[Figure]:
    """Yield the figure behind the one that is drawn, if there is one."""
    yield from (figure for figure in row.figures[place + 1 : place + 2] if figure)
