"""The old version that a build is compared with: a file, or the plan as it was in a revision."""

import os
from pathlib import Path

from plangen.diagnostics.message import say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.history.families import family
from plangen.history.ordering import in_order_of
from plangen.history.sides import NewFolder, sides
from plangen.pipeline import Loaded, load
from plangen.workspace.settings import Settings

_NO_SUCH_PLAN = say(
    zh="“{old}”里还没有 {plan}，没有可以对照的旧版",
    en="“{old}” has no {plan} yet, so there is nothing to compare it with",
)
_UNREADABLE = say(
    zh="旧版 {name} 有错误，做不成文件，无法对照；先用 plangen check 看看错在哪里",
    en="the old version of {name} has errors and makes no document to compare with; "
    "plangen check tells what they are",
)


def earlier(old: str, new: Loaded, settings: Settings, folder: NewFolder) -> Loaded:
    """Return the version of a plan that `old` names, its parts in the order of the new one.

    Raises ObstacleError where there is none that a document can be made of.
    """
    place = Path(os.path.relpath(new.file)).as_posix()
    before, after = sides([old, place], settings, folder)
    name = before.plans.get(next(iter(after.plans), ""))
    if name is None:
        raise ObstacleError(_NO_SUCH_PLAN.filled(old=old, plan=place))
    family(name, before.tree)
    loaded = load(before.tree.file(name), before.tree.settings)
    if not loaded.is_whole:
        raise ObstacleError(_UNREADABLE.filled(name=name))
    return in_order_of(loaded, new)
