"""Holding the parts of a split against their whole."""

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import lru_cache

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import WHOLE, Account, is_additive, quantities
from plangen.values.interval import Interval, total
from plangen.values.writing import Amount, Sum


class Verdict(Enum):
    """How the parts stand to the whole; `OVER_REST` is over where a part takes what remains."""

    FITS = "fits"
    OVER = "over"
    BELOW = "below"
    OVER_REST = "over-rest"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one account, with the sum that was done."""

    account: Account
    verdict: Verdict
    whole: Fraction

    @property
    def gap(self) -> Fraction:
        """How far the parts are above the whole; negative where they are below it."""
        return self.account.sum() - self.whole

    @property
    def sum_text(self) -> Sum:
        """The sum as it is shown to people."""
        terms = [quantity.value for quantity in quantities(self.account.stated)]
        return Sum(terms, self.account.unit)

    def amount(self, value: Fraction) -> Amount:
        """Write a number in the units of the sum."""
        return Amount(value, self.account.unit)

    @property
    def related(self) -> tuple[Path, ...]:
        """Every part that took part in the sum."""
        return tuple(term.path for term in self.account.terms)


@lru_cache(maxsize=1)  # several rules ask in turn
def judge_sums(figures: Figures) -> tuple[Judgement, ...]:
    """Judge every split whose whole and parts can be added up."""
    judged = (_judge(account) for account in figures.accounts)
    return tuple(judgement for judgement in judged if judgement)


def _judge(account: Account) -> Judgement | None:
    whole = account.total
    if whole is None or not account.stated or not is_additive(account):
        return None
    parts = total([account.interval(quantity) for quantity in quantities(account.stated)])
    against = Interval(whole.value, whole.value) if whole is WHOLE else account.interval(whole)
    return Judgement(account, _verdict(account, parts, against), whole.value)


def _verdict(account: Account, parts: Interval, whole: Interval) -> Verdict:
    if not parts.meets(whole):
        over = parts.low is not None and whole.high is not None and parts.low > whole.high
        if over:
            return Verdict.OVER_REST if account.rest else Verdict.OVER
        if account.complete:
            return Verdict.BELOW
    return Verdict.FITS
