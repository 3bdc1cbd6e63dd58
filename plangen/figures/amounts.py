"""Amounts that nobody wrote: totals of parts, shares of totals, and what remains."""

from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.apportion import apportion
from plangen.figures.figure import Figure, derived
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE, Account, Split, Term, accounts
from plangen.model.measure import Slot
from plangen.values.interval import total as sum_of
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.word import Word

STEP = Fraction(1)
"""What plangen fills in is rounded to the yuan, or to the head."""


def sum_up_wholes(figures: Figures) -> None:
    """Give a whole that states no amount the sum of its parts, the innermost wholes first."""
    for split in reversed(figures.splits):
        for slot in figures.slots:
            if figures.fresh((*split.whole_path, slot)):
                _sum_up(split, slot, figures)


def _sum_up(split: Split, slot: Slot, figures: Figures) -> None:
    paths = [(*split.at(name), slot) for name in split.parts]
    numbers = [number for path in paths if (number := amount_at(path, figures))]
    if not numbers or len(numbers) < len(paths):
        return
    total = sum((number.value for number in numbers), Fraction(0))
    unit, place = numbers[0].unit, _place(total, numbers)
    whole = (*split.whole_path, slot)
    figures.put(derived(whole, total, unit, tuple(paths), figures.language, place))


def _place(total: Fraction, numbers: list[Quantity]) -> Fraction:
    """Return what keeps a sum of measured numbers as wide as its terms leave it."""
    width = sum_of([measured(number) for number in numbers])
    ends = [end for end in (width.low, width.high) if end is not None]
    return 2 * max((abs(end - total) for end in ends), default=Fraction(0))


def amount_at(path: Path, figures: Figures) -> Quantity | None:
    """Return the number at just this path if it adds up: no rate, no range, no ratio."""
    number = None if figures.fresh(path) else figures.number(path)
    if number is None or number.per or number.high is not None:
        return None
    return number if number.dimension in ADDITIVE else None


def open_accounts(figures: Figures) -> None:
    """Account for every split, outermost first, and give parts that wait for one an amount.

    They are those that state a share or take the rest; once they have it, their own splits can be
    held against it.
    """
    for split in figures.splits:
        for account in accounts(split, figures.slots_at(split.path), figures.value):
            figures.accounts += (account,)
            total = figures.number(account.total_path)
            if total is not None and total.dimension in ADDITIVE and not account.blank:
                _fill(account, total, figures)


def _fill(account: Account, total: Quantity, figures: Figures) -> None:
    if account.stated and all(term.is_share for term in account.stated):
        for figure in _from_shares(account, total, figures):
            _keep_share(account, figure, figures)
            figures.put(figure)
    elif rest := account.rest:
        remainder = total.value - account.sum()
        if remainder >= 0 and len(account.stated) == len(account.terms) - 1:
            figures.put(_part(account, rest, remainder, total, figures))


def _keep_share(account: Account, amount: Figure, figures: Figures) -> None:
    """Let a share that stands in the place of an amount be the part's share, as it is written."""
    part = amount.path[:-1]
    for term in account.stated:
        stated = figures.at(term.path)
        if stated and term.path[:-1] == part and term.path[-1] != "share":
            figures.put(Figure((*part, "share"), stated.value, stated.text, (term.path,)))
            figures.drop(term.path)


def _from_shares(account: Account, total: Quantity, figures: Figures) -> list[Figure]:
    """Divide the total exactly; nothing where the shares do not make up the whole."""
    left = 1 - account.sum()
    weights = [_weight(term, left) for term in account.terms]
    if any(weight is None or weight < 0 for weight in weights) or sum(filter(None, weights)) != 1:
        return []
    amounts = apportion(total.value, [weight or Fraction(0) for weight in weights], STEP)
    return [
        _part(account, term, amount, total, figures)
        for term, amount in zip(account.terms, amounts, strict=True)
    ]


def _weight(term: Term, left: Fraction) -> Fraction | None:
    if term.value is Word.REST:
        return left
    return term.value.value if isinstance(term.value, Quantity) else None


def _part(
    account: Account, term: Term, amount: Fraction, total: Quantity, figures: Figures
) -> Figure:
    path = (*account.split.at(term.name), account.slot)
    others = tuple(other.path for other in account.terms if other is not term)
    return derived(path, amount, total.unit, (account.total_path, *others), figures.language)
