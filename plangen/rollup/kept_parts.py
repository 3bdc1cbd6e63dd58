"""Which parts of a target stay as they are when it is divided: locked, or the parent's own."""

from dataclasses import dataclass

from plangen.diagnostics.message import say
from plangen.figures.splits import Split
from plangen.model.measure import Part
from plangen.rollup.allocation import Handed, Units
from plangen.rollup.gather import Parent
from plangen.values.quantity import Quantity
from plangen.values.word import Word

_LOCKED = say(zh="锁定：{why}", en="locked: {why}")
_OWN = say(zh="上级自己列出的", en="stated by the parent itself")


@dataclass(frozen=True, slots=True)
class Sorted:
    """The parts of a split that stay as they are, and those that divide what is left."""

    kept: tuple[Handed, ...]
    open: tuple[str, ...]


def sorted_out(split: Split, parent: Parent, units: Units) -> Sorted:
    """Part those that stay from those that divide what is left."""
    kept = {part: found for part in split.parts if (found := _kept(part, split, parent, units))}
    return Sorted(tuple(kept.values()), tuple(part for part in split.parts if part not in kept))


def _kept(part: str, split: Split, parent: Parent, units: Units) -> Handed | None:
    """Return a part that is not to be changed: locked here or in its own plan, or without one."""
    path, node = split.at(part), split.parts[part]
    stated = parent.figures.value((*path, "target"))
    amount = stated.value if isinstance(stated, Quantity) else None
    if node.locked and amount is not None:
        return Handed(part, path, amount, None, _LOCKED.filled(why=node.locked), is_written=False)
    child = units.children.get(part)
    own = child.amount((*split.whole_path, "target")) if child else None
    if child and own is not None and (why := child.locked(split.whole_path)):
        is_new = own != amount
        return Handed(part, path, own, None, _LOCKED.filled(why=why), is_written=is_new)
    is_own = isinstance(node, Part) and not node.plan and node.target is not Word.REST
    if is_own and amount is not None:
        return Handed(part, path, amount, None, _OWN, is_written=False)
    return None
