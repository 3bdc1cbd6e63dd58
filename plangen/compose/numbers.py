"""A figure as it stands inside a line of text."""

from plangen.diagnostics.path import format_path
from plangen.document.inlines import Number
from plangen.figures.figure import Figure


def number(figure: Figure) -> Number:
    """Return the inline of a figure."""
    return Number(figure.text, format_path(figure.path))
