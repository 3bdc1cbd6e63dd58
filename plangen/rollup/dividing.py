"""Adding up the parts of a measure by name, so that they always make up the whole.

What a unit does not divide stands as a part of its own: no table hides it, and nobody guesses.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path
from plangen.model.measure import Slot
from plangen.rollup.totals import PartTotal
from plangen.rollup.units import Contributor, Term, total

UNDIVIDED = say(zh="未拆分", en="Not divided")
"""What the part is called that units do not divide."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where a contributor states a measure, or a part of it."""

    of: Contributor
    path: Path

    def term(self, slot: Slot) -> Term | None:
        """Return what it states in a slot."""
        return self.of.term((*self.path, slot))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which slots are added up, and the one that the plan is about."""

    slots: tuple[Slot, ...]
    main: Slot
    language: Language


def divide(wholes: Sequence[Home], below: Path, wanted: Wanted) -> dict[str, PartTotal]:
    """Add up the parts that stand `below` each whole; none where nobody divides it."""
    parts = [(whole, list(_parts(whole, below))) for whole in wholes]
    slots = tuple(slot for slot in wanted.slots if _is_told(slot, parts, wanted.main))
    by_name: dict[str, list[Home]] = {}
    for _, homes in parts:
        for home in homes:
            by_name.setdefault(str(home.path[-1]), []).append(home)
    if not slots or not by_name:
        return {}
    found = {
        name: PartTotal(_sums(homes, slots), _lines(homes, replace(wanted, slots=slots)))
        for name, homes in by_name.items()
    }
    return found | _undivided(parts, slots, wanted.language)


def _parts(whole: Home, below: Path) -> Iterator[Home]:
    at = (*whole.path, *below)
    for split in whole.of.figures.splits:
        if split.path == at:
            yield from (Home(whole.of, split.at(name)) for name in split.parts)


def _is_told(slot: Slot, parts: Sequence[tuple[Home, list[Home]]], main: Slot) -> bool:
    """Tell whether a slot is stated by every part that states the main one, and by some at all."""
    homes = [home for _, inside in parts for home in inside]
    stated = [home for home in homes if home.term(slot)]
    return bool(stated) and all(home.term(slot) for home in homes if home.term(main))


def _sums(homes: Sequence[Home], slots: Sequence[Slot]) -> dict[Slot, tuple[Term, ...]]:
    return {
        slot: tuple(term for home in homes if (term := home.term(slot))) for slot in slots
    }


def _lines(homes: Sequence[Home], wanted: Wanted) -> Mapping[str, PartTotal]:
    """Go on below budget lines that all who have them divide."""
    deeper = all(any(True for _ in _parts(home, ("lines",))) for home in homes)
    return divide(homes, ("lines",), wanted) if deeper else {}


def _undivided(
    parts: Sequence[tuple[Home, list[Home]]], slots: Sequence[Slot], language: Language
) -> dict[str, PartTotal]:
    """Return what is not divided: together, but for deductions, which keep their names."""
    found: dict[str, dict[Slot, tuple[Term, ...]]] = {}
    for whole, homes in parts:
        rests = {slot: rest for slot in slots if (rest := _rest(whole, homes, slot))}
        if not any(rest.amount for rest in rests.values()):
            continue
        is_deduction = whole.of.is_adjustment and min(r.amount for r in rests.values()) < 0
        name = whole.of.name if is_deduction else UNDIVIDED.in_language(language)
        sums = found.setdefault(name, {})
        for slot, rest in rests.items():
            sums[slot] = (*sums.get(slot, ()), *([rest] if rest.amount else []))
    return {name: PartTotal(sums) for name, sums in found.items()}


def _rest(whole: Home, homes: Sequence[Home], slot: Slot) -> Term | None:
    """Return what is left of a whole in a slot, be it nothing; None where it states none."""
    stated = whole.term(slot)
    if stated is None:
        return None
    divided = total(tuple(term for home in homes if (term := home.term(slot))))
    return replace(stated, amount=stated.amount - divided, is_rest=True)
