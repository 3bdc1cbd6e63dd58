"""The plans that a plan names: the one it follows, those of its parts, the one that comes next.

They are read and resolved each by itself, not checked: whatever is wrong with them is found when
they are checked. One that cannot be used is a fault at the place that names it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path as PlanPath
from plangen.figures.carried import NOTHING, bases_from
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.loading import Opened, open_plan, resolved
from plangen.model.basis import FOLLOWS, NEXT, is_due, same_tax
from plangen.model.plan import Plan
from plangen.relations.links import links_of, round_trip, target_of
from plangen.relations.unusable import (
    faulty,
    no_such_file,
    not_relative,
    too_large,
    unreadable,
    went_round,
)
from plangen.rules.context import Context, Other
from plangen.source.limits import MAX_BYTES
from plangen.source.reader import Source


@dataclass(frozen=True, slots=True)
class Relations:
    """What a plan's links lead to, and what is wrong with them.

    `carried` are the bases that it takes over from the plan it follows.
    """

    followed: Other | None
    upcoming: Other | None
    children: Mapping[PlanPath, Other]
    carried: Mapping[PlanPath, Figure]
    faults: tuple[Fault, ...]

    def context(self, plan: Plan, figures: Figures, required: tuple[str, ...]) -> Context:
        """Return what the rules have to know of a plan with these relations."""
        return Context(plan, figures, required, self.followed, self.children, self.upcoming)


def relate(opened: Opened, plan: Plan, source: Source) -> Relations:
    """Open every plan that a plan names."""
    others: dict[PlanPath, Other] = {}
    faults: list[Fault] = []
    for path, name in links_of(source).items():
        outcome = _open(opened, path, name)
        if isinstance(outcome, Other):
            others[path] = outcome
        else:
            message, *hints = outcome
            faults.append(Fault("P010", message, source.spans.value(path), path, tuple(hints)))
    followed, upcoming = others.pop(FOLLOWS, None), others.pop(NEXT, None)
    children = {path[:-1]: other for path, other in others.items()}
    carried = _carried(plan, followed) if followed else NOTHING
    return Relations(followed, upcoming, children, carried, tuple(faults))


def _carried(plan: Plan, followed: Other) -> Mapping[PlanPath, Figure]:
    if not is_due(plan, FOLLOWS, followed.plan):
        return NOTHING
    return bases_from(followed.figures, followed.file, money=same_tax(plan, followed.plan))


def _open(opened: Opened, path: PlanPath, name: str) -> Other | tuple[Message, ...]:
    """Open the plan that a link names; where that fails, say why and what to do."""
    target = target_of(opened.file, name)
    if target is None:
        return not_relative(name)
    if path != NEXT and (chain := round_trip(opened.file, target)):
        return went_round(chain)
    return _read(Path(target), opened.templates)


def _read(file: Path, templates: Path) -> Other | tuple[Message, ...]:
    try:
        if not file.is_file():
            return no_such_file(file)
        if file.stat().st_size > MAX_BYTES:
            return too_large(file)
        opened = open_plan(file, templates)
    except OSError:
        return unreadable(file)
    faults = (*opened.slips, *opened.faults)
    if faults or opened.source is None:
        return faulty(file, faults)
    plan, figures = resolved(opened)
    return Other(opened.file, plan, figures, opened.source)
