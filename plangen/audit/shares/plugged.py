"""Shares of which one was bent so that all of them add up to 100 %."""

from collections.abc import Sequence
from fractions import Fraction

from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention
from plangen.audit.rates.quotients import fits
from plangen.audit.shares.shares import StatedShare
from plangen.diagnostics.finding import Severity
from plangen.figures.apportion import is_largest_remainder


def severity_if_bent(group: Sequence[StatedShare], whole: Mention) -> Severity | None:
    """Return how bad it is that a complete set of shares was made to add up; None if it was not.

    It is information where the set is fair (by largest remainders, ties either way).
    """
    stated = [one.share.quantity.value for one in group]
    steps = {one.share.quantity.place for one in group}
    parts = [one.part.quantity.value for one in group]
    amount = sum(parts)
    quotas = [part / amount for part in parts]
    if len(group) < 2 or len(steps) > 1 or sum(stated) != 1 or not _is_complete(group, whole):
        return None
    step = steps.pop()
    if any(abs(one - quota) >= step for one, quota in zip(stated, quotas, strict=True)):
        return None
    return Severity.INFO if _is_fair(stated, quotas, step) else Severity.WARNING


def _is_complete(group: Sequence[StatedShare], whole: Mention) -> bool:
    return fits(whole, Formula.SUM, [one.part for one in group])


def _is_fair(stated: Sequence[Fraction], quotas: Sequence[Fraction], step: Fraction) -> bool:
    return step > 0 and is_largest_remainder(stated, quotas, step)
