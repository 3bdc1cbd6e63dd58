"""What is said of a claim that fails."""

from fractions import Fraction

from plangen.audit.judgement.arithmetic import arithmetic
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula, allowed
from plangen.audit.judgement.judging import Judgement
from plangen.audit.judgement.naming import name_of, what
from plangen.audit.judgement.restyled import is_turned, restyled
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message, say
from plangen.values.interval import exactly
from plangen.values.tolerance import Verdict, is_one_sided
from plangen.values.writing import Amount

_WITH_DIFFERENCE = {
    ClaimKind.SUM, ClaimKind.BRIDGE, ClaimKind.WEIGHTS, ClaimKind.CHANGE, ClaimKind.WRITTEN,
}  # fmt: skip
_ADDING = {Formula.SUM, Formula.REMAINDER, Formula.WHOLE, Formula.AT_LEAST, Formula.AT_MOST}
_CONTRADICTS = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}",
    en="{what} is given as {stated}, but {sum} = {true}",
)
_LESS = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}，少 {difference}",
    en="{what} is given as {stated}, but {sum} = {true}, {difference} less",
)
_MORE = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}，多 {difference}",
    en="{what} is given as {stated}, but {sum} = {true}, {difference} more",
)
_NO_SUM = say(
    zh="{what}写的是 {stated}，而 {sum} 得不出这个数",
    en="{what} is given as {stated}, which {sum} does not give",
)
_BETWEEN = say(
    zh="{what}写的是 {stated}，而 {sum} 应在 {low} 到 {high} 之间",
    en="{what} is given as {stated}, but {sum} lies between {low} and {high}",
)
_TOO_SMALL = say(
    zh="{what}写的是 {stated}，却小于{other} {sum}",
    en="{what} is given as {stated}, which is less than {other} {sum}",
)
_TOO_LARGE = say(
    zh="{what}写的是 {stated}，却大于{other} {sum}",
    en="{what} is given as {stated}, which is more than {other} {sum}",
)
_PARTS_EXCEED = say(
    zh="{what}写的是 {stated}，其中几项加起来却有 {sum} = {true}，多 {difference}",
    en="{what} is given as {stated}, but parts of it alone make {sum} = {true}, {difference} more",
)
_LIMITS = {Formula.AT_LEAST: _TOO_SMALL, Formula.AT_MOST: _TOO_LARGE}
_TWICE = say(
    zh="{what}这里写的是 {stated}，另一处写的是 {sum}",
    en="{what} is given as {stated} here and as {sum} elsewhere",
)
_BENT = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}；各项正好加成 100%，像是为了凑满而改的",
    en="{what} is given as {stated}, but {sum} = {true}; all of them make exactly 100%, for which "
    "this one seems to have been bent",
)
_LOOSE = say(
    zh="{what}写的是 {stated}，{sum} = {true}：“近、不足、超、余”一般指相差一成以内",
    en="{what} is given as {stated}, and {sum} = {true}: “nearly” and “over” are mostly read as "
    "within 10%",
)
_UNROUNDED = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}，没有四舍五入到最后一位",
    en="{what} is given as {stated}, but {sum} = {true}: it was not rounded to its last place",
)
_UNDERSTOOD = say(zh="{what} {stated} = {sum}", en="{what} {stated} = {sum}")
_AT_LEAST = say(zh="{what} {stated} ≥ {sum}", en="{what} {stated} ≥ {sum}")
_AT_MOST = say(zh="{what} {stated} ≤ {sum}", en="{what} {stated} ≤ {sum}")
_UNDERSTOOD_AS = {Formula.AT_LEAST: _AT_LEAST, Formula.AT_MOST: _AT_MOST}


def message_of(judgement: Judgement) -> Message:
    """Say what a claim states, and what its numbers give instead."""
    claim, true = judgement.claim, judgement.true
    values = {"what": what(claim), "stated": claim.stated.text, "sum": arithmetic(claim)}
    if claim.formula is Formula.SAME:
        return _TWICE.filled(**values)
    if claim.formula in _LIMITS:
        return _limit(claim, values)
    if true is None:
        return _range(claim, values)
    values["true"] = _result(claim, true)
    return _failing(judgement, true).filled(**values, difference=_difference(claim, true))


def understood(judgement: Judgement) -> Message:
    """Say what a claim was taken to state, whether it holds or not."""
    claim = judgement.claim
    values = {"what": what(claim), "stated": claim.stated.text, "sum": arithmetic(claim)}
    return _UNDERSTOOD_AS.get(claim.formula, _UNDERSTOOD).filled(**values)


def is_hedged(claim: Claim) -> bool:
    """Tell whether a word such as 近 or 超 loosens one of a claim's numbers."""
    return any(is_one_sided(one.quantity) for one in claim.mentions)


def is_bent(claim: Claim) -> bool:
    """Tell whether a share is one of a set that was made to add up to 100 %."""
    return claim.kind is ClaimKind.SHARE and claim.most < Severity.ERROR


def _failing(judgement: Judgement, true: Fraction) -> Message:
    claim = judgement.claim
    if is_bent(claim):
        return _BENT
    if judgement.verdict is Verdict.LOOSE:
        return _LOOSE if is_hedged(claim) else _UNROUNDED
    if claim.kind in _WITH_DIFFERENCE and claim.formula in _ADDING:
        return _LESS if abs(true) < abs(claim.stated.quantity.value) else _MORE
    return _CONTRADICTS


def _limit(claim: Claim, values: dict[str, object]) -> Message:
    """Say that a number is on the wrong side of another, or of what some parts make."""
    if len(claim.terms) > 1 and claim.formula is Formula.AT_LEAST:
        true = sum((term.quantity.value for term in claim.terms), Fraction(0))
        shown = {"true": _result(claim, true), "difference": _difference(claim, true)}
        return _PARTS_EXCEED.filled(**values, **shown)
    return _LIMITS[claim.formula].filled(**values, other=name_of(claim.terms[0]))


def _range(claim: Claim, values: dict[str, object]) -> Message:
    """Say between which numbers the sum lies; heads of a group may be rounded up or down."""
    ends = allowed(claim.formula, [exactly(term.quantity.value) for term in claim.terms])
    if ends.low is None or ends.high is None:
        return _NO_SUM.filled(**values)
    low, high = (restyled(end, claim.stated, 1) for end in (ends.low, ends.high))
    return _BETWEEN.filled(**values, low=low, high=high)


def _result(claim: Claim, true: Fraction) -> Amount | str:
    """Write what the terms give: a sum exactly, anything else with one place more."""
    return restyled(true, claim.stated, 4 if claim.formula in _ADDING else 1)


def _difference(claim: Claim, true: Fraction) -> Amount | str:
    difference = abs(true - claim.stated.quantity.value)
    return restyled(-difference if is_turned(claim.stated) else difference, claim.stated, 4)
