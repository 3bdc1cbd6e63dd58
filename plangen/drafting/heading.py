"""The head of the plan of a new year: year, title, and what stays from one year to the next."""

import re
from dataclasses import dataclass

from plangen.diagnostics.message import say
from plangen.drafting.joined import Entries
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan

_LASTING = ("owner", "classification", "basis", "scope")
_TITLE = say(zh="{year}年工作计划", en="Plan {year}")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


@dataclass(frozen=True, slots=True)
class Old:
    """The plan that is rolled forward, as it was read."""

    plan: Plan
    figures: Figures
    tree: Entries


def new_year(plan: Plan) -> int | None:
    """Return the year that comes after a plan, or None where the plan does not name its own."""
    stated = plan.next.year if plan.next else None
    return stated or (plan.year + 1 if plan.year else None)


def heading(old: Old, kind: str, follows: str) -> Entries:
    """Return the head of the plan that follows one which names its year."""
    plan = old.plan
    kept = {key: old.tree[key] for key in _LASTING if old.tree.get(key) is not None}
    return kept | {
        "plangen": plan.plangen,
        "kind": kind,
        "language": plan.language,
        "year": str(new_year(plan)),
        "title": _title(plan, kind),
        "follows": follows,
    }


def _title(plan: Plan, kind: str) -> str:
    """Move the years of the title on; that of another kind of document would not fit."""
    year = new_year(plan)
    if plan.kind == kind and plan.year and str(plan.year) in plan.title:
        return _YEAR.sub(lambda found: _later(found[0], plan), plan.title)
    return _TITLE.filled(year=year).in_language(plan.language)


def _later(year: str, plan: Plan) -> str:
    following = new_year(plan)
    assert plan.year is not None
    assert following is not None
    return str(int(year) + following - plan.year) if abs(int(year) - plan.year) <= 1 else year
