"""Adding up one measure: its slots, by unit, and along the dimensions that its units divide it by.

A slot is a sum only where every unit that has the measure states it: else a growth would be that of
other units than its base.
"""

from collections.abc import Iterator, Sequence

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS, Slot
from plangen.rollup.dividing import Home, Wanted, divide
from plangen.rollup.totals import PartTotal, Total
from plangen.rollup.units import Contributor, Term
from plangen.values.unit import Unit

UNIT = "unit"
"""The dimension of units where the parent has none."""

_WITHIN = frozenset({UNIT, "team", "person"})
"""Dimensions of the people of one unit, which have nothing to do with those of another."""


def add_up(
    measure: Path, contributors: Sequence[Contributor], dimension: str, main: Slot,
    language: Language,
) -> Total | None:
    """Add up a measure; None where no unit states it.

    `dimension` is that of the units, `main` the slot of the parent's tense.
    """
    homes = [Home(one, home) for one in contributors if (home := one.home(measure))]
    having = [each for each in homes if _states(each)]
    units = [each for each in having if not each.of.is_adjustment]
    unit = next(_units_of(units), None)
    if unit is None:
        return None
    slots = tuple(slot for slot in SLOTS if all(each.term(slot) for each in units))
    sums = {slot: tuple(_terms(having, slot)) for slot in slots}
    wanted = Wanted(slots, main, language)
    by = {dimension: {each.of.name: _whole(each, slots) for each in having}}
    for other in _dimensions(units, measure, dimension):
        by[other] = divide(having, ("by", other), wanted)
    shown = {name: parts for name, parts in by.items() if parts}
    return Total(measure, unit, sums, shown, divide(having, ("lines",), wanted))


def lacking(measure: Path, contributors: Sequence[Contributor], slot: Slot) -> tuple[str, ...]:
    """Return the units that state a measure, but not in a slot that others of them state."""
    homes = [Home(one, measure) for one in contributors if not one.is_adjustment]
    units = [each for each in homes if _states(each)]
    without = tuple(each.of.name for each in units if not each.term(slot))
    return without if len(without) < len(units) else ()


def silent(measure: Path, contributors: Sequence[Contributor], slot: Slot) -> tuple[str, ...]:
    """Return what the parent states of a measure by itself, but not in a slot."""
    homes = [Home(one, home) for one in contributors if (home := one.home(measure))]
    own = [each for each in homes if each.of.is_adjustment and _states(each)]
    return tuple(each.of.name for each in own if not each.term(slot))


def _states(home: Home) -> bool:
    return any(home.term(slot) for slot in SLOTS)


def _terms(homes: Sequence[Home], slot: Slot) -> Iterator[Term]:
    yield from (term for home in homes if (term := home.term(slot)))


def _units_of(homes: Sequence[Home]) -> Iterator[Unit]:
    for home in homes:
        found = (home.of.quantity((*home.path, slot)) for slot in SLOTS)
        yield from (quantity.unit for quantity in found if quantity)


def _whole(home: Home, slots: Sequence[Slot]) -> PartTotal:
    return PartTotal({slot: (term,) for slot in slots if (term := home.term(slot))})


def _dimensions(units: Sequence[Home], measure: Path, own: str) -> Iterator[str]:
    """Yield the dimensions along which units divide the measure, each once."""
    found = dict.fromkeys(
        split.dimension
        for each in units
        for split in each.of.figures.splits
        if split.whole_path == measure and split.path[-2:-1] == ("by",) and not split.suffix
    )
    yield from (each for each in found if each != own and each not in _WITHIN)
