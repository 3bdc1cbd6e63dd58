"""A log for a terminal: a line a move, as wide as the terminal."""

from collections.abc import Iterator

from plangen.diagnostics.as_text import Style
from plangen.diagnostics.path import format_path
from plangen.diagnostics.width import clip, width, wrap
from plangen.history.log_rows import Row, remarks, rows
from plangen.history.moves import FigureLog, Log
from plangen.history.wording import NOTHING

_GAP = "  "
_FEWEST = 16
"""With fewer columns left for it, the reason gets a line of its own."""

_BOLD = "1"


def log_text(log: Log, style: Style) -> str:
    """Write the moves of each figure, and what the log leaves out."""
    blocks = ["\n".join(_figure(figure, style)) for figure in log.figures]
    said = ("\n".join(wrap(one, style.columns)) for one in remarks(log, style.language))
    return "\n\n".join((*blocks, *said))


def _figure(figure: FigureLog, style: Style) -> Iterator[str]:
    yield style.paint(style.say(figure.name), _BOLD) + _GAP + format_path(figure.path)
    told = rows(figure, style.language)
    cells = [(one.date, one.author, _values(one), one.by, one.percent) for one in told]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for one, said in zip(told, cells, strict=True):
        padded = (_padded(text, room) for text, room in zip(said, widths, strict=True) if room)
        yield from _lines(_GAP + _GAP.join(padded), one, style)


def _lines(line: str, one: Row, style: Style) -> Iterator[str]:
    """Put the reason behind a move where there is room, else below it."""
    room = style.columns - width(line) - len(_GAP)
    if room >= min(_FEWEST, width(one.subject)):
        yield f"{line}{_GAP}{clip(one.subject, 0, room)[0]}".rstrip()
        return
    yield line.rstrip()
    reason = wrap(one.subject, style.columns - 2 * len(_GAP)) if one.subject else ()
    yield from (_GAP * 2 + part for part in reason)


def _values(one: Row) -> str:
    return one.after if one.before == NOTHING else f"{one.before} → {one.after}"


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - width(text))
