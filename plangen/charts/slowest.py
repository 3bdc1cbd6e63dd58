"""The parts of a long split that grow least, beside the growth of the whole."""

from plangen.charts.ends import by_ratio
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart

_TITLE = say(zh="增长最慢", en="Growing least")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the ten parts of least growth, a bar a part; the whole's, if known, comes last."""
    return by_ratio(source, path, "growth", _TITLE)
