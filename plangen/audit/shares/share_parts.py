"""Which number a share is the share of."""

import re

from plangen.audit.nearness.alike import core, names
from plangen.audit.nearness.amounts import is_amount
from plangen.audit.nearness.neighbours import bracketed_by
from plangen.audit.nearness.reach import by_nearness, directly_bracketed, marks_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK, Segment
from plangen.audit.numbers.subjects import measure_in
from plangen.audit.shares.share_phrases import Phrase


def at_place(facts: Facts, share: Mention, place: int | None) -> Mention | None:
    """Return the number that stands at a place of a share's line, None where there is none."""
    sentence = facts.sentence_of(share)
    return next((one for one in sentence if one.segment is share.segment and one.at == place), None)


def part_of(facts: Facts, share: Mention, phrase: Phrase) -> tuple[Mention | None, bool]:
    """Return the part that a share is of, and whether the words leave that open."""
    if phrase.part is not None:
        part = at_place(facts, share, phrase.part)
        return (part, _is_other(phrase.own, part)) if part and is_amount(part) else (None, True)
    before = _before(facts, share, phrase.clause)
    if before and (in_time := _of_its_time(facts, share, before)):
        return in_time, False
    if before and not _is_other(phrase.own, before):
        return before, _is_listed(before)
    named = _named(facts, share, phrase.own)
    return named, named is None


def bracketed_whole(facts: Facts, share: Mention, since: int | None) -> Mention | None:
    """Return the amount in a bracket behind words for the whole: 占总支出（3,538万元）的7.4%."""
    if since is None:
        return None
    own = (one for one in facts.sentence_of(share) if _owner(one) is share.segment)
    inner = (one for one in own if one.segment and since < one.segment.at <= share.at)
    return next((one for one in inner if is_amount(one)), None)


def part_behind(facts: Facts, share: Mention) -> Mention | None:
    """Return the amount that a share is said to be: 占20%，即5600万元, 60%（900万元）."""
    segment, order = share.segment, share.order + 1
    one = next((one for one in facts.sentence_of(share) if one.order == order), None)
    if segment is None or one is None or one.segment is None or not is_amount(one):
        return None
    if one.segment is segment:
        return one if _THAT_IS.fullmatch(segment.text[share.at + 1 : one.at]) else None
    is_beside = _owner(one) is segment and not segment.text[share.at + 1 : one.segment.at].strip()
    return one if is_beside and _ALONE.fullmatch(one.segment.text) else None


def _owner(one: Mention) -> Segment | None:
    return one.segment.owner if one.segment else None


_THAT_IS = re.compile(
    r"[，,]?\s?(?:即|也就是|约?合|折合|约?计|共计|金额为?|i\.e\.)(?:约|为|\s)*"
    r"|[，,]\s?(?:约?为|达到?|是)|[，,]"
)
_ALONE = re.compile(rf"\s*(?:即|约|合|计|为|about)?\s*{MARK}\s*")


def bare_part(facts: Facts, share: Mention) -> Mention | None:
    """Return the amount right before a bracket that a ratio alone fills: 华东1.2亿元（42.9%）."""
    segment, owner = share.segment, directly_bracketed(facts, share)
    if segment is None or owner is None or not is_amount(owner) or not bracketed_by(share, owner):
        return None
    begins = not segment.text[: share.at].strip()
    ends = segment.text[share.at + 1 :].strip()[:1] in "，,；;"
    return owner if begins and ends else None


def _before(facts: Facts, share: Mention, clause: int) -> Mention | None:
    """Return the amount before a share's clause in its sentence, or before its bracket."""
    before = (one for one in marks_before(facts, share) if one.at < clause and is_amount(one))
    found = next(before, None)
    if found and found.segment and "；" not in found.segment.text[found.at : share.at]:
        return found
    bracketed = directly_bracketed(facts, share) if found is None else None
    return bracketed if bracketed and is_amount(bracketed) else None


def _is_other(own: str, part: Mention) -> bool:
    """Tell whether a share's own words name something else than the amount before it."""
    if not core(own) or names(own, part.subject.words) or names(own, part.note):
        return False
    measure = measure_in(own)
    return not (measure and measure == part.subject.measure and len(core(own)) <= len(measure) + 2)


def _of_its_time(facts: Facts, share: Mention, before: Mention) -> Mention | None:
    """Return the amount that is of a share's own time, where the one before it is of another."""
    time = share.when.part
    if not time or not before.when.part or time == before.when.part:
        return None
    found = (one for one in marks_before(facts, share) if is_amount(one) and one.when.part == time)
    return next(found, None)


def _is_listed(part: Mention) -> bool:
    """Tell whether an amount ends a list, so that a share may be that of all of it."""
    before = part.segment.text[: part.at] if part.segment else ""
    clause = re.split("[，,；;]", before)[-1]
    return "、" in clause and "合计" not in clause and "共" not in clause


def _named(facts: Facts, share: Mention, own: str) -> Mention | None:
    """Return the amount nearby that a share's own words name: 研发58人 …… 研发人员占12.6%."""
    passage = facts.by_passage[share.passage.number]
    found = [one for one in passage if is_amount(one) and names(own, one.subject.words)]
    return min(found, key=by_nearness(facts, share), default=None)
