"""A log as Markdown tables."""

from collections.abc import Iterator, Sequence

from plangen.diagnostics.message import Language
from plangen.history.log_rows import COLUMNS, NUMBERS, remarks, rows
from plangen.history.moves import FigureLog, Log
from plangen.writers.md.escape import escape, escape_cell


def log_markdown(log: Log, language: Language) -> str:
    """Write a table for each figure."""
    blocks = [f"### {escape(log.title)}"]
    for figure in log.figures:
        blocks.append(f"#### {escape(figure.name.in_language(language))}")
        blocks.append("\n".join(_table(figure, language)))
    return "\n\n".join((*blocks, *map(escape, remarks(log, language))))


def _table(figure: FigureLog, language: Language) -> Iterator[str]:
    yield _line([title.in_language(language) for title in COLUMNS])
    yield _line(["---:" if at in NUMBERS else ":---" for at in range(len(COLUMNS))])
    for one in rows(figure, language):
        yield _line([escape_cell(escape(text)) for text in one.cells])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
