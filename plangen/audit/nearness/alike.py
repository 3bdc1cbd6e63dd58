"""Whether two wordings speak of the same thing."""

import re
from functools import lru_cache

from plangen.audit.numbers.words import WHOLE

_GENERIC = re.compile(
    "|".join(sorted((word for word in WHOLE if not word.isascii()), key=len, reverse=True))
    + "|同期|各项|全部|整个|所有|该项|其中|年末|年初|期末|期初"
    "|数量|总量|总数|总额|比重|比例|金额|余额"
    r"|[的其该本各项数量额率值第在为个全总共占比率了]|\s"
)
_WORD = re.compile(r"[a-z]{3,}")
_PLAIN = frozenset(
    "the our all and total whole group company overall annual for was were with from year".split()
)


def core(words: str) -> str:
    """Return the words without those that say nothing of a thing: 全年手术总量 is 手术."""
    return _GENERIC.sub("", words.lower()) if not words.isascii() else _english_core(words)


def _english_core(words: str) -> str:
    return " ".join(word for word in _WORD.findall(words.lower()) if word not in _PLAIN)


@lru_cache(maxsize=8192)
def pairs(words: str) -> frozenset[str]:
    """Return the pairs of characters that Chinese words are made of, and the English words."""
    bare = core(words)
    found = {bare[at : at + 2] for at in range(len(bare) - 1)}
    chinese = (pair for pair in found if not any(one.isascii() for one in pair))
    english = (word.rstrip("s") for word in _WORD.findall(words.lower()) if word not in _PLAIN)
    return frozenset((*chinese, *english))


def alike(one: str, other: str) -> bool:
    """Tell whether two wordings have a word in common: 在校学生 and 在校生."""
    return bool(pairs(one) & pairs(other))


def names(one: str, other: str) -> bool:
    """Tell whether one wording is part of the other: 药 and 药品收入, 研发人员 and 研发."""
    a, b = core(one), core(other)
    return bool(a and b) and (a in b or b in a)
