"""Points that make up a total: 产值40分、利润30分、质量15分、安全10分、党建5分，共100分."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension

_TOTAL = re.compile(
    r"(?:总分|合计|共计?|总计|满分|\btotal\w*|\bout of)[^，,；;：:、]{0,3}\Z", re.IGNORECASE
)
_BEHIND = re.compile("[^，,；;。]{0,6}(?:满分|总分|制)")
_OTHER = re.compile("[由从较比]|[升降增]至|提[高升]|下降|平均|扣|加分|不低于|以上|以下|达到"
    "|为[^，,；;]{0,2}(?:[合及]格|优|良|达标)|(?:[合及]格|优秀|达标|录取)线")


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every total of points whose parts stand in its line of words."""
    for sentence in facts.sentences:
        points = [one for one in sentence if _is_points(one)]
        for total in points:
            parts = [one for one in points if one is not total and one.segment is total.segment]
            if _is_total(total) and _are_parts(parts, total):
                yield Claim(ClaimKind.WEIGHTS, Formula.SUM, total, tuple(parts))


def _is_points(one: Mention) -> bool:
    is_plain = one.quantity.bound is None and one.quantity.high is None
    roles = {Role.VALUE, Role.WEIGHT}
    return one.quantity.dimension is Dimension.SCORE and is_plain and one.role in roles


def _is_total(one: Mention) -> bool:
    line = one.segment.text if one.segment else ""
    return bool(_TOTAL.search(line, 0, one.at) or _BEHIND.match(line, one.at + 1))


def _are_parts(parts: Sequence[Mention], total: Mention) -> bool:
    """Tell whether points are those of a list: all before the total or all behind it, named."""
    if len(parts) < 2 or any(map(_is_total, parts)) or total.segment is None:
        return False
    orders = [one.order for one in parts]
    in_row = max(orders) < total.order or min(orders) > total.order
    return in_row and not _OTHER.search(total.segment.text)
