"""Dividing a parent's target among its units: exact to the last yuan, what is locked untouched."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.diagnostics.path import Path
from plangen.figures.apportion import apportion
from plangen.figures.claims.across import is_stated
from plangen.figures.splits import ADDITIVE, Split
from plangen.model.measure import Part
from plangen.rollup.consolidate import name_of
from plangen.rollup.gather import Parent
from plangen.rollup.weighing import Weigh
from plangen.values.quantity import Quantity
from plangen.values.unit import Unit
from plangen.values.word import Word
from plangen.values.writing import Amount

_TOO_MUCH = say(
    zh="“{name}”里锁定的和上级自己列出的已经有 {kept}，超过目标 {total}，没有可分的",
    en="of “{name}” {kept} is locked or stated by the parent itself: more than the target {total}",
)
_UNEVEN = say(
    zh="“{name}”要分的 {left} 不是 {step} 的整数倍；--step 写小一些",
    en="{left} of “{name}” is no multiple of {step}; choose a smaller --step",
)
_NO_WEIGHT = say(
    zh="“{name}”各单位的权重都是 0，没法分", en="all weights of “{name}” are 0: nothing to go by"
)


@dataclass(frozen=True, slots=True)
class Handed:
    """What one part gets, and its share of what was divided, which is None where it is kept.

    `file` is the plan that is to have the amount too; `is_written` tells whether the parent is.
    """

    name: str
    path: Path
    amount: Fraction
    share: Fraction | None
    reason: Message
    file: str | None = None
    is_written: bool = True


@dataclass(frozen=True, slots=True)
class Allocation:
    """A target with all its parts, which add up to it."""

    measure: Path
    name: Message
    unit: Unit
    total: Fraction
    parts: tuple[Handed, ...]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The parts of a split that stay as they are, and those that divide what is left."""

    kept: tuple[Handed, ...]
    open: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """What is known of the units' plans: their files, and what is locked there, by part."""

    files: Mapping[str, str]
    locked: Mapping[tuple[str, Path], tuple[Fraction, str]]


_LOCKED = say(zh="锁定：{why}", en="locked: {why}")
_OWN = say(zh="上级自己列出的", en="stated by the parent itself")


def divisible(parent: Parent) -> Iterator[Split]:
    """Yield the splits into units of the goals whose target the parent states itself."""
    seen: set[Path] = set()
    for split in parent.figures.splits:
        whole = split.whole_path
        target = parent.figures.number((*whole, "target"))
        has_plans = any(isinstance(part, Part) and part.plan for part in split.parts.values())
        if (
            len(whole) == 2 and whole[0] == "goals" and has_plans and whole not in seen
            and target and target.dimension in ADDITIVE
            and is_stated((*whole, "target"), parent.figures)
        ):  # fmt: skip
            seen.add(whole)
            yield split


def allocate(
    split: Split, parent: Parent, units: Units, weigh: Weigh, step: Fraction
) -> Allocation:
    """Divide one target. Raises ObstacleError where that cannot be done, and says why."""
    target = parent.figures.number((*split.whole_path, "target"))
    assert target is not None
    name = name_of(split.whole_path, parent)
    sorted_out = _sorted(split, parent, units)
    kept = sum((one.amount for one in sorted_out.kept), Fraction(0))
    left = target.value - kept
    _refuse(name, target, kept, left, step)
    weights = [weigh(split, part) for part in sorted_out.open]
    if not sum(weights) and left:
        raise ObstacleError(_NO_WEIGHT.filled(name=name))
    amounts = apportion(left, weights, step) if sum(weights) else [Fraction(0)] * len(weights)
    handed = _handed(split, units, sorted_out.open, weights, amounts, weigh.reason)
    parts = {one.name: one for one in (*sorted_out.kept, *handed)}
    in_order = tuple(parts[part] for part in split.parts)
    return Allocation(split.whole_path, name, target.unit, target.value, in_order)


def _sorted(split: Split, parent: Parent, units: Units) -> _Sorted:
    kept = {part: found for part in split.parts if (found := _kept(part, split, parent, units))}
    return _Sorted(tuple(kept.values()), tuple(part for part in split.parts if part not in kept))


def _kept(part: str, split: Split, parent: Parent, units: Units) -> Handed | None:
    """Return a part that is not to be changed: locked here or in its own plan, or without one."""
    path, node = split.at(part), split.parts[part]
    stated = parent.figures.value((*path, "target"))
    amount = stated.value if isinstance(stated, Quantity) else None
    if node.locked and amount is not None:
        return Handed(part, path, amount, None, _LOCKED.filled(why=node.locked), is_written=False)
    if locked := units.locked.get((part, split.whole_path)):
        own, why = locked
        is_new = own != amount
        return Handed(part, path, own, None, _LOCKED.filled(why=why), is_written=is_new)
    is_own = isinstance(node, Part) and not node.plan and node.target is not Word.REST
    if is_own and amount is not None:
        return Handed(part, path, amount, None, _OWN, is_written=False)
    return None


def _refuse(
    name: Message, target: Quantity, kept: Fraction, left: Fraction, step: Fraction
) -> None:
    def shown(value: Fraction) -> Amount:
        return Amount(value, target.unit)

    if left < 0:
        values = {"name": name, "kept": shown(kept), "total": shown(target.value)}
        raise ObstacleError(_TOO_MUCH.filled(**values))
    if (left / step).denominator != 1:
        values = {"name": name, "left": shown(left), "step": shown(step)}
        raise ObstacleError(_UNEVEN.filled(**values))


def _handed(
    split: Split, units: Units, names: Sequence[str],
    weights: Sequence[Fraction], amounts: Sequence[Fraction], reason: Message,
) -> Iterator[Handed]:
    whole = sum(weights, Fraction(0))
    for name, weight, amount in zip(names, weights, amounts, strict=True):
        path, share = split.at(name), weight / whole if whole else Fraction(0)
        is_rest = split.parts[name].target is Word.REST
        yield Handed(name, path, amount, share, reason, units.files.get(name), not is_rest)
