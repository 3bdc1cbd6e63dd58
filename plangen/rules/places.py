"""From the paths that findings name to places in files, other plans' files too."""

from plangen.diagnostics.finding import Elsewhere, Place
from plangen.diagnostics.path import Path
from plangen.diagnostics.span import Span
from plangen.rules.context import Context
from plangen.source.reader import Source


def place_of(path: Path | Elsewhere, source: Source, context: Context | None) -> Place:
    """Return where a value stands; one that was taken over from another plan stands there."""
    if isinstance(path, Elsewhere):
        return _in_other(path, context)
    figure = context.figures.carried.get(path) if context else None
    if figure and figure.elsewhere and path not in source.spans.values:
        return _in_other(figure.elsewhere, context)
    return Place(path, source.spans.value(path))


def _in_other(value: Elsewhere, context: Context | None) -> Place:
    others = context.others if context else ()
    found = next((other for _, other in others if other.file == value.file), None)
    span = found.source.spans.value(value.path) if found else Span(value.file, 1, 1)
    return Place(value.path, span)
