"""Targets handed down from a parent to the plans of its units, as the texts of all their files."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path as FilePath

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.drafting.filling import Answers, fill
from plangen.drafting.layout import lay_out
from plangen.figures.currency import currency_used
from plangen.model.units import CURRENCIES
from plangen.pipeline import load
from plangen.rollup.allocating import Allocation, Handed, Units, allocate, divisible
from plangen.rollup.gather import Parent, named_units
from plangen.rollup.targets import Target, with_targets
from plangen.rollup.texts import exact_text, settled
from plangen.rollup.weighing import Declared, Even, LastYear, Weigh
from plangen.source.nodes import Tree
from plangen.source.reader import Source, read
from plangen.values.writing import percent
from plangen.workspace.settings import Settings
from plangen.workspace.starters import find_starter, starter_text
from plangen.workspace.templates import template_folders

_KIND = "team-plan"
_REVENUE: Path = ("goals", "revenue")
_MARK = say(zh="分得：", en="allocated: ")
_REASON = say(
    zh="{total} 中的 {share}，{by}（{file}）", en="{share} of {total}, {by} ({file})"
)
_KEPT_REASON = say(zh="{by}（{file}）", en="{by} ({file})")
_TITLE = say(zh="{name}{year}年工作计划", en="{name} Plan {year}")
_OTHER_CURRENCY = say(
    zh="“{name}”的计划用 {theirs}，上级用 {ours}，没法分到元；先改成一种货币",
    en="the plan of “{name}” is in {theirs}, the parent in {ours}: put both in one currency",
)


def units_of(parent: Parent, settings: Settings) -> tuple[Units, dict[tuple[str, Path], Fraction]]:
    """Return what is known of the units' plans, and their figures of last year."""
    files = {name: file for file, name in named_units(parent).items()}
    locked: dict[tuple[str, Path], tuple[Fraction, str]] = {}
    bases: dict[tuple[str, Path], Fraction] = {}
    for name, file in files.items():
        loaded = load(FilePath(file), settings) if FilePath(file).is_file() else None
        if loaded is None or not (loaded.plan and loaded.figures):
            continue
        theirs = currency_used(loaded.plan, loaded.figures)
        if theirs and parent.currency and theirs != parent.currency:
            values = {"name": name, "theirs": theirs, "ours": parent.currency}
            raise ObstacleError(_OTHER_CURRENCY.filled(**values))
        for goal, measure in loaded.plan.goals.items():
            path: Path = ("goals", goal)
            target = loaded.figures.amount((*path, "target"))
            base = loaded.figures.amount((*path, "base"))
            if measure.locked and target is not None:
                locked[name, path] = target, measure.locked
            if base is not None:
                bases[name, path] = base
    return Units(files, locked), bases


def allocations(
    parent: Parent, by: str | Declared, step: Fraction, settings: Settings
) -> tuple[Allocation, ...]:
    """Divide the parent's targets: by last year (``last-year``), ``even`` or declared weights.

    Raises ObstacleError where that cannot be done, and says why.
    """
    units, bases = units_of(parent, settings)
    weigh: Weigh = Even() if by == "even" else LastYear(parent, bases)
    if isinstance(by, Declared):
        weigh = by
    return tuple(allocate(split, parent, units, weigh, step) for split in divisible(parent))


def texts(
    parent: Parent, made: Sequence[Allocation], settings: Settings
) -> Mapping[FilePath, bytes]:
    """Return the parent and the plans of its units with their new targets, by their files."""
    language, mark = parent.plan.language, _MARK.in_language(parent.plan.language)
    own = FilePath(parent.source.file)
    wanted: dict[FilePath, list[Target]] = {own: []}
    for one in made:
        for part in one.parts:
            if part.is_written:
                wanted[own].append(_target(part.path, part, one, own, language))
            if part.file:
                found = _target(one.measure, part, one, own, language)
                wanted.setdefault(FilePath(part.file), []).append(found)
    names = {FilePath(file): name for file, name in named_units(parent).items()}
    return {
        file: with_targets(
            file.read_bytes() if file.is_file()
            else _new_plan(names[file], targets, made, parent, settings).encode(),
            file.as_posix(), targets, mark,
        )
        for file, targets in wanted.items() if targets
    }  # fmt: skip


def _target(
    path: Path, part: Handed, one: Allocation, own: FilePath, language: Language
) -> Target:
    text = exact_text(part.amount, one.unit, language)
    return Target(path, text, _reason(part, one, own).in_language(language))


def _reason(part: Handed, one: Allocation, own: FilePath) -> Message:
    if part.share is None:
        return _KEPT_REASON.filled(by=part.reason, file=own.name)
    divided = sum((each.amount for each in one.parts if each.share is not None), Fraction(0))
    whole = say(exact_text(divided, one.unit, "zh-CN"), exact_text(divided, one.unit, "en"))
    values = {"total": whole, "share": percent(part.share, 2), "by": part.reason}
    return _REASON.filled(**values, file=own.name)


def _new_plan(
    name: str, targets: Sequence[Target], made: Sequence[Allocation], parent: Parent,
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
    name: str, targets: Sequence[Target], made: Sequence[Allocation], parent: Parent
) -> tuple[str, str] | None:
    """Return the unit's revenue of last year and its target, where both are known."""
    target = next((one.text for one in targets if one.measure == _REVENUE), None)
    part = next((part for one in made if one.measure == _REVENUE
                 for part in one.parts if part.name == name), None)  # fmt: skip
    base = parent.figures.number((*part.path, "base")) if part else None
    if target is None or base is None:
        return None
    return exact_text(base.value, base.unit, parent.plan.language), target


def _head(title: str, targets: Sequence[Target], parent: Parent) -> str:
    plan = parent.plan
    tree: dict[str, Tree] = {"plangen": "1", "kind": _KIND, "language": plan.language}
    if plan.year:
        tree["year"] = str(plan.year)
    goals: dict[str, Tree] = {str(one.measure[-1]): {"target": one.text} for one in targets}
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


def table(made: Sequence[Allocation], language: Language, currency: str | None) -> Iterator[
    tuple[str, ...]
]:
    """Yield a row a part: name, amount, share of what was divided, why; then the whole."""
    for one in made:
        unit = settled(one.unit, currency)
        whole = exact_text(one.total, unit, language)
        yield one.name.in_language(language), whole, "", ""
        for part in one.parts:
            share = "" if part.share is None else percent(part.share, 2)
            amount = exact_text(part.amount, unit, language)
            yield f"  {part.name}", amount, share, part.reason.in_language(language)
