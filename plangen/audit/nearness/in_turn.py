"""Two numbers told in turn, each with its time, and how far apart they are.

一季度96.2%，四季度98.1%，提升1.9个百分点.
"""

import re
from collections.abc import Sequence

from plangen.audit.nearness.beside import own_words
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role

_TIME = (
    r"(?:\d{1,2}月份?|[一二三四]季度|[上下]半年|(?:上半|去|上|今|本)?[年期月季周][初中末底]|去年|今年|上年|前年"
    r"|第[一二三四]季度|改造[前后]|整改[前后]|实施[前后]|以?往年|原[来先]?|现[在已]?|目前|如今|(?:19|20)\d\d年度?)"
)
_VERB = r"(?:为|是|达到?|仅|只有|只剩|还有|已|[降升增减提扩压][到至为成]?|了|约|末|底|\s)*"
_FIRST = re.compile(rf"{_TIME}{_VERB}\Z")
_SECOND = re.compile(rf"\s*(?:而|到|至|截至)?{_TIME}{_VERB}\Z")
_FIGURES = {Role.VALUE, Role.RATE, Role.EACH, Role.SHARE}
_CHANGES = {Role.GROWTH, Role.INCREASE}


def in_turn(sentence: Sequence[Mention], stated: Mention) -> tuple[Mention, Mention] | None:
    """Return the later and the earlier of two numbers right before how far they are apart."""
    own = [one for one in sentence if one.segment is stated.segment and one.order < stated.order]
    while own and own[-1].role in _CHANGES:
        own.pop()
    if len(own) < 2 or own_words(stated) or not is_moving(lead(stated)):
        return None
    first, second = own[-2:]
    is_pair = same_kind(first, second) and {first.role, second.role} <= _FIGURES
    is_told = _FIRST.search(lead(first)) and _SECOND.match(lead(second))
    return (second, first) if is_pair and is_told else None
