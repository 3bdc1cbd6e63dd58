"""Numbers that rise step by step, and the words that name the steps: 保底, 目标, 冲刺."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plangen.audit.lists.parts import item_before
from plangen.audit.nearness.alike import core
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.subjects import without_measures

Forms: TypeAlias = Sequence[tuple[int, re.Pattern[str]]]
"""The patterns for the words of each step."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """The words of each step; where a number has several, the first row of them counts.

    `plain`: what the steps are of is said once, before the first.
    """

    steps: tuple[tuple[int, str], ...]
    plain: bool = True


_LADDERS = (
    Ladder((
        (0, r"保底|底线|兜底|最低目标|基本目标|\bfloor\b"),
        (2, r"冲刺|挑战|stretch"),
        (0, "确保"),
        (2, "优秀|卓越"),
        (1, r"目标|基准|力争|达标|奋斗|\b(?:target|base case)\b"),
    )),
    Ladder((
        (0, r"\bSOM\b|obtainable"),
        (1, r"\bSAM\b|serviceable"),
        (2, r"\bTAM\b|addressable"),
    ), plain=False),
    Ladder((
        (0, r"最低|最少|\blowest\b"),
        (2, r"最高|最多|\bhighest\b"),
        (1, r"平均|[日周月季]均|均值|\baverage\b"),
    )),
)  # fmt: skip
FORMS: list[tuple[Ladder, Forms]] = [
    (ladder, [(rank, re.compile(words, re.IGNORECASE)) for rank, words in ladder.steps])
    for ladder in _LADDERS
]
"""The ladders that are known, with their patterns."""
_LATIN = re.compile(r"[A-Za-z]{3,}")
_ITEM = re.compile("[，,；;。、：:]")
_LABEL = re.compile(r"([^，,；;。、：:]{1,16})[：:]\s*\Z")
_NEAREST = 16
"""Characters before a number in which an abbreviation in brackets names its step."""


def rank_of(mention: Mention, forms: Forms) -> int | None:
    """Return which step of a ladder the words beside a number name; None where they name none."""
    words = _words(mention)
    return next((rank for rank, form in forms if form.search(words)), None)


def _words(mention: Mention) -> str:
    """Return the words right before a number, and an abbreviation between it and them."""
    written = mention.passage.text[max(0, mention.start - _NEAREST) : mention.start]
    latin = _LATIN.findall(_ITEM.split(written)[-1])
    return " ".join((item_before(mention) or _label(mention), *latin))


def _label(mention: Mention) -> str:
    """Return what stands before the colon right before a number: GMV目标：7,560万."""
    line = mention.segment.text if mention.segment else ""
    match = _LABEL.search(line, 0, mention.at)
    return match[1] if match else ""


def rest_of(mention: Mention, forms: Forms) -> str:
    """Return what the words of a step say besides the step."""
    words = item_before(mention)
    for _, form in forms:
        words = form.sub("", words)
    return core(without_measures(words)).strip("为是定达到设分别，、：: ")
