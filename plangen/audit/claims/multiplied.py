"""Products that are written as a sum is: 3.2万册×18元＝57.6万元; 860万元的1.5%计提，即12.9万元."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.lists.parts import between, is_prose, lines
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.values.unit import Dimension

_TIMES = re.compile(r"[^，,；;。=＝]{0,6}[×✕*xX][^，,；;。=＝]{0,6}")
_IS = re.compile(r"[^，,；;。]{0,6}(?:[=＝]|得出?|即|合计|共)[^，,；;。]{0,8}")
_LEVIED = re.compile("计提|提取|提成|佣金|税率|费率|返[利点]|抽成|commission|levy|fee")
_OF = re.compile("元?的")
_OWN_RATES = {Role.RATE, Role.SHARE, Role.VALUE}
_SAID = re.compile(
    r"[^，,；;。]{0,6}(?:计提|提取|计算|测算|计)?[，,]?(?:即|计|为|共)[^，,；;。]{0,4}"
)
_GIVES = re.compile(r"[^。；;]{0,14}")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every product with its signs, and for what a rate makes of an amount."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for place in range(len(line)):
                yield from _signed(line[place:])
                yield from _levied(line[place : place + 3])


def _signed(line: Sequence[Mention]) -> Iterator[Claim]:
    """Find a × b (× c) = d, from its first factor on."""
    length = 1
    while length < len(line) and _TIMES.fullmatch(between(line[length - 1], line[length])):
        length += 1
    if 1 < length < len(line) and _IS.fullmatch(between(line[length - 1], line[length])):
        yield Claim(ClaimKind.PRODUCT, Formula.PRODUCT, line[length], tuple(line[:length]))


def _levied(line: Sequence[Mention]) -> Iterator[Claim]:
    """Find what a rate makes of the amount before it: 8.6亿元的1.5%计提，即1,290万元."""
    if len(line) < 3 or line[1].quantity.dimension is not Dimension.RATIO:
        return
    base, rate, result = line
    words = between(base, rate) + between(rate, result)
    is_levied = bool(_LEVIED.search(words) or _OF.fullmatch(between(base, rate)))
    is_part = same_kind(base, result) and result.quantity.value < base.quantity.value
    is_less = is_part and result.scenario is not Scenario.BASE
    is_given = bool(_GIVES.fullmatch(between(rate, result)))
    if rate.role in _OWN_RATES and is_less and is_levied and is_given:
        claim = Claim(ClaimKind.PRODUCT, Formula.PRODUCT, result, (base, rate))
        is_said = _SAID.fullmatch(between(rate, result))
        if is_said or holds(claim) or is_near_miss(claim):
            yield claim
