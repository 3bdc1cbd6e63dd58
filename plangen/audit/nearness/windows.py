"""The numbers that are told in one go: of a passage, or of the items of one list."""

from collections.abc import Iterator
from itertools import groupby

from plangen.audit.lists.parts import is_prose
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import Segment
from plangen.readers.passages.passage import PassageKind


def windows(facts: Facts) -> Iterator[list[Mention]]:
    """Yield the numbers of each passage and of each list, without those of pasted tables."""
    prose = (one for one in facts.mentions if one.segment is not None)
    for _, group in groupby(prose, key=lambda one: _window(facts, one)):
        window = list(group)
        if is_prose(window):
            yield window


def _window(facts: Facts, mention: Mention) -> tuple[int, bool]:
    """Return the number of a passage; of an item, that of the first in its list."""
    number = mention.passage.number
    is_item = mention.passage.kind is PassageKind.ITEM
    while is_item and number and facts.reading.passages[number - 1].kind is PassageKind.ITEM:
        number -= 1
    return number, is_item


def depth(mention: Mention) -> int:
    """Return in how many brackets a number stands."""
    segment: Segment | None = mention.segment
    levels = 0
    while segment is not None and segment.owner is not None:
        segment, levels = segment.owner, levels + 1
    return levels
