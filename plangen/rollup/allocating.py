"""Dividing a parent's target among its units: exact to the last yuan, what is locked untouched."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from plangen.diagnostics.message import Message
from plangen.diagnostics.obstacle import ObstacleError
from plangen.diagnostics.path import Path
from plangen.figures.claims.across import is_stated
from plangen.figures.splits import Split
from plangen.model.measure import Part
from plangen.rollup.allocation import Allocation, Handed, Units
from plangen.rollup.gather import Parent
from plangen.rollup.indivisible import Target
from plangen.rollup.kept_parts import Sorted, sorted_out
from plangen.rollup.measures import SUMMABLE, is_ratio, name_of
from plangen.rollup.sharing_out import share_out
from plangen.rollup.units import as_written
from plangen.rollup.weighing import Weigh
from plangen.values.unit import Dimension
from plangen.values.word import Word


def divisible(parent: Parent) -> Iterator[Split]:
    """Yield the splits into units of the goals whose target the parent states itself."""
    seen: set[Path] = set()
    for split in parent.figures.splits:
        whole = split.whole_path
        target = parent.figures.number((*whole, "target"))
        has_plans = any(isinstance(part, Part) and part.plan for part in split.parts.values())
        if (
            len(whole) == 2 and whole[0] == "goals" and has_plans and whole not in seen
            and target and target.dimension in SUMMABLE and not is_ratio(whole, (), parent)
            and is_stated((*whole, "target"), parent.figures)
        ):  # fmt: skip
            seen.add(whole)
            yield split


def allocate(
    split: Split, parent: Parent, units: Units, weigh: Weigh, step: Fraction
) -> Allocation:
    """Divide one target. Raises ObstacleError where that cannot be done, and says why."""
    number = parent.figures.number((*split.whole_path, "target"))
    assert number is not None
    target = Target(name_of(split.whole_path, parent), number, step)
    parts = sorted_out(split, parent, units)
    weights = {part: _weight(split, part, weigh) for part in parts.open}
    amounts = _amounts(target, parts, weights, units, parent.currency)
    handed = _handed(split, units, weights, amounts, weigh.reason)
    by_name = {one.name: one for one in (*parts.kept, *handed)}
    in_order = tuple(by_name[part] for part in split.parts)
    unit = as_written(number).unit
    return Allocation(split.whole_path, target.name, unit, number.value, in_order)


def _amounts(
    target: Target, parts: Sorted, weights: Mapping[str, Fraction], units: Units,
    currency: str | None,
) -> list[Fraction]:
    """Divide what the kept parts leave, in whole amounts of every currency."""
    kept = sum((one.amount for one in parts.kept), Fraction(0))
    left, whole = target.number.value - kept, sum(weights.values(), Fraction(0))
    target.refuse_left(left, kept)
    if not whole and left:
        raise target.without_weight()
    if not whole:
        return [Fraction(0)] * len(weights)
    target.refuse_coarse_steps({part: left * one / whole for part, one in weights.items()}, units)
    is_money = target.number.dimension is Dimension.MONEY
    rates = [units.rate(part) if is_money else None for part in weights]
    amounts = share_out(left, list(weights.values()), rates, target.step)
    if amounts is None:
        raise target.without_room(left, currency)
    return amounts


def _weight(split: Split, part: str, weigh: Weigh) -> Fraction:
    """Weigh a part; one that only takes what the units leave needs no weight."""
    node = split.parts[part]
    takes_odd_sum = isinstance(node, Part) and not node.plan and node.target is Word.REST
    try:
        return weigh(split, part)
    except ObstacleError:
        if takes_odd_sum:
            return Fraction(0)
        raise


def _handed(
    split: Split, units: Units, weights: Mapping[str, Fraction], amounts: Sequence[Fraction],
    reason: Message,
) -> Iterator[Handed]:
    whole = sum(weights.values(), Fraction(0))
    for (name, weight), amount in zip(weights.items(), amounts, strict=True):
        path, share = split.at(name), weight / whole if whole else Fraction(0)
        is_rest = split.parts[name].target is Word.REST
        yield Handed(name, path, amount, share, reason, units.files.get(name), not is_rest)
