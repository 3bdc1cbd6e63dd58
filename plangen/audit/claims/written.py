"""Sums that the text itself writes: 640-432=208套; (120+80)×3=600; 60% + 30% + 10% = 100%."""

from collections.abc import Iterator

from plangen.audit.judgement.claim import Claim
from plangen.audit.numbers.facts import Facts
from plangen.audit.written.equations import equations
from plangen.audit.written.readings import claim_of
from plangen.audit.written.sense import makes_sense
from plangen.audit.written.signs import EQUALS
from plangen.audit.written.terms import leaves, mention_of
from plangen.audit.written.tokens import clauses
from plangen.readers.passages.passage import Passage
from plangen.values.prose.mended import mended


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every sum that is written with its signs and its result."""
    for passage in facts.reading.passages:
        if EQUALS.search(passage.text):
            yield from _claims(facts, passage)


def _claims(facts: Facts, passage: Passage) -> Iterator[Claim]:
    text, known = mended(passage.text), facts.by_passage.get(passage.number, ())
    found = (one for clause in clauses(text.text) for one in equations(clause))
    for equation in filter(makes_sense, found):
        both = (*leaves(equation.chain), equation.stated)
        claim = claim_of(equation, {one: mention_of(one, passage, text, known) for one in both})
        if claim:
            yield claim
