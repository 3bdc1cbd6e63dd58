"""The figures that a plan implies, as ``check --show-figures`` lists them."""

from collections.abc import Iterator

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.message import say
from plangen.diagnostics.path import format_path
from plangen.diagnostics.width import width, wrap
from plangen.figures.figure import Figure
from plangen.figures.origins import origin
from plangen.figures.sheet import Figures

_INDENT = "  "
_TITLE = say(zh="{file}：推算出来的 {n} 个数", en="{file}: {n} derived figures")


def figure_list(file: str, figures: Figures, style: Style) -> str:
    """Write every derived figure: its path and its text, and below them what it comes from."""
    derived = [
        figure for figure in figures if figure.sources or figure.path in figures.expressions
    ]
    title = _TITLE.filled(file=file, n=len(derived))
    blocks = ["\n".join(_lines(figure, figures, style)) for figure in derived]
    return "\n".join([style.paint(style.say(title), "1"), *blocks])


def _lines(figure: Figure, figures: Figures, style: Style) -> Iterator[str]:
    path = _INDENT + format_path(figure.path)
    gap = style.columns - width(path) - width(figure.text)
    if gap > 0:
        yield path + " " * gap + figure.text
    else:
        yield from wrap(path, style.columns)
        yield " " * max(0, style.columns - width(figure.text)) + figure.text
    indent = 2 * _INDENT
    room = style.columns - width(indent) - 2
    lines = wrap(origin(figure, figures), room)
    yield from (indent + ("= " if i == 0 else "  ") + line for i, line in enumerate(lines))
