"""A log as a document: a chart, and a table for each figure."""

import datetime
from collections.abc import Iterator

from plangen.diagnostics.message import Language, say
from plangen.document.blocks import Align, Block, Chart, Column, Heading, Paragraph, Row, Table
from plangen.document.document import Cover, Document, Properties
from plangen.document.inlines import Text
from plangen.history.log_chart import log_chart
from plangen.history.log_rows import COLUMNS, NUMBERS, remarks, rows
from plangen.history.moves import FigureLog, Log

_TITLE = say(zh="数字变化记录", en="How figures changed")
_PLAN = say(zh="计划", en="Plan")
_EPOCH = datetime.date(2000, 1, 1)


def log_document(log: Log, language: Language) -> Document:
    """Compose the log as a document, dated to its latest commit."""
    title = _TITLE.in_language(language)
    cover = Cover(title, log.title, ((_PLAN.in_language(language), log.file),))
    properties = Properties(title, "", log.title, (), _date(log))
    return Document(language, cover, properties, tuple(_body(log, language)), contents=False)


def _date(log: Log) -> datetime.date:
    commits = [move.commit for figure in log.figures for move in figure.moves if move.commit]
    return max((datetime.date.fromisoformat(one.date) for one in commits), default=_EPOCH)


def _body(log: Log, language: Language) -> Iterator[Block]:
    if spec := log_chart(log, language):
        yield Chart(spec, (Text(spec.title),), "log")
    for figure in log.figures:
        yield Heading(1, (Text(figure.name.in_language(language)),))
        yield _table(figure, language)
    yield from (Paragraph((Text(one),)) for one in remarks(log, language))


def _table(figure: FigureLog, language: Language) -> Table:
    columns = tuple(
        Column((Text(title.in_language(language)),), Align.RIGHT if at in NUMBERS else Align.LEFT)
        for at, title in enumerate(COLUMNS)
    )
    told = rows(figure, language)
    return Table(columns, tuple(Row(tuple((Text(c),) for c in one.cells)) for one in told))
