"""Everything that is known of a document before its claims are looked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plangen.audit.numbers.mention import Mention
from plangen.audit.tables.sheet import Sheet
from plangen.readers.passages.passage import Reading


@dataclass(frozen=True)  # without slots, so that what several claims ask for can be kept
class Facts:
    """A document with its numbers, those of its sentences and those of its tables."""

    reading: Reading
    mentions: tuple[Mention, ...]
    tables: tuple[Sheet, ...] = ()

    @cached_property
    def sentences(self) -> tuple[tuple[Mention, ...], ...]:
        """The numbers of each sentence that has any; brackets belong to their sentence."""
        found: dict[tuple[int, int], list[Mention]] = {}
        for mention in self.mentions:
            if mention.segment is not None:
                key = (mention.passage.number, mention.segment.sentence)
                found.setdefault(key, []).append(mention)
        return tuple(map(tuple, found.values()))

    @cached_property
    def by_passage(self) -> dict[int, tuple[Mention, ...]]:
        """The numbers of each passage, by its number."""
        found: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.passage.number, []).append(mention)
        return {number: tuple(own) for number, own in found.items()}

    @cached_property
    def by_year(self) -> dict[int | None, tuple[Mention, ...]]:
        """The numbers of each year; those of none under None."""
        found: dict[int | None, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.when.year, []).append(mention)
        return {year: tuple(own) for year, own in found.items()}

    def sentence_of(self, mention: Mention) -> tuple[Mention, ...]:
        """Return the numbers of a number's sentence, itself among them."""
        return self._sentence_of.get(mention.order, ())

    @cached_property
    def _sentence_of(self) -> dict[int, tuple[Mention, ...]]:
        return {one.order: sentence for sentence in self.sentences for one in sentence}

    def before(self, mention: Mention) -> Iterator[Mention]:
        """Yield the numbers before one, the nearest first."""
        return reversed(self.mentions[: mention.order])
