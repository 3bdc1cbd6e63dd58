"""How figures of a plan moved: the outcome, for every report to be made from."""

from dataclasses import dataclass

from plangen.diagnostics.message import Language, Message
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.history.changes import Difference
from plangen.history.log_commits import Commit


@dataclass(frozen=True, slots=True)
class Move:
    """A figure that became another, came or went; no commit: it is not committed yet.

    `turn` numbers the versions of the plan, the oldest first.
    """

    turn: int
    commit: Commit | None
    before: Figure | None
    after: Figure | None
    by: Difference | None


@dataclass(frozen=True, slots=True)
class FigureLog:
    """All moves of one figure, the newest first."""

    path: Path
    name: Message
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Log:
    """The moves of some figures of a plan.

    `unread` are the commits in which the plan could not be read; where there are more than were
    asked for, `is_cut` tells that earlier ones were left out.
    """

    file: str
    title: str
    language: Language
    figures: tuple[FigureLog, ...]
    unread: tuple[Commit, ...]
    is_cut: bool
