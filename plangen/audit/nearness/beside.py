"""How numbers stand beside each other: at one level of brackets, in one list, under one name."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.nearness.alike import core
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import Segment


def reaches(one: Mention, stated: Mention) -> bool:
    """Tell whether a number stands at the level of another one's bracket, or outside of it."""
    if one.passage is not stated.passage or one.segment is None or stated.segment is None:
        return False
    levels = list(_levels(stated.segment))
    return one.segment in levels or one.segment.sentence != stated.segment.sentence


def _levels(segment: Segment) -> Iterator[Segment]:
    current: Segment | None = segment
    while current is not None:
        yield current
        current = current.owner


_OWN = re.compile(
    r"同比|环比|年增|[去上]年(?:同期|度)?|[较比与同].*?(?:年|期|月|季|周|初|末|底|平|以?前)(?:度|同期|实际|完成|相比|同比|的)*"
    r"|\b(?:an?|year[- ]on[- ]year|yoy|on|over|than|last|year)\b"
    r"|目标|[一全半两三]年[间来]?|相当于|折合|[的了增长幅升降]",
    re.IGNORECASE,
)


def own_words(mention: Mention) -> str:
    """Return what a stated change says that it is of, without the words that compare."""
    return core(_OWN.sub("", mention.subject.words))


def named(mention: Mention, values: Sequence[Mention]) -> list[Mention]:
    """Return the values that the words of a change or a base name: 挑战目标增长25%."""
    own = own_words(mention)
    if not own:
        return []
    return [one for one in values if own in core(one.subject.words)]


JOINS = {"、", "和", "及", "与", "，", ",", "and", ", and"}


def run_of(sentence: Sequence[Mention], stated: Mention) -> list[Mention]:
    """Return the list of numbers of one role that a number stands in, itself at least."""
    peers = [one for one in sentence if one.segment is stated.segment and one.role is stated.role]
    run: list[Mention] = []
    for one in peers:
        if run and lead_between(run[-1], one) not in JOINS:
            if stated in run:
                break
            run = []
        run.append(one)
    return run


def lead_between(first: Mention, second: Mention) -> str:
    """Return the words between two numbers of one segment."""
    return first.segment.text[first.at + 1 : second.at].strip() if first.segment else ""
