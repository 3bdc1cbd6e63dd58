"""The largest parts of a long split, such as forty units."""

from plangen.charts.ends import by_size
from plangen.charts.source import Source
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart

_TITLE = say(zh="最大的部分", en="The largest")


def make(source: Source, path: Path) -> CategoryChart | None:
    """Draw the ten largest parts, a bar a part, with their shares."""
    return by_size(source, path, _TITLE)
