"""Which number a share is the share of."""

import re

from plangen.audit.alike import core, names
from plangen.audit.amounts import is_amount
from plangen.audit.facts import Facts
from plangen.audit.mention import Mention
from plangen.audit.neighbours import bracketed_by
from plangen.audit.reach import by_nearness, directly_bracketed, marks_before
from plangen.audit.share_phrases import Phrase
from plangen.audit.subjects import measure_in


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
    if before and not _is_other(phrase.own, before):
        return before, _is_listed(before)
    named = _named(facts, share, phrase.own)
    return named, named is None


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
