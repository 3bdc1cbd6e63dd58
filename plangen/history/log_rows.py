"""What every report of a log says: when, who, from what to what, by how much, why."""

from dataclasses import astuple, dataclass

from plangen.diagnostics.message import LISTED, Language, Message, say
from plangen.figures.figure import Figure
from plangen.history.differences import difference_text, growth_text
from plangen.history.moves import FigureLog, Log, Move
from plangen.history.wording import NOTHING

COLUMNS: tuple[Message, ...] = (
    say(zh="日期", en="Date"), say(zh="作者", en="Author"), say(zh="之前", en="Before"),
    say(zh="之后", en="After"), say(zh="变化", en="Change"), say(zh="幅度", en="Percent"),
    say(zh="说明", en="Reason"), say(zh="提交", en="Commit"),
)  # fmt: skip
NUMBERS = range(2, 6)
"""Which of the columns hold numbers."""

_NOW = say(zh="未提交", en="not committed")
_UNREAD = say(zh="有 {n} 个版本读不出来，没有算在内：{commits}",
              en="versions that could not be read and are left out: {n} ({commits})")
_CUT = say(zh="更早的提交没有看；要看更多，用 --max-count",
           en="earlier commits were left out; --max-count takes in more")
_SHORT = 7


@dataclass(frozen=True, slots=True)
class Row:
    """A move in words, in the order of `COLUMNS`."""

    date: str
    author: str
    before: str
    after: str
    by: str
    percent: str
    subject: str
    commit: str

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns of a table."""
        cells: tuple[str, ...] = astuple(self)
        return cells


def rows(figure: FigureLog, language: Language) -> list[Row]:
    """Say all moves of a figure."""
    return [row(move, language) for move in figure.moves]


def remarks(log: Log, language: Language) -> list[str]:
    """Say what the log leaves out."""
    commits = LISTED[language].join(short(one.id) for one in log.unread)
    unread = [_UNREAD.filled(n=len(log.unread), commits=commits)] if log.unread else []
    return [one.in_language(language) for one in (*unread, *([_CUT] if log.is_cut else []))]


def short(commit: str) -> str:
    """Return as much of a commit's name as people write."""
    return commit[:_SHORT]


def row(move: Move, language: Language) -> Row:
    """Say one move."""
    commit = move.commit
    by = difference_text(move.by, language) if move.by else ""
    return Row(
        commit.date if commit else _NOW.in_language(language),
        commit.author if commit else "",
        _text(move.before),
        _text(move.after),
        by,
        growth_text(move.by) if move.by else "",
        commit.subject if commit else "",
        short(commit.id) if commit else "",
    )


def _text(figure: Figure | None) -> str:
    return figure.text if figure else NOTHING
