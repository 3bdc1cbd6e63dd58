"""Diagnostics for people: the place, the line with a caret, the sum, and what to do."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plangen.diagnostics.finding import Diagnostic, Place, Severity
from plangen.diagnostics.message import LISTED, Language, Message, say
from plangen.diagnostics.path import format_path
from plangen.diagnostics.width import clip, width, wrap

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_HINT = say(zh="建议", en="help")
_RELATED = say(zh="相关", en="related")
_MOST_RELATED = 6


@dataclass(frozen=True, slots=True)
class Style:
    """How a report looks: its language, how wide it may be, and whether it has colours."""

    language: Language
    columns: int = 80
    colour: bool = False

    def say(self, message: Message) -> str:
        """Return a message in the language of the report."""
        return message.in_language(self.language)

    def paint(self, text: str, code: str) -> str:
        """Colour a text, where colours are wanted."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour else text


def report(diagnostics: Sequence[Diagnostic], style: Style) -> str:
    """Write diagnostics one after another, parted by blank lines."""
    return "\n\n".join("\n".join(_lines(diagnostic, style)) for diagnostic in diagnostics)


def _lines(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    name = diagnostic.severity.in_language(style.language)
    severity = style.paint(name, _COLOURS[diagnostic.severity])
    place = style.paint(str(diagnostic.span), "1")
    yield f"{place} {severity} {diagnostic.code} {diagnostic.rule}"
    if diagnostic.where:
        yield from _paragraph(style.say(diagnostic.where), "  ", style)
    yield from _excerpt(diagnostic, style)
    yield from _paragraph(style.say(diagnostic.message), "  ", style)
    for hint in diagnostic.hints:
        yield from _paragraph(style.say(hint), f"  {style.say(_HINT)}: ", style)
    yield from _related(diagnostic, style)


def _excerpt(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    if not diagnostic.source_line.strip():
        return
    gutter = f"  {diagnostic.span.line} │ "
    room = style.columns - width(gutter)
    line = diagnostic.source_line.replace("\t", " ")
    marked = diagnostic.span.column - 1 if diagnostic.marked is None else diagnostic.marked
    text, start = clip(line, marked, room)
    columns = max(1, width(text[start : start + diagnostic.span.length]))
    caret = style.paint("^" * min(columns, room), _COLOURS[diagnostic.severity])
    yield f"{gutter}{text}"
    yield f"{' ' * (width(gutter) - 2)}│ {' ' * width(text[:start])}{caret}"


def _related(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    """List the other values of a plan, and quote what stands elsewhere in a document."""
    file, prefix = diagnostic.span.file, f"  {style.say(_RELATED)}: "
    related = diagnostic.elsewhere
    shown = [_named(place, file, style) for place in related[:_MOST_RELATED]]
    if len(related) > _MOST_RELATED:
        shown.append("…")
    if diagnostic.where is None:
        shown = [LISTED[style.language].join(shown)] if shown else []
    for text in shown:
        yield from _paragraph(text, prefix, style)
        prefix = " " * width(prefix)


def _named(place: Place, file: str, style: Style) -> str:
    if place.where:
        return f"{style.say(place.where)} “{place.words}”"
    return f"{format_path(place.path)} ({_line_of(place, file)})"


def _line_of(place: Place, file: str) -> str:
    """Return the line of a place, with its file where that is another than the finding's."""
    line = str(place.span.line)
    return line if place.span.file == file else f"{place.span.file}:{line}"


def _paragraph(text: str, prefix: str, style: Style) -> Iterator[str]:
    """Wrap a text behind a prefix, under which its further lines are indented."""
    indent = " " * width(prefix)
    lines = wrap(text, style.columns - width(prefix))
    yield from (f"{indent if i else prefix}{line}" for i, line in enumerate(lines))
