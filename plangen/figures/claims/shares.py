"""Holding the stated shares of a split against its amounts.

A share that fails is *plugged* where its set was made to add up to 100 %: the split is complete,
every share has as many decimals, and each is strictly within one last place of the true one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.apportion import apportion, is_largest_remainder
from plangen.figures.claims.cells import Cell, cell, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE, Split
from plangen.model.measure import Slot
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict
from plangen.values.writing import percent, rounded


@dataclass(frozen=True, slots=True)
class Share:
    """One stated share beside the amount it belongs to and the whole."""

    name: str
    comparison: Comparison

    @property
    def path(self) -> Path:
        """Where the share is written."""
        return self.comparison.stated.path

    @property
    def stated(self) -> Quantity:
        """The share as it is written."""
        return self.comparison.stated.number

    @property
    def amount(self) -> Quantity:
        """The part's amount."""
        return self.comparison.first.number

    @property
    def true(self) -> Fraction:
        """Part ÷ whole, as written."""
        return self.comparison.true


@dataclass(frozen=True, slots=True)
class ShareSet:
    """The stated shares of one split, in one slot."""

    split: Split
    whole_path: Path
    whole: Quantity
    shares: tuple[Share, ...]

    @property
    def failing(self) -> tuple[Share, ...]:
        """The shares that no rounding of their own explains."""
        contradicted = Verdict.CONTRADICTS
        return tuple(share for share in self.shares if share.comparison.verdict is contradicted)

    @property
    def loose(self) -> tuple[Share, ...]:
        """The shares that are true only where a word is taken farther than it goes."""
        loose = Verdict.LOOSE
        return tuple(share for share in self.shares if share.comparison.verdict is loose)

    @property
    def place(self) -> Fraction:
        """The worth of one unit in the last place of the shares."""
        return self.shares[0].stated.place

    @property
    def plugged(self) -> bool:
        """Whether the set as a whole was rounded so as to add up, as the module explains."""
        places = {share.stated.place for share in self.shares}
        close = all(abs(s.stated.value - s.true) < s.stated.place for s in self.shares)
        complete = len(self.shares) == len(self.split.parts) and sum(self._true) == 1
        return complete and len(places) == 1 and close

    @property
    def is_largest_remainder(self) -> bool:
        """Whether the stated set is what the method of largest remainders gives."""
        return is_largest_remainder([s.stated.value for s in self.shares], self._true, self.place)

    @property
    def largest_remainder(self) -> str:
        """The set that the method gives, as text: 43/28/18/11."""
        steps = apportion(Fraction(1), self._true, self.place)
        decimals = _decimals(self.place)
        return "/".join(str(rounded(step * 100, decimals)) for step in steps)

    def honest_decimals(self) -> int | None:
        """Return the fewest decimals at which shares rounded one by one make 100 % together."""
        for decimals in range(_decimals(self.place) + 1, 5):
            if sum(Fraction(rounded(true * 100, decimals)) for true in self._true) == 100:
                return decimals
        return None

    def honest_shares(self, decimals: int) -> str:
        """Write the shares, each rounded by itself: 42.86%/28.57%/17.86%."""
        return "/".join(percent(true, decimals) for true in self._true)

    @property
    def _true(self) -> list[Fraction]:
        return [share.true for share in self.shares]


def _decimals(place: Fraction) -> int:
    return max(0, len(str(1 / (place * 100))) - 1)


@lru_cache(maxsize=1)  # several rules ask in turn
def share_sets(figures: Figures) -> tuple[ShareSet, ...]:
    """Return the stated shares of every split whose whole and parts have amounts."""
    found = (_share_set(split, figures) for split in figures.splits)
    return tuple(shares for shares in found if shares)


def _share_set(split: Split, figures: Figures) -> ShareSet | None:
    slot = figures.slot(split.whole_path)
    whole = cell((*split.whole_path, slot), figures) if slot else None
    if slot is None or whole is None or whole.number.value <= 0:
        return None
    if whole.number.dimension not in ADDITIVE:
        return None
    shares = tuple(_shares(split, slot, whole, figures))
    return ShareSet(split, whole.path, whole.number, shares) if shares else None


def _shares(split: Split, slot: Slot, whole: Cell, figures: Figures) -> Iterator[Share]:
    for name, part in split.parts.items():
        stated = stated_cell((*split.at(name), "share"), figures) if part.share else None
        amount = _amount(split.at(name), getattr(part, slot), slot, figures)
        if stated and amount:
            yield Share(name, Comparison(Formula.QUOTIENT, stated, amount, whole))


def _amount(path: Path, stated: object, slot: Slot, figures: Figures) -> Cell | None:
    """Return what a part amounts to, unless its share is all that says so."""
    figure = None if figures.fresh((*path, slot)) else figures.at((*path, slot))
    if figure is None or not isinstance(figure.value, Quantity):
        return None
    from_below = all(source[: len(path)] == path for source in figure.sources)
    return cell((*path, slot), figures) if stated is not None or from_below else None
