"""A comparison for a terminal."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.width import width, wrap
from plangen.history.changes import PlanDiff, TextChange
from plangen.history.excerpt import excerpt
from plangen.history.groups import Group, Section, sections
from plangen.history.headlines import file_text, status_text, summary, unreadable
from plangen.history.report import Report
from plangen.history.word_diff import Fate
from plangen.history.wording import NOTHING, Row, row, with_growth

_GREEN, _RED, _BOLD = "32", "31", "1"
_ARROW: Final = " → "
_GAP: Final = "  "
_MARKS = {Fate.REMOVED: ("[-", "-]"), Fate.ADDED: ("{+", "+}"), Fate.SAME: ("", "")}
_COLOURS = {"[-": _RED, "{+": _GREEN}
_MARK = re.compile(r"(\[-|\{\+|-\]|\+\})")


def as_text(report: Report, style: Style) -> str:
    """Write what became of each plan, in lines as wide as the terminal."""
    sides = f"{style.say(report.before)}{_ARROW}{style.say(report.after)}"
    blocks = ["\n".join(_plan(one, style)) for one in report.changed]
    head = () if sides in map(file_text, report.plans) else (sides,)
    return "\n\n".join((*head, *blocks, summary(report.plans, style.language)))


def _plan(one: PlanDiff, style: Style) -> Iterator[str]:
    head = _GAP.join(filter(None, (one.title, status_text(one, style.language))))
    yield style.paint(file_text(one), _BOLD)
    yield from (_GAP + line for line in wrap(head, style.columns - len(_GAP)))
    if fault := unreadable(one):
        yield from (_GAP + line for line in wrap(style.say(fault), style.columns - len(_GAP)))
    for section in sections(one.changes):
        yield ""
        yield f"{style.paint(style.say(section.title), _BOLD)} ({len(section.changes)})"
        yield from _section(section, style)


def _section(section: Section, style: Style) -> Iterator[str]:
    rows = [row(change, style.language) for change in section.changes]
    match section.group:
        case Group.TEXTS:
            for change, one in zip(section.changes, rows, strict=True):
                if isinstance(change, TextChange):
                    yield from _words(one.name, change, style)
        case Group.CHECKS:
            for one in rows:
                yield from _check(one, style)
        case _:
            yield from _rows(rows, style)


def _rows(rows: Sequence[Row], style: Style) -> Iterator[str]:
    """Write rows in columns where all of them fit into a line each, else in two or more lines."""
    names = max(width(one.name) for one in rows)
    values = [_values(one) for one in rows]
    room = max(map(width, values))
    results = [with_growth(one, style.language) for one in rows]
    total = names + room + max(map(width, results)) + 3 * len(_GAP)
    for one, said, result in zip(rows, values, results, strict=True):
        painted = _painted(result, one, style)
        if total <= style.columns:
            yield (f"{_GAP}{_padded(one.name, names)}{_GAP}{_padded(said, room)}{_GAP}{painted}"
                   .rstrip())  # fmt: skip
        else:
            yield from _stacked(one, said, result, style)


def _stacked(one: Row, said: str, result: str, style: Style) -> Iterator[str]:
    yield from _indented(one.name, 1, style)
    if width(said + result) + 3 * len(_GAP) <= style.columns:
        yield f"{_GAP * 2}{said}{_GAP}{_painted(result, one, style)}".rstrip()
        return
    yield from _indented(said, 2, style)
    yield from (_painted(line, one, style) for line in _indented(result, 2, style) if result)


def _values(one: Row) -> str:
    if one.before == NOTHING or one.after == NOTHING:
        sign = "+ " if one.before == NOTHING else "− "
        return sign + (one.after if one.before == NOTHING else one.before)
    return f"{one.before}{_ARROW}{one.after}"


def _check(one: Row, style: Style) -> Iterator[str]:
    outcome = _painted(one.by, one, style)
    yield f"{_GAP}{one.name}{_GAP}{one.before}{_GAP}{outcome}"
    yield from _indented(one.after, 2, style)


def _words(name: str, change: TextChange, style: Style) -> Iterator[str]:
    """Write a text with what went in [- -] and what came in {+ +}."""
    yield from _indented(name, 1, style)
    said = "".join(
        f"{_MARKS[piece.fate][0]}{piece.text}{_MARKS[piece.fate][1]}"
        for piece in excerpt(change.before, change.after)
    )
    colour = ""
    for line in _indented(said, 2, style):
        painted, colour = _coloured(line, colour, style)
        yield painted


def _coloured(line: str, colour: str, style: Style) -> tuple[str, str]:
    """Paint what stands between marks; return the colour in which the next line begins."""
    painted = ""
    for part in _MARK.split(line):
        colour = _COLOURS.get(part, colour)
        painted += style.paint(part, colour) if colour and part.strip() else part
        if part in {"-]", "+}"}:
            colour = ""
    return painted, colour


def _painted(text: str, one: Row, style: Style) -> str:
    """Colour what is to the good, or not."""
    if one.better is None or not text:
        return text
    return style.paint(text, _GREEN if one.better else _RED)


def _indented(text: str, level: int, style: Style) -> Iterator[str]:
    indent = _GAP * level
    return (indent + line for line in wrap(text, style.columns - len(indent)))


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
