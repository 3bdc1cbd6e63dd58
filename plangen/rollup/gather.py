"""Reading what is to be added up: the parent, the plans of its units, and who is missing."""

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.currency import currency_used
from plangen.figures.sheet import Figures
from plangen.model.basis import NEXT, same_tax
from plangen.model.plan import Plan
from plangen.pipeline import Loaded, load
from plangen.relations.links import links_of, target_of
from plangen.rollup.names import unit_names
from plangen.rollup.notes import Note, Topic
from plangen.rollup.own_parts import own_parts
from plangen.rollup.units import Contributor
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.workspace.settings import Settings

_NO_FILE = say(
    zh="{name} 还没有提交计划：没有 {file}；没有计入，也没有估算",
    en="{name} has not delivered: there is no {file}; it is not counted and not estimated",
)
_EXPECTED = say(
    zh="{name} 还没有提交计划；没有计入，也没有估算",
    en="{name} has not delivered its plan; it is not counted and not estimated",
)
_FAULTY = say(
    zh="{name} 的计划有 {count} 处错误，没有计入：plangen check {file}",
    en="the plan of {name} has errors ({count}) and is not counted: plangen check {file}",
)
_NO_RATE = say(
    zh="{name} 用 {theirs}，上级用 {ours}，没有计入；"
    "在上级计划里写明汇率：basis: {{rates: {{{theirs}: …}}}}",
    en="{name} is in {theirs}, the parent in {ours}: not counted; "
    "declare the rate in the parent: basis: {{rates: {{{theirs}: …}}}}",
)
_OTHER_TAX = say(
    zh="{name} 和上级一个含税、一个不含税，没有计入；先改成一个口径",
    en="{name} and the parent do not treat tax alike: not counted; put both on one basis",
)
_OTHER_YEAR = say(
    zh="{name} 是 {theirs} 年的计划，上级是 {ours} 年，没有计入",
    en="{name} is a plan of {theirs}, the parent of {ours}: not counted",
)
_CONTAINED = say(
    zh="{name} 是 {outer} 的一部分，已经计入那里，不再重复计入",
    en="{name} is a part of {outer} and counted there; it is not counted twice",
)


@dataclass(frozen=True, slots=True)
class Parent:
    """The plan that the units belong to. `currency` is what all is added up in, if it is known."""

    loaded: Loaded
    plan: Plan
    figures: Figures
    source: Source
    currency: str | None

    @property
    def rates(self) -> dict[str, Fraction]:
        """What one unit of each other currency is worth, as the parent declares it."""
        declared = self.plan.basis.rates if self.plan.basis else {}
        return {
            currency: rate.value
            for currency, rate in declared.items()
            if isinstance(rate, Quantity)
        }


@dataclass(frozen=True, slots=True)
class Gathered:
    """What there is to add up. `missing` are the names of units that have not delivered."""

    parent: Parent
    contributors: tuple[Contributor, ...]
    missing: tuple[str, ...]
    notes: tuple[Note, ...]

    @property
    def units(self) -> tuple[Contributor, ...]:
        """Those with plans of their own."""
        return tuple(one for one in self.contributors if not one.is_adjustment)


def read_parent(path: Path, settings: Settings) -> Loaded | Parent:
    """Read the parent; where it is no plan, return what is wrong. Raises OSError if unreadable."""
    loaded = load(path, settings)
    if not (loaded.plan and loaded.figures and loaded.source):
        return loaded
    currency = currency_used(loaded.plan, loaded.figures)
    return Parent(loaded, loaded.plan, loaded.figures, loaded.source, currency)


def named_units(parent: Parent) -> dict[str, str]:
    """Return the files of the units that a parent names, with the names of their parts."""
    named: dict[str, str] = {}
    for path, name in links_of(parent.source).items():
        target = target_of(parent.source.file, name)
        if path[-1:] == ("plan",) and path[:1] != NEXT[:1] and target:
            named.setdefault(target, str(path[-2]))
    return named


def gather(
    parent: Parent, paths: Sequence[Path], settings: Settings, expected: Sequence[str] = ()
) -> Gathered:
    """Read the units: those at `paths`, and those that the parent names.

    `expected` are names of units that should have delivered.
    """
    known = named_units(parent)
    home = posixpath.normpath(parent.source.file)
    given = [posixpath.normpath(path.as_posix()) for path in paths]
    files = [file for file in dict.fromkeys((*given, *known)) if file != home]
    there = [file for file in files if Path(file).is_file()]
    names = unit_names(there, known)
    absent = {known[file]: file for file in files if file not in names and file in known}
    notes = [Note(Topic.MISSING, _NO_FILE.filled(name=name, file=file), parent.source.file)
             for name, file in absent.items()]  # fmt: skip
    awaited = [name for name in expected if name not in {*names.values(), *absent}]
    notes += [Note(Topic.MISSING, _EXPECTED.filled(name=name)) for name in awaited]
    loaded = {file: load(Path(file), settings) for file in there}
    outer = _contained(loaded)
    units: list[Contributor] = []
    for file, one in loaded.items():
        outcome = _unit(names, one, outer.get(file), parent)
        if isinstance(outcome, Note):
            notes.append(outcome)
        else:
            units.append(outcome)
    own = own_parts(parent.figures, parent.source, {*names.values(), *absent, *awaited})
    return Gathered(parent, (*units, *own), (*absent, *awaited), tuple(notes))


def _contained(loaded: dict[str, Loaded]) -> dict[str, str]:
    """Return the plans that another of them has as a part, with the file of that one."""
    return {
        target: file
        for file, one in loaded.items()
        for path, name in (links_of(one.source) if one.source else {}).items()
        if path[-1:] == ("plan",) and path[:1] != NEXT[:1]
        and (target := target_of(file, name)) in loaded and target
    }  # fmt: skip


def _unit(
    names: dict[str, str], one: Loaded, outer: str | None, parent: Parent
) -> Contributor | Note:
    name = names[one.file]
    if outer:
        message = _CONTAINED.filled(name=name, outer=names[outer])
        return Note(Topic.CONTAINED, message, one.file)
    if one.failed or not (one.plan and one.figures and one.source):
        count = sum(found.severity is Severity.ERROR for found in one.diagnostics)
        message = _FAULTY.filled(name=name, count=count, file=one.file)
        return Note(Topic.REFUSED, message, one.file)
    if reason := next(_misfits(name, one.plan, one.figures, parent), None):
        return Note(Topic.REFUSED, reason, one.file)
    return Contributor(name, one.figures, one.source, rates=parent.rates)


def _misfits(name: str, plan: Plan, figures: Figures, parent: Parent) -> Iterator[Message]:
    """Yield why a unit's amounts cannot be added to the parent's."""
    if plan.year and parent.plan.year and plan.year != parent.plan.year:
        yield _OTHER_YEAR.filled(name=name, theirs=plan.year, ours=parent.plan.year)
    ours, theirs = parent.currency, currency_used(plan, figures)
    if ours and theirs and ours != theirs and theirs not in parent.rates:
        yield _NO_RATE.filled(name=name, theirs=theirs, ours=ours)
    if not same_tax(plan, parent.plan):
        yield _OTHER_TAX.filled(name=name)
