"""From what was gathered to the sums of all measures, and what there is to say about them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path as FilePath

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.splits import ADDITIVE
from plangen.model.measure import SLOTS, Slot
from plangen.model.standard import display_name
from plangen.rollup.adding import UNIT, add_up, lacking
from plangen.rollup.gather import Gathered, Parent, gather
from plangen.rollup.notes import Note, Topic
from plangen.rollup.totals import Total
from plangen.rollup.units import Contributor
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension
from plangen.values.writing import Amount
from plangen.workspace.settings import Settings

_BUDGET: Path = ("budget",)
_HEADS: Path = ("team", "headcount")
_FLOWS: tuple[Path, ...] = (("team", "joiners"), ("team", "leavers"))
_NAMES: dict[Path, Message] = {
    _BUDGET: say(zh="预算", en="Budget"),
    _HEADS: say(zh="团队人数", en="Headcount"),
    _FLOWS[0]: say(zh="新增人员", en="Joiners"),
    _FLOWS[1]: say(zh="减少人员", en="Leavers"),
}
_SLOT_NAMES: dict[Slot, Message] = {
    "base": say(zh="上年数", en="last year's figure"),
    "actual": say(zh="实际数", en="actual figure"),
    "target": say(zh="目标", en="target"),
    "floor": say(zh="保底", en="floor"),
    "stretch": say(zh="冲刺", en="stretch target"),
}
_RATIO = say(
    zh="“{name}”是比率、评分一类的数，各单位的不能相加，也不取平均",
    en="“{name}” is a ratio or a score: those of units are neither added up nor averaged",
)
_TWO_SORTS = say(
    zh="“{name}”在各单位的单位不是一类，没有相加",
    en="“{name}” is measured in several ways by the units, and is not added up",
)
_LACKING = say(
    zh="“{name}”的{slot}没有汇总：{units} 没有写",
    en="the {slot} of “{name}” is not added up: {units} gave none",
)
_WITHOUT = say(
    zh="“{name}”只包括 {have} 个单位，{units} 没有这个目标",
    en="“{name}” is that of {have} units only: {units} have no such goal",
)
_GAP = say(
    zh="“{name}”的{slot}：上级写的是 {parent}，各单位加起来是 {sum}，相差 {gap}",
    en="{slot} of “{name}”: the parent says {parent}, its units add up to {sum}, {gap} apart",
)
_FEW = 6


@dataclass(frozen=True, slots=True)
class Rollup:
    """The sums of a whole, by measure, and all that a reader has to know besides."""

    gathered: Gathered
    dimension: str
    totals: Mapping[Path, Total]
    notes: tuple[Note, ...]

    @property
    def parent(self) -> Parent:
        """The plan that it was made for."""
        return self.gathered.parent

    @property
    def is_whole(self) -> bool:
        """Whether all units are in it, and it is what the parent says."""
        return not any(note.topic.stops for note in self.notes)


def roll_up(
    parent: Parent, paths: Sequence[FilePath], settings: Settings, expected: Sequence[str] = ()
) -> Rollup:
    """Add up the units at `paths`, and those that the parent names, measure by measure."""
    gathered = gather(parent, paths, settings, expected)
    units, main = gathered.contributors, parent.figures.slots[0]
    dimension = _dimension(gathered)
    notes = [*gathered.notes]
    totals: dict[Path, Total] = {}
    for measure in _measures(gathered):
        if reason := _unfit(measure, units, parent):
            notes.append(Note(Topic.NOT_ADDED, reason))
        elif found := add_up(measure, units, dimension, main, parent.plan.language):
            totals[measure] = found
            notes += _told(found, gathered)
    _leave_out_partial_flows(totals, units)
    notes += [Note(Topic.CONTRADICTED, found.message, str(found.span))
              for found in parent.loaded.diagnostics if found.code in {"C802", "C803"}]  # fmt: skip
    return Rollup(gathered, dimension, totals, tuple(notes))


def name_of(measure: Path, parent: Parent) -> Message:
    """Return what a measure is called, in both languages."""
    if measure in _NAMES:
        return _NAMES[measure]
    key = str(measure[-1])
    goal = parent.plan.goals.get(key)
    own = goal.name if goal else None
    return say(display_name(key, "zh-CN", own), display_name(key, "en", own))


def _dimension(gathered: Gathered) -> str:
    """Return along which dimension the parent divides anything into its units."""
    names = {*(one.name for one in gathered.units), *gathered.missing}
    splits = gathered.parent.figures.splits
    return next(
        (each.dimension for each in splits
         if each.path[-2:-1] == ("by",) and any(name in names for name in each.parts)), UNIT
    )  # fmt: skip


def _measures(gathered: Gathered) -> Iterator[Path]:
    """Yield the measures that add up from plan to plan: the parent's first, then the units'."""
    plans = (gathered.parent.figures, *(one.figures for one in gathered.units))
    goals = dict.fromkeys(
        path for one in plans for path in one.measures if len(path) == 2 and path[0] == "goals"
    )
    yield from (*goals, _BUDGET, _HEADS, *_FLOWS)


def _unfit(
    measure: Path, contributors: Sequence[Contributor], parent: Parent
) -> Message | None:
    """Say why a measure cannot be added up."""
    kinds = {
        (number.dimension, "" if number.dimension is Dimension.MONEY else number.unit.base)
        for one in contributors
        if not one.is_adjustment
        for slot in SLOTS
        if isinstance(number := one.figures.value((*measure, slot)), Quantity)
    }
    if len({dimension for dimension, _ in kinds}) > 1 or len(kinds) > 1:
        return _TWO_SORTS.filled(name=name_of(measure, parent))
    if kinds and not {dimension for dimension, _ in kinds} <= ADDITIVE:
        return _RATIO.filled(name=name_of(measure, parent))
    return None


def _told(found: Total, gathered: Gathered) -> Iterator[Note]:
    """Yield what a sum lacks, and where the parent states another."""
    parent, name = gathered.parent, name_of(found.path, gathered.parent)
    own = {term.whose for terms in found.sums.values() for term in terms}
    without = [one.name for one in gathered.units if one.name not in own]
    if without and found.sums and found.path[0] == "goals":
        have = len(gathered.units) - len(without)
        values = {"name": name, "have": have, "units": _few(without)}
        yield Note(Topic.INCOMPLETE, _WITHOUT.filled(**values))
    for slot in SLOTS:
        if without := list(lacking(found.path, gathered.contributors, slot)):
            values = {"name": name, "slot": _SLOT_NAMES[slot], "units": _few(without)}
            yield Note(Topic.INCOMPLETE, _LACKING.filled(**values))
    if not gathered.missing:
        yield from (note for slot in found.sums if (note := _gap(found, slot, parent, name)))


def _gap(found: Total, slot: Slot, parent: Parent, name: Message) -> Note | None:
    path = (*found.path, slot)
    stated, added = parent.figures.number(path), found.amount(slot)
    if stated is None or added is None or abs(stated.value - added) <= _rounding(slot, stated):
        return None
    values = {
        "name": name,
        "slot": _SLOT_NAMES[slot],
        "parent": Amount(stated.value, stated.unit),
        "sum": Amount(added, stated.unit),
        "gap": Amount(abs(stated.value - added), stated.unit),
    }
    place = str(parent.source.spans.value(path))
    return Note(Topic.CONTRADICTED, _GAP.filled(**values), place)


def _rounding(slot: Slot, stated: Quantity) -> Fraction:
    """Return how far a measured number may be off; a decided one is exact."""
    return stated.place / 2 if slot in {"base", "actual"} else Fraction(0)


def _few(names: Sequence[str]) -> Message | list[str]:
    if len(names) <= _FEW:
        return list(names)
    return say(
        zh="{few} 等 {count} 个单位", en="{few} and others ({count} units)",
        few=list(names[:_FEW]), count=len(names),
    )  # fmt: skip


def _leave_out_partial_flows(
    totals: dict[Path, Total], contributors: Sequence[Contributor]
) -> None:
    """Take out joiners and leavers that not all units with a headcount state: they bridge none."""
    counted = {one.name for one in contributors if one.quantity((*_HEADS, "target"))}
    for flow in _FLOWS:
        stated = {one.name for one in contributors if one.quantity((*flow, "target"))}
        if flow in totals and stated and not stated >= counted:
            for each in _FLOWS:
                totals.pop(each, None)
            return
