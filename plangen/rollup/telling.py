"""What there is to say of a sum: who is not in it, and where the parent says something else."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.model.measure import MEASURED, SLOTS, Slot
from plangen.rollup.adding import lacking, silent
from plangen.rollup.gather import Gathered, Parent
from plangen.rollup.measures import SLOT_NAMES, name_of
from plangen.rollup.notes import Note, Topic
from plangen.rollup.totals import Total
from plangen.values.quantity import Quantity
from plangen.values.writing import Amount

LACKING = say(
    zh="“{name}”的{slot}没有汇总：{units} 没有写",
    en="the {slot} of “{name}” is not added up: {units} gave none",
)
"""What is said where some units state no figure that others state."""

_WITHOUT = say(
    zh="“{name}”只包括 {have} 个单位，{units} 没有这个目标",
    en="“{name}” is that of {have} units only: {units} have no such goal",
)
_SILENT = say(
    zh="“{name}”的{slot}不含 {units}（上级没有写它的{slot}），和{slot}相比的增长略有出入",
    en="the {slot} of “{name}” is without {units}, for which the parent states none: what is "
    "compared with it is off by as much",
)
_GAP = say(
    zh="“{name}”的{slot}：上级写的是 {parent}，各单位加起来是 {sum}，相差 {gap}",
    en="{slot} of “{name}”: the parent says {parent}, its units add up to {sum}, {gap} apart",
)
_FEW = 6


def told(found: Total, gathered: Gathered) -> Iterator[Note]:
    """Yield what a sum lacks, and where the parent states another."""
    parent, name = gathered.parent, name_of(found.path, gathered.parent)
    own = {term.whose for terms in found.sums.values() for term in terms}
    without = [one.name for one in gathered.units if one.name not in own]
    if without and found.sums and found.path[0] == "goals":
        have = len(gathered.units) - len(without)
        values = {"name": name, "have": have, "units": few(without)}
        yield Note(Topic.INCOMPLETE, _WITHOUT.filled(**values))
    for slot in SLOTS:
        if without := list(lacking(found.path, gathered.contributors, slot)):
            values = {"name": name, "slot": SLOT_NAMES[slot], "units": few(without)}
            yield Note(Topic.INCOMPLETE, LACKING.filled(**values))
    for slot in found.sums:
        if without := list(silent(found.path, gathered.contributors, slot)):
            values = {"name": name, "slot": SLOT_NAMES[slot], "units": few(without)}
            yield Note(Topic.INCOMPLETE, _SILENT.filled(**values))
    if not gathered.missing:
        yield from (note for slot in found.sums if (note := _gap(found, slot, parent, name)))


def few(names: Sequence[str]) -> Message | list[str]:
    """List names; of many the first, and how many there are."""
    if len(names) <= _FEW:
        return list(names)
    return say(
        zh="{few} 等 {count} 个", en="{few} and others ({count} in all)",
        few=list(names[:_FEW]), count=len(names),
    )  # fmt: skip


def _gap(found: Total, slot: Slot, parent: Parent, name: Message) -> Note | None:
    path = (*found.path, slot)
    stated, added = parent.figures.number(path), found.amount(slot)
    if stated is None or added is None or abs(stated.value - added) <= _rounding(slot, stated):
        return None
    values = {
        "name": name,
        "slot": SLOT_NAMES[slot],
        "parent": Amount(stated.value, stated.unit),
        "sum": Amount(added, stated.unit),
        "gap": Amount(abs(stated.value - added), stated.unit),
    }
    place = str(parent.source.spans.value(path))
    return Note(Topic.CONTRADICTED, _GAP.filled(**values), place)


def _rounding(slot: Slot, stated: Quantity) -> Fraction:
    """Return how far a measured number may be off; a decided one is exact."""
    return stated.place / 2 if slot in MEASURED else Fraction(0)
