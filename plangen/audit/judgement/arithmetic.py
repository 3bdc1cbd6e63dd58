"""The sum that a claim does, written in the numbers as they stand in the document."""

from fractions import Fraction
from typing import cast

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula, exact
from plangen.audit.judgement.restyled import bare, is_turned
from plangen.audit.numbers.mention import Mention
from plangen.values.writing import plain

_FORMS: dict[Formula, tuple[str, str, str]] = {
    Formula.SUM: ("", " + ", ""),
    Formula.REMAINDER: ("", " − ", ""),
    Formula.WHOLE: ("100% − ", " − ", ""),
    Formula.QUOTIENT: ("", " ÷ ", ""),
    Formula.GROWTH: ("", " ÷ ", " − 1"),
    Formula.EXCESS_OF: ("", " ÷ (1 + ", ")"),
    Formula.PRODUCT: ("", " × ", ""),
    Formula.MARGIN: ("1 − ", " ÷ ", ""),
    Formula.MONTHLY: ("", "", " ÷ 12"),
    Formula.QUARTERLY: ("", "", " ÷ 4"),
    Formula.SAME: ("", "", ""),
    Formula.AT_LEAST: ("", " + ", ""),
    Formula.AT_MOST: ("", " + ", ""),
}
"""What stands before, between and behind the terms."""

_PLACED: dict[Formula, str] = {
    Formula.GROWTH_BY: "{1} ÷ ({0} − {1})",
    Formula.OCCUPANCY: "{0} ÷ ({1} × 365)",
    Formula.GROUP: "{0} × {3} × {1} ÷ ({3} × {2})",
    Formula.GROUP_OF: "{0} × {3} × {1} ÷ {2}",
}
"""Where each term stands, where they are not in a row."""

_TURNED: dict[Formula, str] = {
    Formula.GROWTH: "1 − {0} ÷ {1}",
    Formula.GROWTH_BY: "{1} ÷ ({0} + {1})",
    Formula.REMAINDER: "{1} − {0}",
}
"""The same of a fall that is given without a sign."""

_SCALED = {Formula.PRODUCT, Formula.QUOTIENT}
_MOST_TERMS = 12


def arithmetic(claim: Claim) -> str:
    """Write the sum that was done, in the numbers as they stand in the document."""
    terms = [term.text for term in claim.terms]
    if is_turned(claim.stated) and claim.formula in _TURNED:
        return _TURNED[claim.formula].format(*terms)
    if form := _PLACED.get(claim.formula):
        return form.format(*terms)
    if len(terms) > _MOST_TERMS:
        terms = [*terms[: _MOST_TERMS - 1], "…", terms[-1]]
    elif claim.kind is ClaimKind.BRIDGE:
        return terms[0] + "".join(map(_step, claim.terms[1:]))
    before, between, behind = _FORMS[claim.formula]
    return f"{before}{between.join(terms)}{behind}{_conversion(claim)}"


def _conversion(claim: Claim) -> str:
    """Write what stands between the units of the columns of a table: × 12, ÷ 1000."""
    numbers = [bare(one) for one in claim.mentions]
    true = exact(claim.formula, [term.quantity.value for term in claim.terms])
    if claim.formula not in _SCALED or not all(numbers) or not true:
        return ""
    stated, *terms = cast("list[Fraction]", numbers)
    plainly = exact(claim.formula, terms)
    factor = true / (claim.stated.quantity.value / stated) / plainly if plainly else Fraction(1)
    if factor == 1:
        return ""
    return f" × {plain(factor)}" if factor > 1 else f" ÷ {plain(1 / factor)}"


def _step(term: Mention) -> str:
    """Write what comes to a stock, or leaves it: below zero it is taken away."""
    return f" {'−' if term.quantity.value < 0 else '+'} {term.text.strip('-−+()（）')}"
