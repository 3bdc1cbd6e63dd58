"""What a place in a plan is called in a report."""

from plangen.compose.open_points import place_names
from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.figures.gaps import GAP
from plangen.history.changes import Spot
from plangen.model.keys import shape_at
from plangen.model.plan import Plan

_BETWEEN = " › "
_DERIVED: dict[str, Message] = {GAP: say(zh="与目标的差距", en="Gap to target")}
_WAIVERS = "waivers"
_WAIVED = say(zh="接受的检查结果", en="Waivers")
_MEANT = frozenset({"target", "date"})
_NAMES = 2
"""The section and the names in it; what follows is the key that they stand under."""

_WHOLE = say(zh="整份计划", en="The plan as a whole")


def spot(before: Path | None, after: Path | None, old: Plan, new: Plan) -> Spot:
    """Return a place with its name: that of the new version where it is still there."""
    plan, path = (old, before or ()) if after is None else (new, after)
    return Spot(before, after, Message(_name(plan, path, "zh-CN"), _name(plan, path, "en")))


def name_below(above: Path, path: Path, plan: Plan) -> Message:
    """Return what a value is called within the thing that it belongs to."""
    return Message(_below(above, path, plan, "zh-CN"), _below(above, path, plan, "en"))


def _below(above: Path, path: Path, plan: Plan, language: Language) -> str:
    whole, inside = _name(plan, above, language), _name(plan, (*above, *path), language)
    return inside.removeprefix(whole).removeprefix(_BETWEEN)


def _name(plan: Plan, path: Path, language: Language) -> str:
    if not path:
        return _WHOLE.in_language(language)
    if path[0] == _WAIVERS:
        return _BETWEEN.join((_WAIVED.in_language(language), *map(str, path[1:])))
    names = place_names(plan.model_copy(update={"language": language}), path)
    if len(path) > 1 and _goes_unsaid(path):
        names = names[:_NAMES]
    if extra := _DERIVED.get(str(path[-1])):
        names.append(extra.in_language(language))
    return _BETWEEN.join(names)


def _goes_unsaid(path: Path) -> bool:
    """Tell whether a place is named without its last key: it has none, or a name means that key."""
    shape = shape_at(path[:-1])
    return shape is None or (path[-1] in _MEANT and path[-1] == shape.short)
