"""Stretches of the year inside longer ones: a quarter's months, a half's quarters."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plangen.diagnostics.path import Path
from plangen.figures.amounts import amount_at
from plangen.figures.claims.balance import Balance
from plangen.figures.claims.entries import balanced
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS, Measure
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity

_LONG_TO_SHORT = ("half", "quarter", "month")
_MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the year beside the shorter ones that it consists of, in one slot."""

    name: str
    dimension: str
    whole_path: Path
    whole: Quantity
    terms: Mapping[Path, Quantity]
    balance: Balance


def stretches(figures: Figures, starts: int = 1) -> Iterator[Stretch]:
    """Yield every stretch whose measure is split by a shorter kind of stretch, too.

    Half-years are held against quarters, or else months, and quarters against months. `starts` is
    the first month of the business year.
    """
    for path, measure in figures.measures.items():
        kinds = [kind for kind in _LONG_TO_SHORT if kind in measure.by]
        for long, short in pairwise(kinds):
            for name in measure.by[long]:
                inside, is_open = _inside(name, measure, short, starts)
                for slot in SLOTS if inside else ():
                    at = (*path, "by", long, name, slot)
                    terms = [(*path, "by", short, part, slot) for part in inside]
                    yield from _stretch(at, short, terms, figures, is_open=is_open)


def covers_the_year(names: Iterable[str]) -> bool:
    """Tell whether stretches make up all of a year, rather than a beginning of one."""
    return len({month for name in names for month in _months(name, 1)}) == _MONTHS_OF_A_YEAR


def _inside(name: str, measure: Measure, short: str, starts: int) -> tuple[list[str], bool]:
    """Return the shorter stretches inside a longer one, and whether some of it is left open."""
    months = set(_months(name, starts))
    parts = {part: _months(part, starts) for part in measure.by[short]}
    inside = [part for part, own in parts.items() if own and months.issuperset(own)]
    covered = [month for part in inside for month in parts[part]]
    if len(covered) > len(set(covered)):
        return [], False
    return inside, len(covered) < len(months)


def _months(name: str, starts: int) -> list[int]:
    period = read_period(name)
    return period.months(starts) if isinstance(period, Period) else []


def _stretch(
    at: Path, short: str, paths: list[Path], figures: Figures, *, is_open: bool
) -> Iterator[Stretch]:
    numbers = {path: amount_at(path, figures) for path in (at, *paths)}
    whole = numbers.pop(at)
    terms = {path: number for path, number in numbers.items() if number}
    if whole is None or not terms or len({n.unit.base for n in (whole, *terms.values())}) > 1:
        return
    is_open = is_open or len(terms) < len(paths)
    balance = balanced(terms, {at: whole}, figures, is_open=is_open)
    yield Stretch(str(at[-2]), short, at, whole, terms, balance)
