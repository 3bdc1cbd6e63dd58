"""The parts of a long split that are furthest behind, beside the whole."""

from plangen.charts.ends import by_ratio
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart

_TITLE = say(zh="完成率最低", en="Furthest behind")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the ten parts of lowest attainment; the whole's, if known, comes last."""
    return by_ratio(source, path, "attainment", _TITLE)
