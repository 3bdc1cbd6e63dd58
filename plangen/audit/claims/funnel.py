"""Conversion: 线索1.2万条，转化率8%，成交960单；300家，其中27家转化为有效客户，转化率约9%."""

from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.nearness.alike import alike
from plangen.audit.nearness.reach import directly_bracketed
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role, Scenario
from plangen.audit.rates.stages import Conversion, conversion_of, stages_before, stages_of_section
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every rate of conversion between two stages that are stated."""
    for stated in facts.mentions:
        conversion = conversion_of(stated) if _may_be(stated) else None
        claim = _claim(facts, stated, conversion) if conversion else None
        if claim:
            yield claim


def _may_be(stated: Mention) -> bool:
    is_rate = stated.role in {Role.RATE, Role.SHARE} and stated.segment is not None
    is_plain = stated.quantity.high is None and stated.scenario is not Scenario.BASE
    return is_rate and is_plain and stated.quantity.dimension is Dimension.RATIO


def _claim(facts: Facts, stated: Mention, conversion: Conversion) -> Claim | None:
    stages = stages_before(facts, stated)
    if conversion.source and conversion.result:
        return _between(stated, stages_of_section(facts, stated), conversion)
    if conversion.is_whole:
        return _of_stages(stated, stages[:1], stages[-1:])
    behind = _behind(facts, stated, conversion, stages)
    if behind:
        return Claim(ClaimKind.FUNNEL, Formula.PRODUCT, behind, (stages[-1], stated))
    return _into(facts, stated, conversion, stages)


def _between(
    stated: Mention, stages: Sequence[Mention], conversion: Conversion
) -> Claim | None:
    """Return the claim of a rate that names both stages: 意向到报名转化率67.5%."""
    sources = [one for one in stages if _is_named(conversion.source, one)]
    results = [one for one in stages if _is_named(conversion.result, one)]
    return _of_stages(stated, sources[-1:], results[-1:])


def _is_named(words: str, stage: Mention) -> bool:
    own = lead(stage) + stage.note[:6]
    return alike(words, own) or words in own


def _of_stages(
    stated: Mention, sources: Sequence[Mention], results: Sequence[Mention]
) -> Claim | None:
    """Return the claim that a rate is a stage's part of an earlier one."""
    if not sources or not results or results[0].order <= sources[0].order:
        return None
    return Claim(ClaimKind.FUNNEL, Formula.QUOTIENT, stated, (results[0], sources[0]))


def _behind(
    facts: Facts, stated: Mention, conversion: Conversion, stages: Sequence[Mention]
) -> Mention | None:
    """Return the stage behind a rate that follows from it: 线索1.2万条，转化率8%，成交960单."""
    behind = [one for one in facts.sentence_of(stated) if one.order == stated.order + 1]
    if not stages or not behind or not _is_count(behind[0]) or _has_own_rate(facts, behind[0]):
        return None
    own = [one for one in stages if one in facts.sentence_of(stated)]
    if stages[-1] not in own or behind[0].quantity.value > stages[-1].quantity.value:
        return None
    is_next = alike(conversion.name, behind[0].subject.words)
    is_done = alike(conversion.name, stages[-1].subject.words + stages[-1].note[:8])
    return behind[0] if (is_next and not is_done) or len(own) == 1 else None


def _has_own_rate(facts: Facts, stage: Mention) -> bool:
    """Tell whether a rate behind a stage says how it came about."""
    behind = [one for one in facts.sentence_of(stage) if one.order == stage.order + 1]
    conversion = conversion_of(behind[0]) if behind and _may_be(behind[0]) else None
    return bool(conversion and alike(conversion.name, stage.subject.words))


def _into(
    facts: Facts, stated: Mention, conversion: Conversion, stages: Sequence[Mention]
) -> Claim | None:
    """Return the claim of a rate behind its stage: 付费1,208家，付费转化率8%."""
    result = directly_bracketed(facts, stated) or next(iter(stages[-1:]), None)
    earlier = [one for one in stages if result and one.order < result.order]
    named = [one for one in earlier if conversion.owner and _is_named(conversion.owner, one)]
    own = facts.sentence_of(stated)
    is_counted = conversion.is_plain or _differ([one for one in earlier[-1:] if one in own], result)
    if not result or not earlier or not is_counted or not _is_count(result):
        return None
    source = named[-1] if named and not _is_named(conversion.owner, result) else earlier[-1]
    if source.quantity.value < result.quantity.value:
        return None
    return Claim(ClaimKind.FUNNEL, Formula.QUOTIENT, stated, (result, source))


def _differ(stages: Sequence[Mention], result: Mention | None) -> bool:
    """Tell whether two stages are counted in different units."""
    return any(result and one.quantity.unit.name != result.quantity.unit.name for one in stages)


def _is_count(one: Mention) -> bool:
    return one.role is Role.VALUE and one.quantity.dimension in {Dimension.COUNT, Dimension.PLAIN}
