"""Working out the ratios of the whole: never averaged by heads, but weighted by their bases.

Where all units state the part too (the gross profit of a gross margin) and it fits, a ratio is the
quotient of the two sums, so that no rounding of the units' ratios is carried on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.stands_for import stands_for
from plangen.model.measure import SLOTS, Slot
from plangen.rollup.gather import Gathered
from plangen.rollup.measures import SLOT_NAMES, name_of
from plangen.rollup.notes import Note, Topic
from plangen.rollup.ratio_bases import base_of
from plangen.rollup.ratio_lines import Weighing, lines_of
from plangen.rollup.ratio_texts import ratio_text
from plangen.rollup.ratios import Mean, Ratio
from plangen.rollup.telling import LACKING, few
from plangen.rollup.totals import Total
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.tolerance import measured

_NO_RATIO = say(
    zh="“{name}”：{units} 有“{base}”，没有写“{name}”",
    en="“{name}”: {units} give “{base}” and no “{name}”",
)
_NO_BASE = say(
    zh="“{name}”：{units} 没有写加权用的“{base}”",
    en="“{name}”: {units} give no “{base}” to weight it by",
)
_NO_BASE_THEN = say(
    zh="“{name}”的{slot}没有汇总：{units} 没有写“{base}”的{slot}",
    en="the {slot} of “{name}” is not consolidated: {units} give no {slot} of “{base}”",
)
_NO_WEIGHT = say(
    zh="“{name}”的{slot}没有汇总：“{base}”有小于 0 的，或合计是 0",
    en="the {slot} of “{name}” is not consolidated: “{base}” is below 0 somewhere, or 0 in all",
)
_GAP = say(
    zh="“{name}”的{slot}：上级写的是 {parent}，各单位按“{base}”加权是 {own}",
    en="{slot} of “{name}”: the parent says {parent}, its units weighted by “{base}” make {own}",
)
_TWO_SIDES = say(
    zh="“{name}”的{slot}没有汇总：各单位写的有上限，也有下限",
    en="the {slot} of “{name}” is not consolidated: some units state upper, some lower limits",
)


def weighted(
    measure: Path, gathered: Gathered, totals: Mapping[Path, Total]
) -> tuple[Ratio | None, list[Note]]:
    """Return a ratio of the whole, with what there is to say of it; None where there is none."""
    parent = gathered.parent
    base = base_of(measure, gathered.units, parent)
    if isinstance(base, Message):
        return None, [Note(Topic.LEFT_OUT, base)]
    weighing = Weighing(measure, name_of(measure, parent), base, gathered, totals)
    if reason := next(_unfit(weighing), None):
        return None, [Note(Topic.LEFT_OUT, reason)]
    found = {slot: _mean(slot, weighing) for slot in SLOTS}
    means = {slot: mean for slot, mean in found.items() if isinstance(mean, Mean)}
    notes = [Note(Topic.INCOMPLETE, each) for each in found.values() if isinstance(each, Message)]
    if not gathered.missing:
        notes += (gap for slot in means if (gap := _gap(slot, means[slot], weighing)))
    return (Ratio(measure, base.name, means) if means else None), notes


def _unfit(weighing: Weighing) -> Iterator[Message]:
    """Yield why there can be no ratio of the whole: units that lack it, or its base."""
    for message, stated in ((_NO_RATIO, weighing.ratio), (_NO_BASE, weighing.weight)):
        without = [one.name for one in weighing.units
                   if not any(stated(one, slot) for slot in SLOTS)]  # fmt: skip
        if without:
            values = {"name": weighing.name, "base": weighing.base.name}
            yield message.filled(**values, units=few(without))


def _mean(slot: Slot, weighing: Weighing) -> Mean | Message | None:
    """Work out the ratio in a slot; say why that cannot be done, or None if nobody states it."""
    units = weighing.units
    numbers = {one.name: number for one in units if (number := weighing.ratio(one, slot))}
    if not numbers:
        return None
    values = {"name": weighing.name, "slot": SLOT_NAMES[slot], "base": weighing.base.name}
    if without := [one.name for one in units if one.name not in numbers]:
        return LACKING.filled(**values, units=few(without))
    if without := [one.name for one in units if not weighing.weight(one, slot)]:
        return _NO_BASE_THEN.filled(**values, units=few(without))
    lines, part = lines_of(slot, weighing)
    if any(line.below < 0 for line in lines if line.ratio) or sum(one.below for one in lines) <= 0:
        return _NO_WEIGHT.filled(**values)
    try:
        mean = Mean(lines, "", part, weighing.base.shared if part else None)
        text = ratio_text(mean.value, [*numbers.values()], weighing.gathered.parent.plan.language)
    except ValueError:
        return _TWO_SIDES.filled(**values)
    return replace(mean, text=text)


def _gap(slot: Slot, mean: Mean, weighing: Weighing) -> Note | None:
    """Say that the parent states another ratio, farther away than rounding explains."""
    parent, path = weighing.gathered.parent, (*weighing.measure, slot)
    stated, own = parent.figures.value(path), read_number(mean.text)
    if not isinstance(stated, Quantity) or not isinstance(own, Quantity):
        return None
    near = measured(stated) if stated.bound else stands_for(stated, slot)
    if near.meets(measured(replace(own, bound=None))):
        return None
    values = {"name": weighing.name, "slot": SLOT_NAMES[slot], "base": weighing.base.name}
    message = _GAP.filled(**values, parent=stated.text, own=mean.text)
    return Note(Topic.CONTRADICTED, message, str(parent.source.spans.value(path)))
