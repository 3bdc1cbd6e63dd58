"""What is said of a claim that fails: the sum that was done, in the document's own numbers."""

from fractions import Fraction

from plangen.audit.claim import Claim, ClaimKind
from plangen.audit.formulas import Formula
from plangen.audit.judging import Judgement
from plangen.audit.mention import Mention
from plangen.diagnostics.message import Message, say
from plangen.rules.compared import about, is_one_sided
from plangen.values.tolerance import Verdict
from plangen.values.writing import Amount

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
    Formula.GROUP: "{0} × {3} × {1} ÷ ({3} × {2})",
    Formula.GROUP_OF: "{0} × {3} × {1} ÷ {2}",
}
"""Where each term stands, where they are not in a row."""

_WHAT: dict[ClaimKind, Message] = {
    ClaimKind.SHARE: say(zh="占比", en="the share"),
    ClaimKind.SUM: say(zh="总数", en="the total"),
    ClaimKind.GROWTH: say(zh="增长", en="the growth"),
    ClaimKind.ATTAINMENT: say(zh="完成情况", en="the attainment"),
    ClaimKind.CHANGE: say(zh="变化", en="the change"),
    ClaimKind.EACH: say(zh="平均数", en="the average"),
    ClaimKind.PRODUCT: say(zh="乘积", en="the product"),
    ClaimKind.RATIO: say(zh="比率", en="the ratio"),
    ClaimKind.FUNNEL: say(zh="转化的结果", en="what the conversion gives"),
    ClaimKind.WEIGHTS: say(zh="这一项", en="this part"),
    ClaimKind.TWICE: say(zh="同一个数", en="the same figure"),
    ClaimKind.GROUP: say(zh="这一组的占比", en="the share of this group"),
    ClaimKind.BRIDGE: say(zh="期末数", en="the closing number"),
    ClaimKind.ORDER: say(zh="这个数", en="this number"),
}
_CONTRADICTS = say(
    zh="{what}写的是 {stated}，而 {sum} = {true}",
    en="{what} is given as {stated}, but {sum} = {true}",
)
_NO_SUM = say(
    zh="{what}写的是 {stated}，而 {sum} 得不出这个数",
    en="{what} is given as {stated}, which {sum} does not give",
)
_LIMITS: dict[Formula, Message] = {
    Formula.AT_LEAST: say(
        zh="{what}写的是 {stated}，却小于 {sum}", en="{what} is given as {stated}, less than {sum}"
    ),
    Formula.AT_MOST: say(
        zh="{what}写的是 {stated}，却大于 {sum}", en="{what} is given as {stated}, more than {sum}"
    ),
}
_TWICE = say(
    zh="同一个数这里写的是 {stated}，另一处写的是 {sum}",
    en="the same figure is given as {stated} here and as {sum} elsewhere",
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


def what(claim: Claim) -> Message:
    """Return what kind of figure a claim is about."""
    return _WHAT[claim.kind]


def message_of(judgement: Judgement) -> Message:
    """Say what a claim states, and what its numbers give instead."""
    claim, true = judgement.claim, judgement.true
    values = {"what": _WHAT[claim.kind], "stated": claim.stated.text, "sum": arithmetic(claim)}
    if claim.formula is Formula.SAME:
        return _TWICE.filled(**values)
    if true is None:
        return _LIMITS.get(claim.formula, _NO_SUM).filled(**values)
    said = _CONTRADICTS
    if judgement.verdict is Verdict.LOOSE:
        said = _LOOSE if is_hedged(claim) else _UNROUNDED
    return said.filled(**values, true=_result(claim, true))


def arithmetic(claim: Claim) -> str:
    """Write the sum that was done, in the numbers as they stand in the document."""
    terms = [term.text for term in claim.terms]
    if form := _PLACED.get(claim.formula):
        return form.format(*terms)
    if claim.kind is ClaimKind.BRIDGE:
        return terms[0] + "".join(map(_step, claim.terms[1:]))
    before, between, behind = _FORMS[claim.formula]
    return f"{before}{between.join(terms)}{behind}"


def _step(term: Mention) -> str:
    """Write what comes to a stock, or leaves it: below zero it is taken away."""
    return f" {'−' if term.quantity.value < 0 else '+'} {term.text.lstrip('-−+')}"


def _result(claim: Claim, true: Fraction) -> Amount:
    stated = claim.stated.quantity
    return about(true, stated) if claim.formula is not Formula.SUM else Amount(true, stated.unit)


def is_hedged(claim: Claim) -> bool:
    """Tell whether a word such as 近 or 超 loosens one of a claim's numbers."""
    return any(is_one_sided(one.quantity) for one in claim.mentions)
