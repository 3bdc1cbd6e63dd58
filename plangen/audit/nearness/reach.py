"""The numbers around a number, the nearest first: of its sentence, its passage, its section."""

import re
from collections.abc import Callable, Iterator

from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK

OPENING = 3
"""So many passages with numbers begin a document: what they say of the whole holds for all."""


def by_nearness(facts: Facts, mention: Mention) -> Callable[[Mention], tuple[int, bool, int]]:
    """Return a key that sorts numbers: those nearest to one first, those before it before others.

    Its sentence comes first, then its passage, its section, the opening, and all else.
    """
    sentence = {one.order for one in facts.sentence_of(mention)}
    opening = set(list(facts.by_passage)[:OPENING])

    def key(one: Mention) -> tuple[int, bool, int]:
        is_behind = one.order > mention.order
        return _ring(one, mention, sentence, opening), is_behind, abs(one.order - mention.order)

    return key


def _ring(one: Mention, mention: Mention, sentence: set[int], opening: set[int]) -> int:
    if one.order in sentence:
        return 0
    if one.passage.number == mention.passage.number:
        return 1
    if one.passage.section == mention.passage.section:
        return 2
    return 3 if one.passage.number in opening else 4


def marks_before(facts: Facts, mention: Mention) -> Iterator[Mention]:
    """Yield the numbers before one at its own level of brackets in its sentence, nearest first."""
    for one in reversed(facts.sentence_of(mention)):
        if one.segment is mention.segment and one.at < mention.at:
            yield one


def directly_bracketed(facts: Facts, mention: Mention) -> Mention | None:
    """Return the number that a number's bracket directly follows: 6.2亿元 of 6.2亿元（48.4%）."""
    segment = mention.segment
    if segment is None or segment.owner is None:
        return None
    before = [
        one for one in facts.sentence_of(mention)
        if one.segment is segment.owner and one.at < segment.at
    ]  # fmt: skip
    last = max(before, key=lambda one: one.at, default=None)
    between = segment.owner.text[last.at + 1 : segment.at] if last else ""
    return last if len(between.strip()) <= NAME else None


def clause_before(one: Mention) -> str:
    """Return the words of a number's clause before it, without numbers: 客户数由 增至."""
    line = one.segment.text[: one.at] if one.segment else one.subject.words
    start = max((match.end() for match in _CLAUSE.finditer(line)), default=0)
    return re.sub(MARK, " ", line[start:])


def item_before(one: Mention) -> str:
    """Return the words right before a number, from the last comma or number on."""
    if one.segment is None:
        return one.subject.words
    return re.split(rf"[，,；;：:。、]|{MARK}", one.segment.text[: one.at])[-1]


def is_enumerated(one: Mention) -> bool:
    """Tell whether a number is one of an enumeration: 咨询11,240件、投诉4,915件."""
    line = one.segment.text if one.segment else ""
    return line[one.at + 1 : one.at + 2] == "、" or bool(_ENUMERATED.search(line, 0, one.at))


def is_opening(one: Mention) -> bool:
    """Tell whether a number is that before a change: 年初61人, 由20人 (扩充至28人)."""
    return one.segment is not None and bool(_OPENING.search(one.segment.text, 0, one.at))


_OPENING = re.compile(
    r"(?:年初|期初|上年末?|去年末?|原有|由|从(?!业|事)|\b(?:start|open|begin)\w*)"
    rf"[^，,；;：:。{MARK[1:-1]}]{{0,16}}\Z"
)
_CLAUSE = re.compile("[，,；;：:。]")
_ENUMERATED = re.compile(rf"{MARK}[^，,；;：:。{MARK[1:-1]}]{{0,8}}、[^，,；;：:。、]*\Z")

NAME = 8
"""Between a number and its bracket stand at most so many characters: 30家KA客户（占比20%）."""
