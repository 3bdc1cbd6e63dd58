"""Which value a growth or a change is of, and which one it starts from."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from plangen.audit.beside import JOINS, lead_between, named, own_words, reaches, run_of
from plangen.audit.compared import Basis, agrees, basis_in, basis_of, compares
from plangen.audit.facts import Facts
from plangen.audit.far_bases import far_bases
from plangen.audit.in_turn import in_turn
from plangen.audit.leads import is_moving, lead, trail
from plangen.audit.mention import Mention, Role
from plangen.audit.moved import move_of
from plangen.audit.neighbours import same_kind
from plangen.values.unit import Dimension


class Comparison(NamedTuple):
    """A value and the one it is held against."""

    value: Mention
    base: Mention


_VALUES = {Role.VALUE, Role.EACH, Role.RATE, Role.MULTIPLE}
CHANGES = {Role.GROWTH, Role.INCREASE}
_OTHER_RULES = re.compile(
    "可比|同口径|同店|不变价|剔除|扣除|扣减|口径|名义|复合|年均|平均增|内生|折合年率|CAGR|rganic|ike-for-like"
    "|comparable|real terms|constant|underlying|annuali[sz]ed|compound"
)
"""Growth that is not counted from the two numbers."""
_OFFICIAL = re.compile(
    "生产总值|GDP|增加值|固定资产投资|社会消费品零售|规上|规模以上|可支配收入|价格指数"
)
"""Official statistics grow at constant prices, or against a base that was revised."""


def comparisons(facts: Facts, stated: Mention) -> list[Comparison]:
    """Return the pairs that a stated growth or change may be of, the likeliest first."""
    sentence = facts.sentence_of(stated)
    if is_of_its_own(stated) or (is_official(stated) and not _has_own_base(sentence, stated)):
        return []
    move = move_of(sentence, stated)
    if move:
        return [Comparison(move.to, move.start)]
    run = run_of(sentence, stated)
    if len(run) > 1:
        return _listed(sentence, stated, run)
    near = list(dict.fromkeys(_beside(facts, sentence, stated)))
    if not near and (pair := in_turn(sentence, stated)):
        return [Comparison(*pair)]
    return near or [Comparison(*pair) for pair in far_bases(facts, sentence, stated)]


def is_of_its_own(stated: Mention) -> bool:
    """Tell whether a rate is counted in another way, at constant prices or like for like."""
    return bool(stated.segment and _OTHER_RULES.search(_clause(stated)))


def is_official(stated: Mention) -> bool:
    """Tell whether a rate is of an official statistic."""
    return bool(_OFFICIAL.search(_clause(stated)))


def _has_own_base(sentence: Sequence[Mention], stated: Mention) -> bool:
    """Tell whether a base stands right before a rate: 比上年的28.50亿元增长10.3%."""
    before = (one for one in sentence if one.order == stated.order - 1)
    return any(one.segment is stated.segment and _is_compared(one) for one in before)


def _clause(stated: Mention) -> str:
    line = stated.segment.text if stated.segment else ""
    start = max(line.rfind(mark, 0, stated.at) for mark in "；;。") + 1
    return line[start : stated.at] + stated.note


def is_value(mention: Mention) -> bool:
    """Tell whether a number is a figure of its own, no base, no change and no share."""
    return mention.role in _VALUES and not is_moving(lead(mention)) and not _is_compared(mention)


def _is_compared(mention: Mention) -> bool:
    basis = basis_of(mention)
    return basis is not None and basis.year is None


def _beside(facts: Facts, sentence: Sequence[Mention], stated: Mention) -> Iterator[Comparison]:
    """Yield the pairs of a sentence: the value before the stated number with its own base."""
    asked = basis_in(lead(stated))
    for base in _bases(sentence, stated):
        found = [one for one in _values(facts, stated, base) if one is not base]
        values = [one for one in found if _agree(asked, one, base)]
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
        if basis_of(one) and _is_figure(one) and not _is_parted(sentence, one, stated)
    ]  # fmt: skip
    return sorted(found, key=lambda one: abs(one.order - stated.order))


def _is_parted(sentence: Sequence[Mention], base: Mention, stated: Mention) -> bool:
    """Tell whether a base is of the clause before, and the change is of its own clause's value."""
    if base.segment is not stated.segment or stated.segment is None or base.at > stated.at:
        return False
    start = max(stated.segment.text.rfind(mark, 0, stated.at) for mark in "；;")
    own = (one for one in sentence if one.segment is stated.segment and start < one.at < stated.at)
    return base.at < start and any(is_value(one) for one in own)


