"""Totals with their parts, as one sentence lists them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from plangen.audit.lists.closed_lists import closed
from plangen.audit.lists.inline import inlined
from plangen.audit.lists.listed import Bond, Listing, bond_of
from plangen.audit.lists.opened_lists import bracketed, opened
from plangen.audit.lists.parts import is_prose, is_total, lines, may_add, may_be_part
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention

_CONTINUED = re.compile(
    r"\s*(?:再|若)?(?:加上|连同|加之|另加)|\s*(?:adding|together with|plus)\b", re.IGNORECASE
)
_EARLIER = 3
"""Numbers of an earlier sentence that something may be added to."""


def listings(facts: Facts) -> Iterator[Listing]:
    """Yield the lists that stand in one sentence with their total, whether they add up or not."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for place in range(len(line)):
                yield from opened(line[place:], sentence)
                yield from closed(line[: place + 1])
            yield from bracketed(facts, line)
        yield from _inlined(sentence)
        yield from _continued(facts, sentence)


def _continued(facts: Facts, sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find what is added to a number of the sentence before: 加上停车费216万元，总收入1678万元."""
    first, total, segment = sentence[0], sentence[-1], sentence[0].segment
    if segment is None or not _CONTINUED.match(segment.text) or segment is not total.segment:
        return
    earlier = (
        one for one in facts.before(first)
        if one.passage.number == first.passage.number and may_be_part(total, one)
    )  # fmt: skip
    added = tuple(one for one in sentence[:-1] if may_be_part(total, one))
    rows = [(one, *added) for one in islice(earlier, _EARLIER)]
    if rows and may_add(total):
        yield Listing(total, rows[0], tuple(rows[1:]), Bond.COMPLETE)


def _inlined(sentence: Sequence[Mention]) -> Iterator[Listing]:
    """Find the list whose parts stand in brackets of their own: A（4人）、B（8人），共12人."""
    line = inlined(sentence)
    own = {one.order: one for one in sentence}
    for place in range(len(line) if line and is_prose(line) else 0):
        for one in (*opened(line[place:], line), *closed(line[: place + 1])):
            parts = tuple(own[part.order] for part in one.parts)
            yield Listing(own[one.total.order], parts, (), one.bond)


def restated(facts: Facts) -> Iterator[tuple[Mention, Mention]]:
    """Yield totals that stand before their parts and behind them: 160余所：…，合计182所."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            for place, total in enumerate(line):
                rest = [one for one in line[place + 1 :] if may_be_part(total, one)]
                closing = next((n for n, one in enumerate(rest) if is_total(one)), 0)
                if may_add(total) and closing > 1 and bond_of(total, rest[0]) is not Bond.NONE:
                    yield total, rest[closing]
