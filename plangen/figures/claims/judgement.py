"""What came of holding the parts of a split against their whole, and the sum that was done."""

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from plangen.diagnostics.finding import Repair
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.apportion import apportion
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.splits import LINES, WHOLE, Account, Split, quantities
from plangen.model.measure import MEASURED
from plangen.model.standard import dimension_in_text
from plangen.values.interval import Interval, exactly, total
from plangen.values.quantity import Bound, Quantity
from plangen.values.writing import Amount, Sum

CEILINGS = frozenset({Bound.AT_MOST, Bound.BELOW})
"""The bounds that make a number the most there may be."""

_SLIGHT = Fraction(1, 1000)
"""Amounts that were rounded are no farther from their whole; others were changed."""


class Verdict(Enum):
    """How the parts stand to the whole; `OVER_REST` is over where a part takes what remains."""

    FITS = "fits"
    OVER = "over"
    BELOW = "below"
    OVER_REST = "over-rest"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one account, with the sum that was done.

    `added_up` is the split whose sum stands in for a whole that nobody stated.
    """

    account: Account
    verdict: Verdict
    whole: Fraction
    balance: Balance
    added_up: Split | None = None

    @property
    def gap(self) -> Fraction:
        """How far the parts are above the whole; negative where they are below it."""
        return self.account.sum() - self.whole

    @property
    def place(self) -> Path:
        """Where it is reported: at the whole, or at the split where its shares alone are added."""
        return self.account.split.path if self.account.total is WHOLE else self.account.total_path

    @property
    def is_capped(self) -> bool:
        """Whether the whole is a ceiling (≤8400万元), below which the parts may stay."""
        return self.account.total is not None and self.account.total.bound in CEILINGS

    @property
    def sum_text(self) -> Sum:
        """The sum as it is shown to people."""
        terms = [quantity.value for quantity in quantities(self.account.stated)]
        return Sum(terms, self.account.unit)

    @property
    def whole_text(self) -> Amount | Message:
        """The whole as it is shown to people; one that nobody stated says what it is the sum of."""
        amount = self.amount(self.whole)
        if self.added_up is None:
            return amount
        if self.added_up.dimension == LINES:
            return say(zh="{a}（各行明细之和）", en="{a} (the sum of the lines)", a=amount)
        return say(
            zh="{a}（按{dimension}之和）",
            en="{a} (the sum by {dimension})",
            a=amount,
            dimension=dimension_in_text(self.added_up.dimension),
        )

    def amount(self, value: Fraction) -> Amount:
        """Write a number in the units of the sum."""
        return Amount(value, self.account.unit)

    @property
    def related(self) -> tuple[Path, ...]:
        """Every part that took part in the sum, and the parts that stand in for the whole."""
        parts = [term.path for term in self.account.terms]
        written = [e.path for e in (*self.balance.terms, *self.balance.whole) if e.path]
        return tuple(p for p in dict.fromkeys([*parts, *written]) if p != self.account.total_path)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """For every number of the sum, what would have to stand there while the others stay.

        Shares among amounts grow with the whole: it is repaired for the amounts beside them.
        """
        fixed = tuple(entry for entry in self.balance.terms if entry.worth == 1)
        if len(fixed) == len(self.balance.terms) or self.account.total is WHOLE:
            return self.balance.repairs
        terms = replace(self.balance, whole=(constant(self.whole, self.account),)).repairs
        shared = sum((e.number.value for e in self.balance.terms if e.worth != 1), Fraction(0))
        if len(self.balance.whole) != 1 or shared >= 1:
            return terms
        whole = replace(self.balance.whole[0], worth=1 - shared)
        alone = Balance(fixed, (whole,), self.balance.is_open).repairs
        return (*terms, *(repair for repair in alone if repair.path == whole.path))

    @property
    def fair_set(self) -> Sum | None:
        """The terms by largest remainders, where nothing but rounding keeps decided ones apart."""
        numbers = quantities(self.account.stated)
        step = min(number.place for number in numbers)
        slack = sum((number.place for number in numbers), Fraction(0)) / 2
        slight = slack if self.account.total is WHOLE else min(slack, self.whole * _SLIGHT)
        is_measured = self.account.slot in MEASURED or self.account.rest is not None
        if is_measured or step == 0 or abs(self.gap) > slight or self.whole % step != 0:
            return None
        weights = [number.value for number in numbers]
        if self.whole <= 0 or min(weights) < 0 or not any(weights):
            return None
        return Sum(apportion(self.whole, weights, step), self.account.unit)

    @property
    def excess(self) -> Interval:
        """By what share the parts are above the whole: parts ÷ whole − 1."""
        parts = total([entry.adds for entry in self.balance.terms])
        if self.balance.is_open:
            parts = parts + Interval(Fraction(0), None)
        whole = total([entry.adds for entry in self.balance.whole])
        return parts / whole - exactly(Fraction(1))


def constant(value: Fraction, account: Account) -> Entry:
    """Return a whole that stands nowhere: 100 %, or the total while its shares are looked at."""
    return Entry((), Quantity(value, account.unit), exactly(value))
