"""Stages with arrows between them: 线索12,000条→商机3,600条（30%）→签约540家（15%）."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss, slipped
from plangen.audit.lists.parts import between, is_prose, lines
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.rates.stages import conversion_of, is_stage
from plangen.values.unit import Dimension

_ARROW = re.compile("→|⇒|➔|➜|->|—>|＞")
_RATES = {Role.RATE, Role.SHARE, Role.VALUE}
_FEWEST = 2


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every rate that stands in brackets behind a stage of a chain."""
    for sentence in facts.sentences:
        for line in filter(is_prose, lines(sentence)):
            stages = _chain(line)
            if len(stages) >= _FEWEST:
                yield from _claims(stages, sentence)


def _chain(line: Sequence[Mention]) -> list[Mention]:
    """Return the stages of a line from its first arrow on, up to where no arrow follows."""
    counts = [one for one in line if is_stage(one)]
    steps = [bool(_ARROW.search(between(a, b))) for a, b in pairwise(counts)]
    start = steps.index(True) if True in steps else len(steps)
    end = next((n for n in range(start, len(steps)) if not steps[n]), len(steps))
    return counts[start : end + 1] if start < end else []


def _claims(stages: Sequence[Mention], sentence: Sequence[Mention]) -> Iterator[Claim]:
    """Yield the rates: where the first stage has one, each is that to the next stage."""
    rates = [_rate_behind(stage, sentence) for stage in stages]
    ahead = rates[0] is not None
    steps = zip(rates if ahead else rates[1:], pairwise(stages), strict=False)
    for rate, (source, result) in steps:
        if rate:
            whole = ((result, stages[0]),) if source is not stages[0] else ()
            claim = Claim(ClaimKind.FUNNEL, Formula.QUOTIENT, rate, (result, source), whole)
            told = claim if holds(claim) or is_near_miss(claim) else slipped(claim)
            yield from [told] if told else []


def _rate_behind(stage: Mention, sentence: Sequence[Mention]) -> Mention | None:
    """Return the ratio right behind a stage that has no other name than one of conversion."""
    behind = next((one for one in sentence if one.order == stage.order + 1), None)
    if behind is None or behind.segment is None or behind.role not in _RATES:
        return None
    is_ratio = behind.quantity.dimension is Dimension.RATIO and behind.quantity.high is None
    is_inner = behind.segment is not stage.segment
    is_bare = is_inner and not behind.segment.text[: behind.at].strip(" 约")
    return behind if is_ratio and (is_bare or conversion_of(behind)) else None
