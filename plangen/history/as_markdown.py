"""A comparison as Markdown, for a comment on a merge request."""

from collections.abc import Iterator, Sequence

from plangen.diagnostics.message import Language
from plangen.history.changes import Change, PlanDiff, TextChange
from plangen.history.excerpt import sides
from plangen.history.groups import Section, sections
from plangen.history.headlines import file_text, status_text, summary, unreadable
from plangen.history.report import Report
from plangen.history.word_diff import Fate, Piece
from plangen.history.wording import NOTHING, row
from plangen.writers.md.escape import escape, escape_cell

_RULE, _RIGHT = ":---", "---:"
_NUMBERS_FROM = 1
_WITH_NUMBERS = 5
"""Tables of figures have this many columns; all but the first stand right."""

_TAGS = {Fate.REMOVED: "del", Fate.ADDED: "ins"}
_COLON: dict[Language, str] = {"zh-CN": "：", "en": ": "}


def as_markdown(report: Report, language: Language) -> str:
    """Write what became of each plan, in tables."""
    before, after = report.before.in_language(language), report.after.in_language(language)
    head = f"**{escape(before)} → {escape(after)}**{_COLON[language]}"
    blocks = [head + summary(report.plans, language)]
    for one in report.changed:
        blocks += _plan(one, language)
    return "\n\n".join(blocks)


def _plan(one: PlanDiff, language: Language) -> Iterator[str]:
    yield f"### {escape(one.title or file_text(one))}"
    yield f"`{file_text(one)}`{_COLON[language]}{status_text(one, language)}"
    if fault := unreadable(one):
        yield escape(fault.in_language(language))
    for section in sections(one.changes):
        yield f"#### {section.title.in_language(language)}"
        yield "\n".join(_table(section, language))


def _table(section: Section, language: Language) -> Iterator[str]:
    titles = [title.in_language(language) for title in section.columns]
    right = _NUMBERS_FROM if len(titles) == _WITH_NUMBERS else len(titles)
    yield _line(titles)
    yield _line([_RULE if at < right else _RIGHT for at in range(len(titles))])
    for change in section.changes:
        yield _line(_cells(change, language)[: len(titles)])


def _cells(change: Change, language: Language) -> list[str]:
    one = row(change, language)
    if isinstance(change, TextChange):
        before, after = _texts(change)
        return [_cell(one.name), before, after]
    return [_cell(text) for text in (one.name, one.before, one.after, one.by, one.percent)]


def _texts(change: TextChange) -> tuple[str, str]:
    before, after = sides(change.before, change.after)
    return "".join(map(_piece, before)) or NOTHING, "".join(map(_piece, after)) or NOTHING


def _piece(one: Piece) -> str:
    """Mark changed words by tags: beside Chinese, code hosts take ** and ~~ for mere signs."""
    text = escape_cell(escape(one.text))
    tag = _TAGS.get(one.fate)
    return f"<{tag}>{text}</{tag}>" if tag and text.strip() else text


def _cell(text: str) -> str:
    return escape_cell(escape(" ".join(text.split())))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
