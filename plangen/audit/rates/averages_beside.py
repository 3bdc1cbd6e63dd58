"""An average of the two numbers right before it: 玉米4.2万亩，总产2,730万公斤，亩产650公斤."""

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import is_opening
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.audit.rates.averages import measured
from plangen.audit.rates.quotients import quotient
from plangen.values.unit import Dimension

_COUNTS = {Dimension.COUNT, Dimension.PLAIN}


def beside(facts: Facts, stated: Mention) -> Claim | None:
    """Return the claim that an average is that of a total by a count, where it nearly is.

    They are the two amounts right before it, in whatever order, in its sentence or its list.
    """
    if stated.order < 2 or stated.quantity.bound or stated.quantity.high is not None:
        return None
    pair = facts.mentions[stated.order - 2 : stated.order]
    totals = [one for one in pair if same_kind(one, measured(stated))]
    counts = [one for one in pair if one.quantity.dimension in _COUNTS and one not in totals]
    if not totals or not counts or not all(_may_be_term(one, stated) for one in pair):
        return None
    return quotient(
        ClaimKind.EACH, Formula.QUOTIENT, measured(stated), totals, counts, sure=False, likely=True
    )


def _may_be_term(one: Mention, stated: Mention) -> bool:
    near = one.passage.section == stated.passage.section and one.segment is not None
    now = one.scenario is not Scenario.BASE and not is_opening(one)
    return near and now and is_amount(one)
