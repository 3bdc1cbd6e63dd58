"""Two sides to what became of each of their plans."""

import datetime
from collections.abc import Iterator
from dataclasses import replace

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Message
from plangen.figures.plan_day import plan_day
from plangen.history.changes import Change, PlanDiff, Rewriting, Status
from plangen.history.compare import compare, compare_checks
from plangen.history.families import family
from plangen.history.sides import Side
from plangen.history.trees import Tree
from plangen.history.version import Version
from plangen.model.plan import Plan
from plangen.pipeline import Loaded, load
from plangen.workspace.settings import Settings


def differences(old: Side, new: Side) -> Iterator[PlanDiff]:
    """Yield what became of each plan that either side has."""
    for side in (old, new):
        side.tree.read(side.plans.values())  # git answers for many as fast as for one
    for key in sorted({*old.plans, *new.plans}):
        before, after = old.plans.get(key), new.plans.get(key)
        if before is None or after is None:
            yield _alone(before, after, old, new)
        else:
            yield _between(before, after, old.tree, new.tree)


def _alone(before: str | None, after: str | None, old: Side, new: Side) -> PlanDiff:
    status = Status.ADDED if before is None else Status.REMOVED
    name, tree = (after, new.tree) if before is None else (before, old.tree)
    family(name or "", tree)
    loaded = load(tree.file(name or ""), tree.settings)
    title, day = _about(loaded.plan)
    return PlanDiff(status, title, before, after, loaded.language, day)


def _between(before: str, after: str, old: Tree, new: Tree) -> PlanDiff:
    families = family(before, old), family(after, new)
    if before == after and families[0] == families[1] and _alike(old.settings, new.settings):
        return PlanDiff(Status.SAME, "", before, after)
    first = load(old.file(before), old.settings)
    second = load(new.file(after), new.settings)
    changes = tuple(_changes(first, second, old, new))
    unread = tuple(one for one, loaded in ((before, first), (after, second)) if not loaded.plan)
    changed = any(not isinstance(one, Rewriting) for one in changes)
    status = Status.CHANGED if changed or unread else Status.SAME
    title, day = _about(second.plan or first.plan)
    language = second.language or first.language
    return PlanDiff(status, title, before, after, language, day, changes, unread)


def _about(plan: Plan | None) -> tuple[str, datetime.date | None]:
    return (plan.title, plan_day(plan)) if plan else ("", None)


def _alike(old: Settings, new: Settings) -> bool:
    same_year = old.fiscal_year_starts == new.fiscal_year_starts
    return same_year and old.severities == new.severities


def _changes(first: Loaded, second: Loaded, old: Tree, new: Tree) -> Iterator[Change]:
    before, after = _found(first, old), _found(second, new)
    if first.plan and first.figures and second.plan and second.figures:
        return compare(
            Version(first.plan, first.figures, before), Version(second.plan, second.figures, after)
        )
    return compare_checks(before, after)


def _found(loaded: Loaded, tree: Tree) -> tuple[Diagnostic, ...]:
    """Return what checks found, without the folder that a revision was unpacked to."""
    if not tree.home:
        return loaded.diagnostics
    return tuple(
        replace(one, message=_from_here(one.message, tree.home)) for one in loaded.diagnostics
    )


def _from_here(message: Message, home: str) -> Message:
    zh, en = message.in_language("zh-CN"), message.in_language("en")
    return Message(zh.replace(home, ""), en.replace(home, ""))
