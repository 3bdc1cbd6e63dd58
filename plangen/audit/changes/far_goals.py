"""Targets and what was attained of them, where they stand in other sentences or chapters."""

from plangen.audit.changes.goals import NOISE, is_actual, is_target
from plangen.audit.nearness.alike import core
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.subjects import measure_in


def far_actuals(facts: Facts, target: Mention) -> list[Mention]:
    """Return what may have been attained of a target, anywhere in a document, the nearest first."""
    found = [
        one for one in facts.mentions
        if one is not target and same_kind(one, target) and is_actual(one)
        and _is_same(target, one)
    ]  # fmt: skip
    return sorted(found, key=by_nearness(facts, target))


def far_targets(facts: Facts, actual: Mention) -> list[Mention]:
    """Return the targets of the same thing anywhere in a document, the nearest first."""
    found = [
        one for one in facts.mentions
        if one is not actual and same_kind(one, actual) and is_target(one)
        and _is_same(one, actual)
    ]  # fmt: skip
    return sorted(found, key=by_nearness(facts, actual))


def _owner(one: Mention) -> str:
    return core(NOISE.sub("", one.subject.entity).removesuffix("销售"))


def _measure(one: Mention) -> str:
    words = NOISE.sub("", one.subject.words)
    return measure_in(words) or ("营收" if "销售" in words else one.subject.measure)


def _is_same(target: Mention, actual: Mention) -> bool:
    """Tell whether a target far away is of what was attained: the same measure of the same."""
    years = {target.when.year, actual.when.year} - {None}
    if len(years) > 1 or target.when.part != actual.when.part:
        return False
    measure = _measure(actual)
    if measure != _measure(target):
        return False
    one, other = _owner(target), _owner(actual)
    return one == other and (bool(measure) or len(one) > 1)
