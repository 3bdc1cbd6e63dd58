"""Claims that divide one number by another, where several of either may be meant."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice, product

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.amounts import is_of_all
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Scenario
from plangen.diagnostics.finding import Severity

_MOST_RIVALS = 30
_PLANNED = {Scenario.TARGET, Scenario.FLOOR, Scenario.STRETCH}


def fits(stated: Mention, formula: Formula, terms: Sequence[Mention]) -> bool:
    """Tell whether a number is what a formula makes of others."""
    return holds(Claim(ClaimKind.RATIO, formula, stated, tuple(terms)))


def likeliest(
    facts: Facts, stated: Mention, candidates: Iterable[Mention]
) -> tuple[list[Mention], bool]:
    """Sort the numbers that may belong to one; and tell whether the first is of its time and state.

    Those of another year, quarter or scenario come last.
    """
    near = sorted(candidates, key=by_nearness(facts, stated))
    same = [one for one in near if _is_same_world(one, stated)]
    return [*same, *(one for one in near if one not in same)], bool(same)


def wholes_first(
    facts: Facts, stated: Mention, candidates: Sequence[Mention], pattern: str
) -> list[Mention]:
    """Sort numbers so that outside of a number's sentence those of everything come first.

    `pattern` is for the words of what they measure.
    """
    own = {one.order for one in facts.sentence_of(stated)}

    def key(one: Mention) -> tuple[bool, bool, bool]:
        is_cell = one.segment is None and not _TOTAL.search(one.subject.words)
        return one.order not in own, not is_of_all(one, pattern), is_cell

    return sorted(candidates, key=key)


_TOTAL = re.compile(r"合计|总计|\btotal\b", re.IGNORECASE)


def _is_same_world(one: Mention, stated: Mention) -> bool:
    planned = (one.scenario in _PLANNED, stated.scenario in _PLANNED)
    if one.scenario is Scenario.BASE or planned == (True, False):
        return False
    if one.when.part != stated.when.part:
        return False
    return None in {one.when.year, stated.when.year} or one.when.year == stated.when.year


def quotient(
    kind: ClaimKind,
    formula: Formula,
    stated: Mention,
    above: Sequence[Mention],
    below: Sequence[Mention],
    *,
    sure: bool,
    likely: bool = False,
    most: Severity = Severity.ERROR,
) -> Claim | None:
    """Return the claim that a number is one of `above` by one of `below`, the likeliest first.

    Where it is not sure that those are meant, only a claim that holds is one; where it is likely,
    also one that nearly does.
    """
    pairs = [(a, b) for a, b in islice(product(above, below), _MOST_RIVALS) if a is not b]
    if not pairs:
        return None
    claim = Claim(kind, formula, stated, pairs[0], tuple(pairs[1:]), most)
    meant = sure or holds(claim) or (likely and is_near_miss(claim))
    return claim if meant else None
