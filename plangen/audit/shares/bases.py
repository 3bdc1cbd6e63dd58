"""Whether an amount is what the words behind 占 mean: 占营收, 占总支出, 占全公司."""

import re

from plangen.audit.nearness.alike import alike, core, pairs
from plangen.audit.nearness.amounts import is_total
from plangen.audit.nearness.reach import clause_before, is_opening
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.audit.numbers.subjects import measure_in, measure_of, without_measures

_OUTSIDE = re.compile("全国|全省|全市|全球|行业|市场|同业|同行|同类|当地|本地|地区")
_MOVED = re.compile(
    r"\b(?:rose|fell|grew|reached|increased|decreased|totall?ed|came|stood|were|was|to)\b"
)
_TIME = re.compile(r"\d{4}年?度?")
_OF_ALL = re.compile(r"[全总整]|公司|集团|\b(?:total|all|whole|overall)\b", re.IGNORECASE)


def is_named(base: str) -> bool:
    """Tell whether the words say what the whole is."""
    return bool(core(base)) or bool(_OUTSIDE.search(base))


def is_everything(base: str) -> bool:
    """Tell whether the words say that the whole is everything there is: 占全公司."""
    return bool(_OF_ALL.search(base))


def is_base(base: str, one: Mention) -> bool:
    """Tell whether the words may mean an amount: by its measure, and by what else they say."""
    words = f"{clause_before(one)}{one.note[:6]}"
    outside = _OUTSIDE.search(base)
    if outside and outside[0] not in words:
        return False
    measure, rest = measure_in(base), core(without_measures(base))
    if measure and measure == measure_of(one):
        return not rest or alike(rest, words) or rest in words
    return _head(base) in pairs(words) if base.isascii() else alike(base, words)


def _head(base: str) -> str:
    """Return the noun that English words end with: expenditure of recurrent expenditure."""
    return base.lower().split()[-1].rstrip("s") if base.split() else ""


def is_exactly(base: str, one: Mention) -> bool:
    """Tell whether an amount's words say no more than those for the whole: 支出, not 公益支出."""
    own = core(without_measures(_TIME.sub("", one.subject.words)))
    is_past = one.scenario is Scenario.BASE or is_opening(one)
    if one.segment is None or is_past:
        return False
    if base.isascii() and not one.subject.words.isascii():
        return own.removesuffix("目标") == base.lower()
    if base.isascii() and not measure_in(base):
        said = pairs(_MOVED.sub("", one.subject.words))
        return bool(said) and said <= pairs(base)
    if not own or one.subject.whole or is_total(one):
        return bool(measure_in(base)) or bool(own and alike(own, base))
    return own in core(base)
