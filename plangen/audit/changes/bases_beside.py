"""The base that stands beside a growth or a change, and the value it is that of."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.changes.comparable import Comparison, agree, is_figure, is_reached, is_value
from plangen.audit.changes.compared import basis_in, basis_of
from plangen.audit.changes.moves import CHANGES
from plangen.audit.nearness.beside import named, own_words, reaches
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import lead, trail
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension

_SPEED = re.compile("增速|增幅|涨幅|降幅|增长率|加快|放缓|growth", re.IGNORECASE)
"""What rises or falls is itself a growth."""


def pairs_beside(
    facts: Facts, sentence: Sequence[Mention], stated: Mention
) -> Iterator[Comparison]:
    """Yield the pairs of a sentence: the value before the stated number with its own base."""
    asked = basis_in(lead(stated))
    for base in _bases(sentence, stated):
        found = [one for one in _values(facts, stated, base) if one is not base]
        values = [one for one in found if agree(asked, one, base)]
        own = named(stated, found) or named(base, found)
        if own:
            yield from (Comparison(one, base) for one in (*own, *values))
        elif values and _is_of(stated, values[0]) and _belong(values[0], base, stated, sentence):
            yield from (Comparison(one, base) for one in values)


def _is_of(stated: Mention, value: Mention) -> bool:
    """Tell whether a change says of nothing else what it is of: costs fell by 8.5% to $18.4m."""
    is_end = value.order == stated.order + 1 and is_reached(value)
    return is_end or not own_words(stated)


def _bases(sentence: Sequence[Mention], stated: Mention) -> list[Mention]:
    """Return the numbers of a sentence that others are held against, the nearest first."""
    others = (one for one in sentence if one is not stated and one.role not in CHANGES)
    found = [
        one for one in others
        if basis_of(one) and is_figure(one) and not _is_parted(sentence, one, stated)
    ]  # fmt: skip
    return sorted(found, key=lambda one: abs(one.order - stated.order))


def _is_parted(sentence: Sequence[Mention], base: Mention, stated: Mention) -> bool:
    """Tell whether a base is of the clause before, and the change is of its own clause's value."""
    if base.segment is not stated.segment or stated.segment is None or base.at > stated.at:
        return False
    start = max(stated.segment.text.rfind(mark, 0, stated.at) for mark in "；;")
    own = (one for one in sentence if one.segment is stated.segment and start < one.at < stated.at)
    return base.at < start and any(is_value(one) for one in own)


def _values(facts: Facts, stated: Mention, base: Mention) -> list[Mention]:
    """Return the values that a base of a sentence may be held against, the nearest first."""
    own = _of_kind(facts.sentence_of(stated), stated, base)
    return own or _of_kind(_sentence_before(facts, stated), stated, base)


def _of_kind(sentence: Sequence[Mention], stated: Mention, base: Mention) -> list[Mention]:
    roles = _roles(stated, base)
    found = [
        one for one in sentence
        if (is_value(one) or one.role in roles) and is_figure(one)
        and same_kind(one, base) and reaches(one, stated)
    ]  # fmt: skip
    before = [one for one in reversed(found) if one.order < stated.order]
    return before + [one for one in found if one.order > stated.order and is_reached(one)]


def _roles(stated: Mention, base: Mention) -> set[Role]:
    """Return the roles besides plain figures that a change in points may be of."""
    if stated.quantity.dimension is not Dimension.POINTS:
        return set()
    is_speed = bool(_SPEED.search(f"{lead(base)}{lead(stated)}"))
    return {Role.SHARE, Role.GROWTH} if is_speed else {Role.SHARE}


def _sentence_before(facts: Facts, stated: Mention) -> Sequence[Mention]:
    """Return the numbers of the sentence before in the same passage."""
    first = facts.sentence_of(stated)[0]
    before = next(facts.before(first), None)
    if before is None or before.passage is not stated.passage:
        return ()
    return facts.sentence_of(before)


def _belong(
    value: Mention, base: Mention, stated: Mention, sentence: Sequence[Mention]
) -> bool:
    """Tell whether a base is that of a value: no other one's, and none stands between."""
    is_bound = basis_in(lead(base)) is not None and base.order < stated.order
    is_said_before = any(one.order < base.order and is_value(one) for one in sentence)
    if is_bound and base.order < value.order < stated.order and base.segment is value.segment:
        return not is_said_before and trail(base).startswith("相比")
    low, high = sorted((value.order, base.order))
    between = (one for one in sentence if low < one.order < high)
    return not any(is_value(one) and same_kind(one, base) for one in between)
