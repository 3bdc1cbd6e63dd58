"""The shares that a document states, each with its part and with what it says of the whole."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from plangen.audit.nearness.amounts import is_amount, is_total
from plangen.audit.nearness.best import brings_something
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import directly_bracketed, marks_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.shares.share_parts import (
    at_place,
    bare_part,
    bracketed_whole,
    part_behind,
    part_of,
)
from plangen.audit.shares.share_phrases import phrase_at
from plangen.values.unit import Dimension

_JOINS = {"、", "和", "及", "，", ",", "与", "and", ", and"}


@dataclass(frozen=True, slots=True)
class StatedShare:
    """A share and its part; `base` are the words for the whole, `whole` its number beside them.

    `doubt`: the words leave open whether this is the part, or whether it is a share at all.
    """

    share: Mention
    part: Mention
    base: str = ""
    whole: Mention | None = None
    doubt: bool = False


def stated_shares(facts: Facts) -> Iterator[StatedShare]:
    """Yield the shares of a document's sentences whose part is known."""
    for sentence in facts.sentences:
        for run in _runs(sentence):
            if len(run) > 1:
                yield from _respectively(facts, run)
            elif found := _single(facts, run[0]):
                yield found


def _runs(sentence: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the shares, those of one list together: 分别占60.5%和39.5%."""
    run: list[Mention] = []
    for one in sentence:
        if run and not _follows(run[-1], one):
            yield run
            run = []
        if run or _may_be_share(one):
            run.append(one)
    if run:
        yield run


def _follows(last: Mention, one: Mention) -> bool:
    if one.segment is not last.segment or one.segment is None or not _may_be_share(one):
        return False
    return one.segment.text[last.at + 1 : one.at].strip() in _JOINS


def _may_be_share(one: Mention) -> bool:
    quantity = one.quantity
    is_ratio = quantity.dimension is Dimension.RATIO and quantity.high is None
    is_part = is_ratio and quantity.value < 1 and quantity.bound is None
    return is_part and one.role in {Role.SHARE, Role.RATE}


def _respectively(facts: Facts, run: Sequence[Mention]) -> Iterator[StatedShare]:
    """Yield the shares of a list, where as many parts stand before it."""
    segment = run[0].segment
    phrase = phrase_at(segment.text, run[0].at) if segment else None
    if phrase is None:
        return
    whole = at_place(facts, run[0], phrase.whole)
    before = (one for one in marks_before(facts, run[0]) if is_amount(one) and one is not whole)
    parts = [one for one in before if not is_total(one)][: len(run)]
    kinds = {one.quantity.dimension for one in parts}
    if len(parts) == len(run) and len(kinds) == 1:
        pairs = zip(run, reversed(parts), strict=True)
        yield from (StatedShare(share, part, phrase.base, whole) for share, part in pairs)


def _single(facts: Facts, share: Mention) -> StatedShare | None:
    segment = share.segment
    phrase = phrase_at(segment.text, share.at) if segment else None
    if phrase is None:
        return _bare(facts, share)
    beside = at_place(facts, share, phrase.whole)
    whole = beside or bracketed_whole(facts, share, phrase.since)
    behind = None if whole else part_behind(facts, share)
    part, doubt = (behind, False) if behind else part_of(facts, share, phrase)
    if part is None or not _may_be_of(part, whole, stated=phrase.whole is not None):
        return None
    if whole is None and brings_something(facts, part, phrase.base):
        return None
    return StatedShare(share, part, phrase.base, whole, doubt or phrase.together)


def _bare(facts: Facts, share: Mention) -> StatedShare | None:
    """Return a share that no words call one: in a bracket, or before that of its part."""
    owner = directly_bracketed(facts, share)
    if owner and _may_be_share(owner):
        same = _single(facts, owner)
        return replace(same, share=share) if same else None
    if owner and (pair := _of_pair(facts, share, owner)):
        return pair
    part = bare_part(facts, share) or part_behind(facts, share)
    return StatedShare(share, part, doubt=True) if part else None


def _of_pair(facts: Facts, share: Mention, whole: Mention) -> StatedShare | None:
    """Return the share of one number of another: 201,300 bed days out of 226,300 (89.0%)."""
    part = next((one for one in marks_before(facts, whole)), None)
    if part is None or whole.segment is None or not (is_amount(part) and is_amount(whole)):
        return None
    is_pair = _OUT_OF.search(whole.segment.text[part.at + 1 : whole.at])
    return StatedShare(share, part, whole=whole) if is_pair and same_kind(part, whole) else None


_OUT_OF = re.compile(r"\b(?:out )?of\s*(?:the |a total of )?\Z")


def _may_be_of(part: Mention, whole: Mention | None, *, stated: bool) -> bool:
    if whole is None:
        return not stated
    return is_amount(whole) and same_kind(part, whole)
