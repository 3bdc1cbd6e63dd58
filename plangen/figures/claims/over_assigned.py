"""Declared surpluses: parts that may come to more than their whole, by as much as it says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.path import Path
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.figures.sheet import Figures
from plangen.figures.splits import LINES, SCENARIOS
from plangen.model.standard import CALENDAR
from plangen.values.interval import Interval, exactly, total
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured, writings

_ONE = exactly(Fraction(1))


@dataclass(frozen=True, slots=True)
class Surplus:
    """A declared surplus beside the one that the parts of a split really have."""

    path: Path
    declared: Quantity
    judgement: Judgement

    @property
    def true(self) -> Fraction:
        """By what share of the whole the parts are above it."""
        return self.judgement.gap / self.judgement.whole

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What would have to be declared, or to stand in one of the parts, or as the whole."""
        near = measured(self.declared)
        numbers = writings(self.declared, near, self.judgement.excess)
        declared = Repair(self.path, numbers.low, numbers.high)
        return (declared, *self._parts(_ONE + near), *self._whole(_ONE + near))

    def _parts(self, factor: Interval) -> tuple[Repair, ...]:
        """Hold the parts against the whole and its surplus together."""
        balance = self.judgement.balance
        assigned = [replace(e, path=(), near=e.near * factor) for e in balance.whole]
        return replace(balance, whole=tuple(assigned)).repairs

    def _whole(self, factor: Interval) -> Iterator[Repair]:
        balance = self.judgement.balance
        if len(balance.whole) == 1:
            yield from balance.whole[0].repair(total([e.adds for e in balance.terms]) / factor)


def wrong_surpluses(figures: Figures) -> Iterator[Surplus]:
    """Yield the declared surpluses that a split exceeds or misses, or that no split makes use of.

    A whole may also be split exactly, as by region where the surplus is assigned to persons.
    """
    plain = (j for j in judge_sums(figures) if _may_be_over(j))
    for total_path, group in groupby(sorted(plain, key=_total), key=_total):
        judged = list(group)
        declared = judged[0].account.split.whole.over_assign
        if isinstance(declared, Quantity):
            path = (*total_path[:-1], "over_assign")
            yield from (Surplus(path, declared, j) for j in _wrong(judged, declared))


def _total(judgement: Judgement) -> Path:
    return judgement.account.total_path


def _may_be_over(judgement: Judgement) -> bool:
    split, slot = judgement.account.split, judgement.account.slot
    is_plain = split.dimension not in {*CALENDAR, LINES} and slot in SCENARIOS
    return is_plain and split.whole.over_assign is not None and judgement.whole > 0


def _wrong(judged: list[Judgement], declared: Quantity) -> Iterator[Judgement]:
    over = [judgement for judgement in judged if judgement.verdict is Verdict.OVER]
    yield from (j for j in over if not measured(declared).meets(j.excess))
    even = [judgement for judgement in judged if judgement.verdict is Verdict.FITS]
    is_used = bool(over) or Fraction(0) in measured(declared)
    if not is_used and even and len(even) == len(judged) and not any(_is_open(j) for j in even):
        yield even[0]


def _is_open(judgement: Judgement) -> bool:
    return judgement.balance.is_open
