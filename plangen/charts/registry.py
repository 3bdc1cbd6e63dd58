"""Finding the charts: every module here with a ``make`` is one, by its name."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from plangen.charts.source import Maker


@cache
def chart_maker(name: str) -> Maker | None:
    """Return what makes the chart of a name such as ``periods``; None where there is no such."""
    module = f"plangen.charts.{name.replace('-', '_')}"
    if not name.replace("-", "").isalpha() or find_spec(module) is None:
        return None
    maker: Maker | None = getattr(import_module(module), "make", None)
    return maker