def _agree(asked: Basis | None, value: Mention, base: Mention) -> bool:
    """Tell whether a value may be held against a base by the times that are named."""
    given = basis_of(base)
    if given is None or value is base or given == basis_of(value):
        return False
    parts = value.when.part == base.when.part or "" in {value.when.part, base.when.part}
    is_bound = asked is None and compares(lead(base))
    return parts and (is_bound or agrees(asked, given, value.when.year))


_NEAR = 14
"""Characters before a number's own words that may say what it is of."""
_LASTING = re.compile("时效|时长|时间|用时|耗时|时限|日|周期|天数|工期|账期|期限|time|day|cycle")


def _is_figure(one: Mention) -> bool:
    """Tell whether a number can be compared: no range, no bare number, no mere stretch of time."""
    quantity = one.quantity
    if quantity.high is not None or (quantity.dimension is Dimension.PLAIN and quantity.place <= 1):
        return False
    is_time = quantity.dimension is Dimension.DURATION
    return not is_time or one.role is Role.EACH or bool(_LASTING.search(_around(one)))


def _around(one: Mention) -> str:
    """Return the words of a number, and of its sentence right before them."""
    return one.subject.topic[-_NEAR:] + one.subject.words


def _values(facts: Facts, stated: Mention, base: Mention) -> list[Mention]:
    """Return the values that a base of a sentence may be held against, the nearest first."""
    own = _of_kind(facts.sentence_of(stated), stated, base)
    return own or _of_kind(_sentence_before(facts, stated), stated, base)


def _of_kind(sentence: Sequence[Mention], stated: Mention, base: Mention) -> list[Mention]:
    is_speed = stated.quantity.dimension is Dimension.POINTS and bool(
        _SPEED.search(f"{lead(base)}{lead(stated)}")
    )
    found = [
        one for one in sentence
        if (is_value(one) or (is_speed and one.role is Role.GROWTH)) and _is_figure(one)
        and same_kind(one, base) and reaches(one, stated)
    ]  # fmt: skip
    before = [one for one in reversed(found) if one.order < stated.order]
    return before + [one for one in found if one.order > stated.order and is_reached(one)]


_SPEED = re.compile("增速|增幅|涨幅|降幅|增长率|加快|放缓|growth", re.IGNORECASE)
"""What rises or falls is itself a growth."""
_REACHED = re.compile(r"(?:[至到为]|达到?|\bto|reaching)\s?(?:了|约|近|超过?)?\Z")


def is_reached(one: Mention) -> bool:
    """Tell whether words say that it came to be so much: 达7.2万人次, 增加4亿元至57亿元."""
    return bool(_REACHED.search(lead(one)))


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


def _listed(
    sentence: Sequence[Mention], stated: Mention, run: Sequence[Mention]
) -> list[Comparison]:
    """Return the pair of one of several changes: 分别增长9.6%、15.1%和23.3%."""
    place = run.index(stated)
    before = [one for one in sentence if one.order < run[0].order and reaches(one, stated)]
    years = [one for one in before if is_value(one) and _year_of(one)]
    if len(years) == len(run) + 1 and _are_successive(years):
        return [Comparison(years[place + 1], years[place])]
    noted = [one for one in sentence if one.segment and one.segment.owner is stated.segment]
    bases = _with_listed(before) or _with_listed([one for one in noted if one.order > run[-1].order])
    values = [one for one in before if is_value(one) and one not in bases][-len(run) :]
    if len(values) < len(run) or len({len(run), len(bases), 1}) > 2 or not bases:
        return []
    base = bases[place] if len(bases) == len(run) else bases[-1]
    value, asked = values[place], basis_in(lead(run[0]))
    is_own = base.order != bases[0].order  # its time was named with the first
    fits = same_kind(value, base) and (is_own or _agree(asked, value, base))
    return [Comparison(value, base)] if fits else []


def _year_of(one: Mention) -> int | None:
    basis = basis_of(one)
    return basis.year if basis else None


def _are_successive(years: Sequence[Mention]) -> bool:
    named = [_year_of(one) or 0 for one in years]
    return all(b == a + 1 and same_kind(one, other) for (a, one), (b, other) in pairwise(
        zip(named, years, strict=True)
    ))


def _with_listed(before: Sequence[Mention]) -> list[Mention]:
    """Return the bases, and those that go on their list: 比上年的472.3万人次、3.15万吨."""
    bases: list[Mention] = []
    for one in before:
        goes_on = bases and bases[-1].order == one.order - 1
        if basis_of(one) or (goes_on and lead_between(bases[-1], one) in JOINS):
            bases.append(one)
    return bases
