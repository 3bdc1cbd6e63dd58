"""Holding the stated shares of a split against its amounts.

A share that fails is *plugged* where its set was made to add up to 100 %: the split is complete,
every share has as many decimals, and each is strictly within one last place of the true one.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.apportion import apportion, is_largest_remainder
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE, Split
from plangen.figures.stands_for import stands_for
from plangen.model.measure import Slot
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.writing import percent, rounded


@dataclass(frozen=True, slots=True)
class Share:
    """One stated share beside the amount it belongs to. `true` is part ÷ whole as written."""

    path: Path
    name: str
    stated: Quantity
    amount: Quantity
    true: Fraction
    fits: bool


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
        return tuple(share for share in self.shares if not share.fits)

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


def share_sets(figures: Figures) -> Iterator[ShareSet]:
    """Yield the stated shares of every split whose whole and parts have amounts."""
    for split in figures.splits:
        slot = figures.slot(split.whole_path)
        if slot is None:
            continue
        whole_path = (*split.whole_path, slot)
        whole = figures.number(whole_path)
        if whole is None or whole.dimension not in ADDITIVE or whole.value <= 0:
            continue
        shares = tuple(_shares(split, slot, whole, figures))
        if shares:
            yield ShareSet(split, whole_path, whole, shares)


def _shares(split: Split, slot: Slot, whole: Quantity, figures: Figures) -> Iterator[Share]:
    for name, part in split.parts.items():
        amount = _amount(split.at(name), getattr(part, slot), slot, figures)
        if isinstance(part.share, Quantity) and amount:
            yield _share((*split.at(name), "share"), name, part.share, amount, whole, slot)


def _amount(path: Path, stated: object, slot: Slot, figures: Figures) -> Quantity | None:
    """Return what a part amounts to, unless its share is all that says so."""
    figure = None if figures.fresh((*path, slot)) else figures.at((*path, slot))
    if figure is None or not isinstance(figure.value, Quantity):
        return None
    from_below = all(source[: len(path)] == path for source in figure.sources)
    return figure.value if stated is not None or from_below else None


def _share(
    path: Path, name: str, stated: Quantity, amount: Quantity, whole: Quantity, slot: Slot
) -> Share:
    allowed = stands_for(amount, slot) / stands_for(whole, slot)
    fits = measured(stated).meets(allowed)
    return Share(path, name, stated, amount, amount.value / whole.value, fits)
