"""Attainment in tables: 目标, 实际, 完成率, 差额."""

from collections.abc import Iterator

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Role
from plangen.audit.tables.head import Line
from plangen.audit.tables.heads import pattern
from plangen.audit.tables.pairs import AMOUNTS, is_actual_of, is_ratio, of_columns, pairs
from plangen.audit.tables.settled import Reading, settled
from plangen.audit.tables.sheet import Sheet
from plangen.audit.tables.words import LOWER_IS_BETTER

_LOWER_IS_BETTER = pattern(LOWER_IS_BETTER)
_ROLES = {Role.ATTAINMENT, Role.EXCESS, Role.INCREASE}
_LEAST = {Role.INCREASE: 2}
"""Rows that must bear out a reading where the heading does not say so: 差额."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every attainment whose actual and target stand beside it."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            for stated in way.columns:
                if stated.head.role in _ROLES:
                    least = _LEAST.get(stated.head.role, 0)
                    yield from settled([*_readings(way, stated)], least)


def _readings(sheet: Sheet, stated: Line) -> Iterator[Reading]:
    for actual, target in pairs(sheet, stated, AMOUNTS, is_actual_of):
        for formula, terms in (
            (Formula.QUOTIENT, (actual, target)),
            (Formula.GROWTH, (actual, target)),
            (Formula.REMAINDER, (actual, target)),
            (Formula.REMAINDER, (target, actual)),
        ):
            claims = of_columns(sheet, ClaimKind.ATTAINMENT, formula, stated, terms)
            found = {row: one for row, one in claims.items() if _may_be(one, stated.head.role)}
            yield {row: one for row, one in found.items() if holds(one) or not _is_inverse(one)}


def _is_inverse(claim: Claim) -> bool:
    """Tell whether less is better of what was planned: its attainment is reckoned in many ways.

    A difference has two at most, and its sign tells which.
    """
    end, start = (one.quantity.value for one in claim.terms)
    is_told = claim.formula is Formula.REMAINDER and claim.stated.quantity.value * (end - start) > 0
    return not is_told and bool(_LOWER_IS_BETTER.search(claim.stated.subject.words))


def _may_be(claim: Claim, role: Role) -> bool:
    """Tell whether a formula gives a number of the stated kind: a quotient a percentage."""
    is_rate = role is Role.ATTAINMENT
    if claim.formula is Formula.REMAINDER:
        return not is_ratio(claim.stated) and not is_rate
    return is_ratio(claim.stated) and is_rate is (claim.formula is Formula.QUOTIENT)
