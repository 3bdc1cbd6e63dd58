"""A rate of the two numbers right before it: 可租12.6万平方米，已签约11.2万平方米，出租率88.9%."""

import re
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.quotients import quotient
from plangen.audit.rates.rate_names import name_before
from plangen.values.unit import Dimension

_COUNTS = {Dimension.COUNT, Dimension.PLAIN}
_DAYS = frozenset("日 天 小时".split())
"""Units of time that are counted, too: 实际占用总床日数201,300日."""
_WORKED = re.compile(
    "总|共|累计|床日|工[时日]|[台机学课工]时|[时天日]数|占用|开放|运行|停机|开机|出勤|运转"
)
"""Words for time that was used, as against a limit: 24小时首次响应率."""


def is_count(one: Mention) -> bool:
    """Tell whether a number counts things, or days."""
    if one.quantity.dimension is Dimension.DURATION:
        is_worked = one.quantity.unit.name in _DAYS and _WORKED.search(one.subject.words)
        return one.role is Role.VALUE and bool(is_worked)
    return is_amount(one) and one.quantity.dimension in _COUNTS


def beside(facts: Facts, stated: Mention) -> Claim | None:
    """Return the claim of the two amounts right before a rate, where it nearly holds of them."""
    own = facts.sentence_of(stated)
    pair = [one for one in own if one.order in {stated.order - 1, stated.order - 2}]
    is_part = 0 < stated.quantity.value < 1 and stated.quantity.bound is None
    if not is_part or len(pair) < 2 or not all(is_count(one) or is_amount(one) for one in pair):
        return None
    low, high = sorted(pair, key=lambda one: one.quantity.value)
    if not same_kind(low, high):
        return None
    likely = _is_named_by(stated, low, high) or leaves_as_much(stated, low, high)
    return quotient(
        ClaimKind.RATIO, Formula.QUOTIENT, stated, [low], [high], sure=False, likely=likely
    )


def _is_named_by(stated: Mention, low: Mention, high: Mention) -> bool:
    """Tell whether a rate is called by what it is of: 续约率 of 续签306份, 出租率 of 可租面积."""
    stem = name_before(stated).removesuffix("率")[-2:]
    of_all = "".join(_DUE.findall(high.subject.words))
    return stem.isascii() or bool(set(stem) & {*low.subject.words, *of_all})


_DUE = re.compile("[可应].")
"""What could be: 可租, 应收."""


def leaves_as_much(
    stated: Mention, low: Mention, high: Mention, most: Fraction = Fraction(1, 4)
) -> bool:
    """Tell whether the rest to 100 % is nearly the same: rates of all kinds are about 95 %.

    `most` is by how much of itself the rest may be off.
    """
    if low.quantity.dimension is Dimension.MONEY:
        return False
    rest = 1 - stated.quantity.value
    return abs((1 - low.quantity.value / high.quantity.value) / rest - 1) <= most
