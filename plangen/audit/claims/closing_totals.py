"""Totals behind numbered paragraphs with their parts: 一、… 3.2亿元。二、… 以上两项合计5.1亿元."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.lists.listing_words import COUNTED
from plangen.audit.lists.parts import is_total, item_before, lies_across, may_add, may_be_part
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.readers.passages.passage import Passage, PassageKind
from plangen.values.prose.chinese import chinese_integer

_NUMBERED = re.compile(
    r"\s*[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）、.．]|\s*[①-⑳]|[-—•·]\s"
)
_ABOVE = re.compile("以上|上述|各项|前述")
_COUNTED = re.compile(COUNTED)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every total that follows numbered paragraphs with a part each."""
    for number, numbers in facts.by_passage.items():
        total = next(filter(_is_stated_total, numbers), None)
        if total and not _is_item(facts.reading.passages[number]):
            parts = _parts(facts, total)
            claim = Claim(ClaimKind.SUM, Formula.SUM, total, tuple(parts))
            if len(parts) > 1 and (_says_so(total, parts) or holds(claim) or is_near_miss(claim)):
                yield claim


def _is_stated_total(one: Mention) -> bool:
    return one.segment is not None and may_add(one) and is_total(one)


def _parts(facts: Facts, total: Mention) -> list[Mention]:
    """Return the first number of each numbered paragraph before a total; none if one has none."""
    parts: list[Mention] = []
    for passage in reversed(facts.reading.passages[: total.passage.number]):
        if not _is_item(passage):
            break
        own = facts.by_passage.get(passage.number, ())
        part = next((one for one in own if may_be_part(total, one)), None)
        if part is None:
            return []
        parts.append(part)
    parts.reverse()
    return [] if any(lies_across(one, parts) for one in parts) else parts


def _is_item(passage: Passage) -> bool:
    return passage.kind is PassageKind.ITEM or bool(_NUMBERED.match(passage.text))


def _says_so(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether words say that a total is of what stands above, and of how many."""
    words = item_before(total)
    counted = _COUNTED.search(words)
    count = counted[1] if counted else str(len(parts))
    number = int(count) if count.isdecimal() else chinese_integer(count)
    return bool(_ABOVE.search(words)) and number == len(parts)
