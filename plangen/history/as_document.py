"""A comparison as a document: a change report to be printed and sent."""

import datetime
from collections.abc import Iterator

from plangen.diagnostics.message import Language, say
from plangen.document.blocks import (
    Align,
    Block,
    Callout,
    CalloutKind,
    Chart,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)
from plangen.document.document import Cover, Document, Properties
from plangen.document.inlines import Inlines, Strong, Text
from plangen.history.changes import Change, PlanDiff, TextChange
from plangen.history.chart import chart
from plangen.history.excerpt import sides
from plangen.history.groups import Group, Section, sections
from plangen.history.headlines import file_text, status_text, summary, unreadable
from plangen.history.report import Report
from plangen.history.word_diff import Fate, Piece
from plangen.history.wording import NOTHING, row

_TITLE = say(zh="计划变更报告", en="Plan change report")
_SIDES = say(zh="{before} → {after}", en="{before} → {after}")
_COMPARED = say(zh="比较", en="Compared")
_OUTCOME = say(zh="结果", en="Outcome")
_NUMBERS = frozenset({Group.FIGURES, Group.DERIVED})
_SAME = say(zh="两边的计划没有变化。", en="Nothing changed between the two sides.")
_UNREAD = say(zh="没有比较全部内容", en="Not all could be compared")
_EPOCH = datetime.date(2000, 1, 1)


def as_document(report: Report, language: Language) -> Document:
    """Compose the change report of a comparison; it is dated to the latest of the plans."""
    title = _TITLE.in_language(language)
    versions = _SIDES.filled(before=report.before, after=report.after).in_language(language)
    named = [one.title for one in report.changed if one.title]
    subtitle = named[0] if len(named) == 1 else ""
    compared = (_COMPARED.in_language(language), versions)
    outcome = (_OUTCOME.in_language(language), summary(report.plans, language))
    cover = Cover(title, subtitle, (compared, outcome))
    body = [block for at, one in enumerate(report.changed) for block in _plan(one, at, language)]
    same: Block = Paragraph((Text(_SAME.in_language(language)),))
    date = max((one.day for one in report.plans if one.day), default=_EPOCH)
    properties = Properties(title, "", versions, tuple(named), date)
    several = len(report.changed) > 1
    return Document(language, cover, properties, tuple(body or [same]), contents=several)


def _plan(one: PlanDiff, at: int, language: Language) -> Iterator[Block]:
    yield Heading(1, (Text(one.title or file_text(one)),))
    yield Paragraph((Text(f"{file_text(one)}  {status_text(one, language)}"),))
    if fault := unreadable(one):
        words: Block = Paragraph((Text(fault.in_language(language)),))
        yield Callout(CalloutKind.WARNING, (Text(_UNREAD.in_language(language)),), (words,))
    for section in sections(one.changes):
        yield Heading(2, (Text(section.title.in_language(language)),))
        if section.group is Group.FIGURES and (spec := chart(one.changes, language)):
            yield Chart(spec, (Text(spec.title),), f"changes-{at + 1}")
        yield _table(section, language)


def _table(section: Section, language: Language) -> Table:
    columns = tuple(
        Column((Text(title.in_language(language)),), _align(section.group, at))
        for at, title in enumerate(section.columns)
    )
    rows = (_cells(change, language)[: len(columns)] for change in section.changes)
    return Table(columns, tuple(Row(cells) for cells in rows))


def _align(group: Group, at: int) -> Align:
    return Align.RIGHT if at and group in _NUMBERS else Align.LEFT


def _cells(change: Change, language: Language) -> tuple[Inlines, ...]:
    one = row(change, language)
    if isinstance(change, TextChange):
        before, after = sides(change.before, change.after)
        return (Text(one.name),), _words(before), _words(after)
    return tuple((Text(said),) for said in (one.name, one.before, one.after, one.by, one.percent))


def _words(pieces: tuple[Piece, ...]) -> Inlines:
    """Write a text with what changed in it set off."""
    said = tuple(
        Text(piece.text) if piece.fate is Fate.SAME else Strong((Text(piece.text),))
        for piece in pieces
    )
    return said or (Text(NOTHING),)
