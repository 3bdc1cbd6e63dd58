"""Waivers: findings that somebody answers for are silenced, each by name and in the open."""

from collections.abc import Sequence
from dataclasses import dataclass

from plangen.diagnostics.finding import Diagnostic, Fault
from plangen.model.plan import Plan
from plangen.model.promises import Waived
from plangen.rules.w001_unused_waiver import unused
from plangen.rules.waived_findings import is_expired, is_waivable, meant
from plangen.source.reader import Source


@dataclass(frozen=True, slots=True)
class Honoured:
    """What is left to report, what is silenced by which waiver, and the waivers to no purpose."""

    diagnostics: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...] = ()
    faults: tuple[Fault, ...] = ()


def honour(plan: Plan, found: Sequence[Diagnostic], source: Source) -> Honoured:
    """Take out what the plan's waivers silence; those that have expired silence nothing."""
    left, waived, faults = list(found), list[Waived](), list[Fault]()
    for number, waiver in enumerate(plan.waivers or ()):
        if is_expired(waiver, plan):
            continue
        matching = meant(waiver, left)
        if len(matching) == 1 and is_waivable(waiver.code):
            left.remove(matching[0])
            waived.append(Waived(waiver, matching[0]))
        else:
            faults.append(unused(waiver, number, left, source))
    return Honoured(tuple(left), tuple(waived), tuple(faults))
