"""Groups of people: how many they are, and what share of the whole their average gives."""

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from plangen.diagnostics.finding import Repair
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.heads import PER_HEAD, counts_heads, heads_of, without_head
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split
from plangen.model.measure import Part
from plangen.values.interval import Interval, exactly
from plangen.values.tolerance import Verdict, verdict
from plangen.values.unit import Dimension


@dataclass(frozen=True, slots=True)
class Group:
    """A group of people with a share of a whole, and the average of each of them.

    They are `fewest` to `most`: 6 to 7 where they are the top 20 % of 32. `average` is that of
    all people, where it is stated; else the share is of `whole`.
    """

    name: str
    share: Cell
    per_head: Cell
    heads: Cell
    all_heads: Cell | None
    whole: Cell
    average: Cell | None
    fewest: Fraction
    most: Fraction

    @property
    def verdict(self) -> Verdict:
        """Whether some number of people in between gives the share."""
        near = self._shares(self.per_head.near, self._total.near)
        wide = self._shares(self.per_head.wide, self._total.wide)
        return verdict((self.share.near, near), (self.share.wide, wide))

    @property
    def written(self) -> tuple[Fraction, Fraction]:
        """The least and the largest share that the numbers give as they are written."""
        one = self.per_head.number.value / self._total.number.value / self._times
        return self.fewest * one, self.most * one

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What must stand as the group's share, or as its average.

        The average of all and the total are proven by other checks, and one group is no evidence
        against them.
        """
        shares = self._shares(self.per_head.near, self._total.near)
        sizes = Interval(self.fewest, self.most)
        each = self.share.near * self._total.near * exactly(self._times) / sizes
        return (*self.share.repair(shares), *self.per_head.repair(each))

    @property
    def _total(self) -> Cell:
        return self.average or self.whole

    @property
    def _times(self) -> Fraction:
        """How often the total counts: once, or an average once a head."""
        return self.all_heads.number.value if self.average and self.all_heads else Fraction(1)

    def _shares(self, per_head: Interval, total: Interval) -> Interval:
        """Return group size × average ÷ (average of all × heads, or else the total)."""
        return per_head * Interval(self.fewest, self.most) / (total * exactly(self._times))


def group_size(share: Fraction, heads: Fraction) -> tuple[Fraction, Fraction]:
    """Return how many people a share of them is, people being whole: 20 % of 32 is 6 to 7."""
    return Fraction(floor(share * heads)), Fraction(ceil(share * heads))


@lru_cache(maxsize=1)
def groups(figures: Figures) -> tuple[Group, ...]:
    """Return the parts that state how many of all people they are, what each does, and a share."""
    found = (
        _group(split, name, figures)
        for split in figures.splits
        for name, part in split.parts.items()
        if isinstance(part, Part) and part.heads and part.per_head and part.share
    )
    return tuple(group for group in found if group)


def _group(split: Split, name: str, figures: Figures) -> Group | None:
    path, whole_path = split.at(name), split.whole_path
    slot, at = figures.slot(whole_path), figures.slot((*path, PER_HEAD))
    if slot is None or at is None:
        return None
    found = (
        stated_cell((*path, "share"), figures),
        stated_cell((*path, PER_HEAD, at), figures),
        cell((*path, "heads"), figures),
        cell((*whole_path, slot), figures),
    )
    share, per_head, heads, whole = found
    all_heads = heads_of(whole_path, slot, figures)
    size = _size(heads, all_heads) if heads else None
    if not (share and per_head and heads and whole and size) or not _is_sound(per_head, whole):
        return None
    average = stated_cell((*whole_path, PER_HEAD, slot), figures) if all_heads else None
    return Group(name, share, per_head, heads, all_heads, whole, average, *size)


def _is_sound(per_head: Cell, whole: Cell) -> bool:
    return whole.number.value > 0 and same_kind(without_head(per_head), whole)


def _size(heads: Cell, all_heads: Cell | None) -> tuple[Fraction, Fraction] | None:
    """Return how many people a group at least and at most is; None where nothing says so."""
    if counts_heads(heads):
        return heads.number.value, heads.number.value
    if heads.number.dimension is Dimension.RATIO and heads.number.value > 0 and all_heads:
        return group_size(heads.number.value, all_heads.number.value)
    return None
