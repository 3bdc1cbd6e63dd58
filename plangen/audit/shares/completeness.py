"""Whether a list of percentages says that nothing is left out of it."""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK
from plangen.audit.shares.criteria import are_alike, is_one
from plangen.audit.shares.portions import Portion, between
from plangen.values.unit import Dimension

_COMPLETE = re.compile(
    r"权重|分配|拆[成为分解]|分解|分为|分成|组成|构成(?!看|上|来看)|由.*贡献|来自"
    r"|splits? into|made up of|\bweights?\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(
    "结构|构成|分布|来源|维度|各占|分别占|[类型]别|占比[^，,；;。]{0,4}[：:]|按[^，,；;]{1,8}[分看]"
    r"|[：:][^，,；;：:]{0,12}\Z|\bby (?:type|age|region|source)\b|\bbreakdown\b|\bmix\b",
    re.IGNORECASE,
)
_RATED = re.compile("率|增[长幅速]|下降|完成|\\brate", re.IGNORECASE)
_BARELY = Fraction(6, 5)
"""A list that makes more than this is not taken for parts of one thing."""
_REST = re.compile(r"其他|其余|剩余|余下|\b(?:others?|rest|remain\w+)\b", re.IGNORECASE)
_PARTLY = re.compile("其中|例如|主要|等|including|such as", re.IGNORECASE)
_QUARTER = re.compile("Q[1-4]|[一二三四]季度")
_HALF = re.compile("[上下]半年")
_QUARTERS, _HALVES = 4, 2
_NO_MARK = f"[^{MARK[1:-1]}]"
_TOTAL = re.compile(
    rf"{_NO_MARK}{{0,8}}(?:合计|共计|总计|总和|之和|共|total\w*){_NO_MARK}{{0,4}}", re.IGNORECASE
)
_NEAR = 12
"""So many characters beside a list are looked at."""


def is_complete(run: Sequence[Portion]) -> bool:
    """Tell whether the words of a list say that it leaves nothing out.

    A list above 100 % is too long even where it names only some parts.
    """
    line = run[0].line.text
    before, behind = line[: run[0].place], line[run[-1].place + 1 :][:_NEAR]
    names = [before[-_NEAR:], *(between(a, b) for a, b in pairwise(run))]
    if _REST.search(names[-1]) or _covers_year(names):
        return True
    total = sum((one.mention.quantity.value for one in run), Fraction(0))
    if 1 < total <= _BARELY and _is_one_split(before, names) and not _is_pair_of_parts(names):
        return True
    above = total > 1
    said = run[0].is_weight or bool(_COMPLETE.search(before) or _COMPLETE.search(behind))
    return said and (above or not _PARTLY.search(before + behind))


def _is_one_split(before: str, names: Sequence[str]) -> bool:
    """Tell whether a list above 100 % parts one thing by one criterion, by its words or names."""
    if any(map(_RATED.search, names)):
        return False
    return is_one(names) and (bool(_ANNOUNCED.search(before)) or are_alike(names))


def _is_pair_of_parts(names: Sequence[str]) -> bool:
    """Tell whether two percentages have an amount each, whose shares they may be by themselves."""
    return len(names) == _PAIR and bool(re.search(MARK, names[-1]))


_PAIR = 2


def _covers_year(names: Sequence[str]) -> bool:
    text = " ".join(names)
    quarters, halves = set(_QUARTER.findall(text)), set(_HALF.findall(text))
    return len(quarters) == _QUARTERS or len(halves) == _HALVES


def total_behind(run: Sequence[Portion], sentence: Sequence[Mention]) -> Mention | None:
    """Return the total that is stated behind a list: 合计100%."""
    last = run[-1]
    behind = [
        one for one in sentence
        if one.segment is last.line and one.at > last.place
        and one.quantity.dimension is Dimension.RATIO
    ]  # fmt: skip
    if not behind:
        return None
    words = last.line.text[last.place + (not last.is_bracketed) : behind[0].at]
    is_scale = behind[0].note.startswith("制")
    return behind[0] if _TOTAL.fullmatch(words) and not is_scale else None
