"""What moved between the parts of one split."""

from collections.abc import Iterator
from fractions import Fraction

from plangen.figures.splits import ADDITIVE, LINES, Split
from plangen.history.alignment import Alignment
from plangen.history.changes import Difference, Move, Transfer
from plangen.history.differences import between
from plangen.history.names import spot
from plangen.history.version import Version
from plangen.model.measure import Slot
from plangen.values.quantity import Quantity


def transfers(alignment: Alignment, old: Version, new: Version) -> Iterator[Transfer]:
    """Yield the splits in which one part won what another lost, in the slot that speaks for each.

    A part that only one version has counts from or to nothing.
    """
    was = {(one.path, one.suffix): one for one in old.figures.splits}
    for now in new.figures.splits:
        before = was.get((alignment.before(now.path), now.suffix))
        slot = new.figures.slot(now.whole_path)
        moves = _moves(before, now, slot, alignment, old, new) if before and slot else ()
        transfer = before and _transfer(before, now, moves, old, new)
        if transfer:
            yield transfer


def _transfer(
    before: Split, now: Split, moves: tuple[Move, ...], old: Version, new: Version
) -> Transfer | None:
    gains = sum((max(one.difference.value, Fraction(0)) for one in moves), Fraction(0))
    total = sum((one.difference.value for one in moves), Fraction(0))
    moved = min(gains, gains - total)
    if not moved:
        return None
    at = spot(before.whole_path, now.whole_path, old.plan, new.plan)
    unit = moves[0].difference.unit
    name = "" if now.dimension == LINES else now.dimension
    return Transfer(at, name, Difference(moved, unit), Difference(total, unit), moves)


def _moves(
    before: Split, now: Split, slot: Slot, alignment: Alignment, old: Version, new: Version
) -> tuple[Move, ...]:
    """Return the parts that changed; none where a part has no amount, or one of another kind."""
    moves: list[Move] = []
    taken: set[str] = set()
    for name in now.parts:
        known = str(alignment.before((*now.path, name))[-1])
        taken.add(known)
        was = _amount(before, known, slot, old) if known in before.parts else None
        moves += _move(name, was, _amount(now, name, slot, new))
    for name in before.parts:
        if name not in taken:
            moves += _move(name, _amount(before, name, slot, old), None)
    units = {(one.difference.unit.dimension, one.difference.unit.base) for one in moves}
    return tuple(moves) if len(units) == 1 else ()


def _move(name: str, was: Quantity | None, now: Quantity | None) -> Iterator[Move]:
    one = was or now
    if one is None or one.dimension not in ADDITIVE:
        return
    nothing = Quantity(Fraction(0), one.unit)
    by = between(was or nothing, now or nothing)
    if by.value:
        yield Move(name, by)


def _amount(split: Split, name: str, slot: Slot, version: Version) -> Quantity | None:
    number = version.figures.value((*split.at(name), slot))
    return number if isinstance(number, Quantity) and number.high is None else None
