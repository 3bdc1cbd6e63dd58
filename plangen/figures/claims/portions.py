"""Weights and portions: percentages side by side that must make up a whole."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.splits import WHOLE
from plangen.figures.stands_for import stands_for
from plangen.model.people import Kpi, Pool
from plangen.values.interval import exactly
from plangen.values.quantity import Quantity

_HUNDRED = Entry((), WHOLE, exactly(Fraction(1)))


@dataclass(frozen=True, slots=True)
class Portions:
    """Percentages by name beside the whole they make up; `at` is where that stands.

    `blank` are the names without one.
    """

    at: Path
    whole: Quantity
    stated: Mapping[Path, Quantity]
    blank: tuple[str, ...]
    balance: Balance

    @property
    def sum(self) -> Fraction:
        """What they come to."""
        return sum((portion.value for portion in self.stated.values()), Fraction(0))

    @property
    def holds(self) -> bool:
        """Whether none is left blank and they may make up the whole; nothing stated is no fault."""
        return not self.stated or (not self.blank and self.balance.holds)


@dataclass(frozen=True, slots=True)
class Cap:
    """A cap of a pool above all of it, or below the share that is stated under the same name."""

    path: Path
    name: str
    stated: Quantity
    share_path: Path = ()
    share: Quantity | None = None

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would have to stand as the cap, or as the share."""
        if self.share is None:
            return (Repair(self.path, Fraction(0), Fraction(1)),)
        return (
            Repair(self.path, self.share.value, Fraction(1)),
            Repair(self.share_path, Fraction(0), self.stated.value),
        )


def wrong_caps(pool: Pool, at: Path) -> Iterator[Cap]:
    """Yield the caps of a pool that cannot be meant; `at` is where the pool stands."""
    for name, cap in pool.caps.items():
        path, share = (*at, "caps", name), pool.shares.get(name)
        if isinstance(cap, Quantity) and cap.value > 1:
            yield Cap(path, name, cap)
        elif isinstance(cap, Quantity) and isinstance(share, Quantity) and share.value > cap.value:
            yield Cap(path, name, cap, (*at, "shares", name), share)


def portions_of(
    named: Mapping[str, object], at: Path, key: Path = (), whole: Entry = _HUNDRED
) -> Portions:
    """Hold percentages by name against 100 %, or against the portion that they divide.

    They stand at `at`, by name, and `key` leads from there to each.
    """
    stated = {(*at, n, *key): v for n, v in named.items() if isinstance(v, Quantity)}
    blank = tuple(name for name, value in named.items() if value is None)
    terms = tuple(_entry(path, portion) for path, portion in stated.items())
    balance = Balance(terms, (whole,), is_open=len(stated) < len(named))
    return Portions(whole.path or at, whole.number, stated, blank, balance)


def weight_levels(
    kpis: Mapping[str, Kpi], at: Path, whole: Entry | None = _HUNDRED
) -> Iterator[Portions]:
    """Yield every level of a KPI tree: the root makes up 100 %, others the weight above them.

    A level below an indicator without a weight makes up nothing that is known.
    """
    if whole and kpis:
        weights = {name: kpi.weight for name, kpi in kpis.items()}
        yield portions_of(weights, at, ("weight",), whole)
    for name, kpi in kpis.items():
        above = kpi.weight
        below = _entry((*at, name, "weight"), above) if isinstance(above, Quantity) else None
        yield from weight_levels(kpi.items, (*at, name, "items"), below)


def _entry(path: Path, portion: Quantity) -> Entry:
    return Entry(path, portion, stands_for(portion, path[-1]))
