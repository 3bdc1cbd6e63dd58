"""Anything in a plan as a line of text, for table cells and enumerations."""

from dataclasses import dataclass
from itertools import chain

from plangen.compose.levels import level_line
from plangen.compose.measured import measure_line
from plangen.compose.numbers import number
from plangen.compose.view import Seen, View, each, node_of
from plangen.diagnostics.message import LISTED, Language
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.model.measure import Level, Measure
from plangen.model.standard import display_name


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text that a template made; false where it is empty."""

    inlines: Inlines

    def __bool__(self) -> bool:
        return bool(self.inlines)

    def __str__(self) -> str:
        """Refuse: as plain text the figures in it lose their paths."""
        raise TypeError("a line must be put into a document as it is")


_COLON: dict[Language, str] = {"zh-CN": "：", "en": ": "}
_SEMICOLON: dict[Language, str] = {"zh-CN": "；", "en": "; "}


def cell(value: Seen | Line | list[str], language: Language) -> Inlines:
    """Write a value: a figure, words, or names with what they amount to."""
    match value:
        case None:
            return ()
        case Figure():
            return (number(value),)
        case Line(inlines):
            return inlines
        case tuple() | list():
            return (Text(LISTED[language].join(value)),) if value else ()
        case View():
            return _view(value, language)
        case _:
            return (Text(str(value)),)


def every(words: tuple[str, ...], language: Language) -> Inlines:
    """Write how often something is done: 每季度, every quarter."""
    prefix = "每" if language == "zh-CN" else "every "
    return cell(tuple(prefix + word.removeprefix("每") for word in words), language)


def joined(lines: list[Inlines], language: Language, between: str | None = None) -> Inlines:
    """Put lines after one another, leaving out empty ones; with semicolons, unless told else."""
    separator = Text(_SEMICOLON[language] if between is None else between)
    filled = [line for line in lines if line]
    return tuple(chain.from_iterable((separator, *line) for line in filled))[1:]


def _view(view: View, language: Language) -> Inlines:
    """Write a measure by what it amounts to, and names each with what they amount to."""
    match node_of(view):
        case Measure():
            return measure_line(view, language)
        case Level():
            return level_line(view, language)
    pairs = [_pair(_name(key, value, language), value, language) for key, value in each(view)]
    return joined(pairs, language)


def _name(key: str, value: Seen, language: Language) -> str:
    node = node_of(value) if isinstance(value, View) else None
    return display_name(key, language, node.name if isinstance(node, Measure) else None)


def _pair(name: str, value: Seen, language: Language) -> Inlines:
    """Write a name with what it amounts to, or with the words that explain it."""
    said = cell(value, language)
    between = _COLON[language] if isinstance(value, str) else " "
    return (Text(f"{name}{between}"), *said) if said else (Text(name),)
