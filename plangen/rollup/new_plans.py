"""The first draft of a plan that a unit does not have yet."""

from collections.abc import Sequence

from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.drafting.filling import Answers, fill
from plangen.drafting.layout import lay_out
from plangen.model.units import CURRENCIES
from plangen.rollup.allocation import Allocation
from plangen.rollup.gather import Parent
from plangen.rollup.targets import Written
from plangen.rollup.texts import exact_text
from plangen.source.nodes import Tree
from plangen.source.reader import Source, read
from plangen.workspace.settings import Settings
from plangen.workspace.starters import find_starter, starter_text
from plangen.workspace.templates import template_folders

_KIND = "team-plan"
_REVENUE: Path = ("goals", "revenue")
_TITLE = say(zh="{name}{year}年工作计划", en="{name} Plan {year}")


def new_plan(
    name: str, targets: Sequence[Written], made: Sequence[Allocation], parent: Parent,
    settings: Settings,
) -> str:
    """Return a first draft of a unit's plan: the starter with its revenue, or its head alone."""
    plan = parent.plan
    title = _TITLE.filled(name=name, year=plan.year).in_language(plan.language)
    revenue = _revenue(name, targets, made, parent)
    starter = find_starter(_KIND, plan.language, template_folders(settings.templates))
    usual = CURRENCIES[plan.language]
    if starter is None or revenue is None or plan.year is None or parent.currency != usual:
        return _head(title, targets, parent)
    source = _read(starter_text(starter, plan.year))
    text = fill(source, Answers(plan.language, title, "", revenue))
    return _with_basis(_read(text), parent)


def _revenue(
    name: str, targets: Sequence[Written], made: Sequence[Allocation], parent: Parent
) -> tuple[str, str] | None:
    """Return the unit's revenue of last year and its target, where both are known."""
    target = next((one.text for one in targets if one.path[:-1] == _REVENUE), None)
    part = next((part for one in made if one.measure == _REVENUE
                 for part in one.parts if part.name == name), None)  # fmt: skip
    base = parent.figures.number((*part.path, "base")) if part else None
    if target is None or base is None:
        return None
    return exact_text(base.value, base.unit, parent.plan.language), target


def _head(title: str, targets: Sequence[Written], parent: Parent) -> str:
    plan = parent.plan
    tree: dict[str, Tree] = {"plangen": "1", "kind": _KIND, "language": plan.language}
    if plan.year:
        tree["year"] = str(plan.year)
    goals: dict[str, Tree] = {str(one.path[-2]): {"target": one.text} for one in targets}
    return lay_out({**tree, "title": title, **_basis(parent), "goals": goals}, {})


def _basis(parent: Parent) -> dict[str, Tree]:
    said = parent.source.tree.get("basis")
    if not isinstance(said, dict):
        return {}
    kept: dict[str, Tree] = {key: said[key] for key in ("currency", "tax") if key in said}
    return {"basis": kept} if kept else {}


def _with_basis(source: Source, parent: Parent) -> str:
    """Put the parent's basis behind the title of a new plan."""
    text = edits.apply(source, ())
    basis = _basis(parent)
    if not basis or "basis" in source.tree:
        return text
    title = source.lines[source.spans.keys["title",].line]
    return text.replace(f"{title}\n", f"{title}\n{lay_out(basis, {})}", 1)


def _read(text: str) -> Source:
    source = read(text.encode(), _KIND).source
    assert source is not None
    return source
