"""Held against the target: 完成12.8亿元，完成年度目标（11.5亿元）的111.3%，超额1.3亿元."""

from collections.abc import Iterator, Sequence

from plangen.audit.changes.attained import JOINED, is_attained
from plangen.audit.changes.compared import Against, basis_in
from plangen.audit.changes.far_goals import far_actuals, far_targets
from plangen.audit.changes.goals import (
    actuals_of,
    is_actual,
    is_of_target,
    targets_of,
)
from plangen.audit.changes.in_rows import targets_in_rows
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import judge
from plangen.audit.nearness.beside import lead_between
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in
from plangen.values.tolerance import Verdict
from plangen.values.unit import Dimension


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every attainment whose actual and target are stated."""
    for stated in facts.mentions:
        if stated.segment is None or not _may_be(stated):
            continue
        target = next(iter(targets_of(facts, stated)), None)
        pairs = _beside(facts, stated, target) if target else _far(facts, stated)
        if pairs:
            yield _claim(stated, pairs)


def _may_be(stated: Mention) -> bool:
    return stated.role in {*JOINED, Role.EXCESS} or stated.quantity.dimension is Dimension.MONEY


def _beside(facts: Facts, stated: Mention, target: Mention) -> list[tuple[Mention, Mention]]:
    """Return the actuals for a target of the same sentence."""
    if not is_attained(stated, target) or "其中" in lead(stated):
        return []
    sentence = facts.sentence_of(stated)
    actuals = (
        actuals_of(sentence, stated, target)
        or _of_sentence_before(facts, stated, target)
        or far_actuals(facts, target)
    )
    if not is_of_target(stated, target) and (
        _is_of_another(sentence, stated, target) or _is_parted(sentence, stated, target)
    ):
        return []
    return [(actual, target) for actual in actuals]


def _is_of_another(sentence: Sequence[Mention], stated: Mention, target: Mention) -> bool:
    """Tell whether a figure of another kind stands nearer: 目标48亿元，费用率18%，低于目标20%."""
    before = [one for one in sentence if one.order < stated.order]
    others = (one for one in reversed(before) if not is_of_target(one, target))
    nearest = next((one for one in others if is_actual(one) or _is_rate(one)), None)
    return nearest is not None and not same_kind(nearest, target) and nearest.order > target.order


def _is_parted(sentence: Sequence[Mention], stated: Mention, target: Mention) -> bool:
    """Tell whether a semicolon and another measure part the two: 目标10亿；利润0.8亿，完成95%."""
    if "；" not in lead_between(target, stated):
        return False
    between = [one for one in sentence if target.order < one.order < stated.order]
    own = next((measure_in(lead(one)) for one in reversed(between) if is_actual(one)), "")
    return own not in {"", target.subject.measure}


def _is_rate(one: Mention) -> bool:
    return one.role is Role.RATE


def _of_sentence_before(facts: Facts, stated: Mention, target: Mention) -> list[Mention]:
    first = facts.sentence_of(stated)[0]
    before = next(facts.before(first), None)
    if before is None or before.passage is not stated.passage:
        return []
    return actuals_of(facts.sentence_of(before), stated, target)


def _far(facts: Facts, stated: Mention) -> list[tuple[Mention, Mention]]:
    """Return the actual before a stated attainment with the targets of the same elsewhere."""
    if stated.role not in {Role.ATTAINMENT, Role.EXCESS} or not _is_of_goal(stated):
        return []
    before = [one for one in facts.sentence_of(stated) if one.order < stated.order]
    actual = next((one for one in reversed(before) if is_actual(one) or _is_rate(one)), None)
    if actual is None or _is_rate(actual):
        return []
    goals = dict.fromkeys((*far_targets(facts, actual), *targets_in_rows(facts, actual)))
    found = [(actual, target) for target in goals]
    is_ratio = stated.quantity.dimension is Dimension.RATIO
    return [pair for pair in found if is_ratio or same_kind(stated, pair[1])]


def _is_of_goal(stated: Mention) -> bool:
    basis = basis_in(lead(stated))
    return basis is None or basis.against is Against.GOAL


def _claim(stated: Mention, pairs: Sequence[tuple[Mention, Mention]]) -> Claim:
    """Return the reading that is true, or else the likeliest: 超额完成 may say both."""
    readings = [
        Claim(ClaimKind.ATTAINMENT, formula, stated, pairs[0], tuple(pairs[1:]))
        for formula in _formulas(stated)
    ]
    return next((one for one in readings if judge(one).verdict is Verdict.FITS), readings[0])


def _formulas(stated: Mention) -> tuple[Formula, ...]:
    if stated.quantity.dimension is not Dimension.RATIO:
        return (Formula.REMAINDER,)
    if stated.role is Role.EXCESS:
        is_both = "完成" in lead(stated)
        return (Formula.GROWTH, Formula.QUOTIENT) if is_both else (Formula.GROWTH,)
    return (Formula.QUOTIENT,)
