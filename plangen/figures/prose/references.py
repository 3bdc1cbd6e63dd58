"""The name by which a sentence would quote a figure."""

from plangen.diagnostics.path import format_path
from plangen.figures.figure import Figure
from plangen.figures.prose.index import names
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures

_FEWEST = 2
"""``growth`` alone may be the only one today; ``revenue.growth`` says what it means."""


def reference_to(figure: Figure, figures: Figures) -> str:
    """Return the shortest reference that names the figure and no other: ``revenue.growth``."""
    ahead = figure.path[:1] if figure.path[0] == "next" else ()
    telling = (*ahead, *names(figure.path[:-1]), figure.path[-1])
    for count in range(_FEWEST, len(telling) + 1):
        reference = ".".join(map(str, telling[-count:]))
        if _names_only(figure, reference, figures):
            return reference
    return format_path(figure.path)


def _names_only(figure: Figure, reference: str, figures: Figures) -> bool:
    try:
        return [found.path for found in find_figures(reference, figures)] == [figure.path]
    except ValueError:
        return False
