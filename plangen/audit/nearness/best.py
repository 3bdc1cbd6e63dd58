"""The best or last of a number of heads: 前20%的65家客户, the top 10% (120 stores)."""

import re

from plangen.audit.nearness.neighbours import bracketed_by
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.subjects import measure_in
from plangen.values.unit import Dimension

_BEST = re.compile(
    r"(?:前|后|末|末尾|末位|最后|头部|尾部|\b(?:top|bottom|best|last))\s?\Z", re.IGNORECASE
)
_HEADS = re.compile(
    r"(?:的|左右|以内|\s|of (?:the |our |its )?\w+\b)*[，,]?\s?(?:即|共|约|也就是|or|about)?\s?"
    r"(?!.*(?:贡献|实现|完成|占|人均|户均|平均|采购|销售额|收入|with|made?|account))[^，,；;。]{0,8}"
)
_COUNTS = {Dimension.COUNT, Dimension.PLAIN}
_COUNTED = {"人数", "客户", ""}
"""What is measured by counting heads; words that name no measure may mean it."""


def is_best(one: Mention) -> bool:
    """Tell whether a number is the share of all heads that the best or last of them are."""
    is_part = one.quantity.dimension is Dimension.RATIO and 0 < one.quantity.value < 1
    return is_part and one.segment is not None and bool(_BEST.search(one.segment.text[: one.at]))


def follows_best(heads: Mention, share: Mention) -> bool:
    """Tell whether a count directly follows a share of the best, or stands in its bracket."""
    if heads.order != share.order + 1 or heads.quantity.dimension not in _COUNTS:
        return False
    if bracketed_by(heads, share):
        return True
    line = share.segment
    is_beside = line is not None and heads.segment is line
    return is_beside and bool(line and _HEADS.fullmatch(line.text[share.at + 1 : heads.at]))


def brings_something(facts: Facts, part: Mention, base: str) -> bool:
    """Tell whether the share that heads are said to have is that of what they bring, not theirs."""
    if part.quantity.dimension not in _COUNTS:
        return False
    if measure_in(base) not in _COUNTED:
        return bool(part.quantity.unit.name)
    return any(is_best(one) and follows_best(part, one) for one in facts.sentence_of(part))
