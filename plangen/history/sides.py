"""What a command line compares: two sides, each some plans of one tree."""

import posixpath
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.history.git import Repository, commit_of, listing, renames, repository
from plangen.history.listed import SUFFIXES, names_in
from plangen.history.trees import Revision, Tree, WorkingTree, settings_of
from plangen.workspace.settings import Settings

NewFolder: TypeAlias = Callable[[], Path]
"""Makes an empty folder that lasts as long as the comparison."""

_NOTHING = say(
    zh="没有叫“{name}”的文件、文件夹或版本", en="“{name}” is no file, no folder and no revision"
)
_NO_PLANS = say(zh="两边都没有这样的计划：{paths}", en="neither side has such a plan: {paths}")
_TOO_MANY = say(
    zh="只能比较两边：plangen diff 旧 新；要限定计划，写成 plangen diff 版本 -- 计划",
    en="only two sides can be compared: plangen diff OLD NEW; "
    "to choose plans, write plangen diff REVISION -- PLAN",
)
_ALONE = say(
    zh="{name} 和什么比？写两个文件或文件夹，或者一个 git 版本：plangen diff HEAD -- {name}",
    en="compare {name} with what? Name two files or folders, or a revision: "
    "plangen diff HEAD -- {name}",
)


@dataclass(frozen=True, slots=True)
class Side:
    """Plans of one tree, by what is the same on both sides."""

    tree: Tree
    plans: Mapping[str, str]
    label: Message


@dataclass(frozen=True, slots=True)
class _Named:
    """What one argument means: a revision, a path, or a path in a revision."""

    revision: str | None
    path: str | None


def sides(arguments: Sequence[str], settings: Settings, folder: NewFolder) -> tuple[Side, Side]:
    """Return the two sides that are named. Raises ObstacleError where that is impossible."""
    first, *others = [_meaning(one) for one in arguments]
    if first.revision and first.path is None:
        return _since(arguments, first.revision, others, settings, folder)
    _must_exist(first, arguments[0])
    if not others:
        raise ObstacleError(_ALONE.filled(name=arguments[0]))
    if len(others) > 1:
        raise ObstacleError(_TOO_MANY)
    return _paths(first, others[0], settings, folder)


def _meaning(argument: str) -> _Named:
    """Read an argument: what exists is a path, what git knows a revision, else it is a path."""
    if Path(argument).exists() or not argument:
        return _Named(None, argument)
    revision, colon, path = argument.partition(":")
    if colon and revision:
        return _Named(revision, path)
    known = _is_revision(argument)
    return _Named(argument, None) if known else _Named(None, argument)


def _must_exist(first: _Named, argument: str) -> None:
    """Complain of what is neither a file nor a revision, or of the repository that is missing."""
    if first.revision or Path(argument).exists():
        return
    if not argument.endswith(SUFFIXES):
        repository(Path.cwd())
    raise ObstacleError(_NOTHING.filled(name=argument))


def _is_revision(name: str) -> bool:
    try:
        return commit_of(repository(Path.cwd()), name) is not None
    except ObstacleError:
        return False


def _since(
    arguments: Sequence[str],
    old: str,
    others: Sequence[_Named],
    settings: Settings,
    folder: NewFolder,
) -> tuple[Side, Side]:
    """Compare the plans of a revision with those of another, or of the working tree."""
    second = others[0].revision if others and others[0].path is None else None
    paths = list(arguments[2:] if second else arguments[1:]) or [settings.plans.as_posix()]
    before = _revision(old, folder)
    after: Tree = _revision(second, folder) if second else WorkingTree(settings)
    names = (names_in(before, paths), names_in(after, paths))
    if not any(names):
        raise ObstacleError(_NO_PLANS.filled(paths=paths))
    old_side = Side(before, _same(names[0]), before.label)
    return _paired(old_side, Side(after, _same(names[1]), after.label))


def _paths(
    first: _Named, second: _Named, settings: Settings, folder: NewFolder
) -> tuple[Side, Side]:
    """Compare two files, or what two folders hold under the same names."""
    place = first.path if second.path is None else second.path
    found = [_side(one, place or "", settings, folder) for one in (first, second)]
    alone = [side for side in found if len(side.plans) == 1]
    if len(alone) == len(found):
        return _alone(found[0]), _alone(found[1])
    return found[0], found[1]


def _side(named: _Named, place: str, settings: Settings, folder: NewFolder) -> Side:
    path = place if named.path is None else named.path
    tree: Tree = _revision(named.revision, folder) if named.revision else WorkingTree(settings)
    names = names_in(tree, [path])
    if not names:
        raise ObstacleError(_NOTHING.filled(name=path))
    said = f"{named.revision}:{path}" if named.revision else path
    return Side(tree, {_below(name, path): name for name in names}, say(said, said))


def _alone(side: Side) -> Side:
    return replace(side, plans={"": next(iter(side.plans.values()))})


def _below(name: str, folder: str) -> str:
    inside = posixpath.normpath(folder)
    return name.removeprefix(f"{inside}/") if inside != "." else name


def _same(names: Iterable[str]) -> dict[str, str]:
    return {name: name for name in names}


def _revision(name: str, folder: NewFolder) -> Revision:
    place = repository(Path.cwd())
    commit = commit_of(place, name)
    if commit is None:
        raise ObstacleError(_NOTHING.filled(name=name))
    files, home = listing(place, commit), folder()
    return Revision(place, name, commit, files, home, settings_of(place, name, files, home))


def _paired(old: Side, new: Side) -> tuple[Side, Side]:
    """Let a file that git takes for renamed go by its new name on both sides."""
    gone, come = old.plans.keys() - new.plans.keys(), new.plans.keys() - old.plans.keys()
    if not gone or not come or not isinstance(old.tree, Revision):
        return old, new
    commit = new.tree.commit if isinstance(new.tree, Revision) else None
    place = old.tree.repository
    moved = {
        _from_here(was, place): _from_here(now, place)
        for now, was in renames(place, old.tree.commit, commit).items()
    }
    plans = {
        moved.get(key, key) if key in gone and moved.get(key) in come else key: name
        for key, name in old.plans.items()
    }
    return replace(old, plans=plans), new


def _from_here(name: str, place: Repository) -> str:
    return posixpath.relpath(name, place.prefix or ".")
