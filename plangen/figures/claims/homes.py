"""Splits that a plan gives twice: as a split of their whole, and as a chapter of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split
from plangen.model.measure import SLOTS

_TIER, _CUSTOMER = "tier", "customer"


@dataclass(frozen=True, slots=True)
class Homes:
    """The two places of one split; `differing` are the parts that are not the same in both."""

    short: Split
    long: Split
    differing: tuple[str, ...]


def two_homes(figures: Figures) -> Iterator[Homes]:
    """Yield the splits that are sized in two places.

    A split of its whole stands first among the splits, a chapter of its own comes after them.
    """
    sized = {id(account.split): account.split for account in figures.accounts}
    seen: dict[tuple[Path, str], Split] = {}
    for split in figures.splits:
        if id(split) in sized:
            short = seen.setdefault((split.whole_path, split.dimension), split)
            if short is split and split.dimension == _TIER:
                short = _named_customers(split, seen) or split
            if short is not split:
                yield Homes(short, split, tuple(_differing(short, split, figures)))


def _named_customers(tiers: Split, seen: dict[tuple[Path, str], Split]) -> Split | None:
    """Return the split by customer, if it is one by tier under another name."""
    customers = seen.get((tiers.whole_path, _CUSTOMER))
    is_long = tiers.path[: len(tiers.whole_path)] != tiers.whole_path
    return customers if is_long and customers and customers.parts.keys() & tiers.parts else None


def _differing(first: Split, second: Split, figures: Figures) -> Iterator[str]:
    for name in first.parts:
        pairs = (
            (figures.amount((*first.at(name), slot)), figures.amount((*second.at(name), slot)))
            for slot in SLOTS
        )
        if any(a is not None and b is not None and a != b for a, b in pairs):
            yield name
