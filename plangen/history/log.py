"""How figures of a plan moved through its versions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path as File

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.diagnostics.path import Path, format_path
from plangen.figures.figure import Figure
from plangen.figures.references import find_figures
from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.history.changes import Difference
from plangen.history.differences import difference
from plangen.history.log_commits import Commit, committed
from plangen.history.moves import FigureLog, Log, Move
from plangen.history.names import spot
from plangen.history.version import Version
from plangen.model.measure import Slot
from plangen.model.reading import read_plan
from plangen.source.reader import Source, read
from plangen.workspace.settings import Settings
from plangen.workspace.templates import find_template, template_folders

_UNREADABLE = say(
    zh="{file} 现在和以前的版本都读不出来；先看 plangen check {file}",
    en="no version of {file} can be read; see plangen check {file}",
)
_NO_FIGURE = say(
    zh="{file} 里没有叫“{name}”的数；有这些：plangen check --show-figures {file}",
    en="{file} has no figure “{name}”; plangen check --show-figures {file} lists some",
)
_AMBIGUOUS = say(
    zh="“{name}”可以是几个数，如 {paths}；请写得再具体些",
    en="“{name}” may be one of several figures, as {paths}; say which",
)
_NO_GOALS = say(
    zh="{file} 没有目标（goals）；用 --figure 说明要看哪个数",
    en="{file} has no goals; say with --figure which figure is meant",
)

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class _State:
    """The plan as it was after a commit; as it is now, where there is none."""

    commit: Commit | None
    version: Version | None


def log(file: File, wanted: Sequence[str], settings: Settings, most: int) -> Log:
    """Follow figures, or else the goals, through the last commits of a plan.

    Raises ObstacleError where a figure is unknown or there is nothing to be followed.
    """
    found = list(committed(file, most + 1))
    now = file.read_bytes()
    texts = [] if found and found[0][1] == now else [(None, now)]
    states = [_State(commit, _version(data, settings)) for commit, data in [*texts, *found]]
    latest = next((one.version for one in states if one.version), None)
    if latest is None:
        raise ObstacleError(_UNREADABLE.filled(file=file.as_posix()))
    paths = _paths(latest, wanted, file.as_posix())
    is_cut = len(found) > most
    logs = tuple(
        FigureLog(path, _name(path, latest), _moves(path, states, from_first=not is_cut))
        for path in paths
    )
    looked_at = states[:-1] if is_cut else states
    unread = tuple(one.commit for one in looked_at if one.commit and not one.version)
    plan = latest.plan
    return Log(file.as_posix(), plan.title, plan.language, logs, unread, is_cut)


def _version(data: bytes, settings: Settings) -> Version | None:
    source = read(data, "").source
    if source is None:
        return None
    tense = _tense(source, settings)
    plan = read_plan(source, tense).plan
    return Version(*resolve(plan, tense)) if plan else None


def _tense(source: Source, settings: Settings) -> Slot:
    kind, language = source.tree.get("kind"), source.tree.get("language")
    folders = template_folders(settings.templates)
    known = isinstance(kind, str) and isinstance(language, str)
    template = find_template(str(kind), str(language), folders) if known else None
    return template.tense if template else "target"


def _paths(version: Version, wanted: Sequence[str], file: str) -> list[Path]:
    figures = version.figures
    if wanted:
        return [_path(name, figures, file) for name in wanted]
    goals = (figures.at(("goals", name)) for name in version.plan.goals)
    paths = [goal.path for goal in goals if goal]
    if not paths:
        raise ObstacleError(_NO_GOALS.filled(file=file))
    return paths


def _path(name: str, figures: Figures, file: str) -> Path:
    try:
        found = find_figures(name, figures)
    except ValueError:
        found = []
    if not found:
        raise ObstacleError(_NO_FIGURE.filled(file=file, name=name))
    if len(found) > 1:
        paths = [format_path(figure.path) for figure in found[:_MOST_NAMED]]
        raise ObstacleError(_AMBIGUOUS.filled(name=name, paths=paths))
    return found[0].path


def _name(path: Path, latest: Version) -> Message:
    return spot(None, path, latest.plan, latest.plan).name


def _moves(path: Path, states: Sequence[_State], *, from_first: bool) -> tuple[Move, ...]:
    """Return the moves, the newest first; the first version that can be read may make none."""
    readable = (turn for turn, state in enumerate(reversed(states)) if state.version)
    first = next(readable, 0)
    moves = tuple(_in_time(path, states))[::-1]
    return moves if from_first else tuple(one for one in moves if one.turn != first)


def _in_time(path: Path, states: Sequence[_State]) -> Iterator[Move]:
    """Yield the moves, the oldest first; versions that cannot be read are passed over."""
    before: Figure | None = None
    for turn, state in enumerate(reversed(states)):
        if state.version is None:
            continue
        after = state.version.figure(path)
        by = difference(before, after)
        if not _same(before, after, by):
            yield Move(turn, state.commit, before, after, by)
        before = after


def _same(before: Figure | None, after: Figure | None, by: Difference | None) -> bool:
    if before is None or after is None:
        return before is after
    return before.text == after.text or (by is not None and not by.value)
