"""What a growth or a change may be of: figures, and which are held against another one."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from plangen.audit.changes.compared import Basis, agrees, basis_of, compares
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension


class Comparison(NamedTuple):
    """A value and the one it is held against."""

    value: Mention
    base: Mention


_VALUES = {Role.VALUE, Role.EACH, Role.RATE, Role.MULTIPLE}
_OTHER_RULES = re.compile(
    "可比|同口径|同店|不变价|剔除|扣除|扣减|口径|名义|复合|年均|平均增|内生|折合年率|CAGR|rganic|ike-for-like"
    "|comparable|real terms|constant|underlying|annuali[sz]ed|compound"
)
"""Growth that is not counted from the two numbers."""
_OFFICIAL = re.compile(
    "生产总值|GDP|增加值|固定资产投资|社会消费品零售|规上|规模以上|可支配收入|价格指数"
)
"""Official statistics grow at constant prices, or against a base that was revised."""
_NEAR = 14
"""Characters before a number's own words that may say what it is of."""
_LASTING = re.compile("时效|时长|时间|用时|耗时|时限|日|周期|天数|工期|账期|期限|time|day|cycle")
_REACHED = re.compile(r"(?:[至到为]|(?<!下)达到?|\bto|reaching)\s?(?:了|约|近|超过?)?\Z")


def is_of_its_own(stated: Mention) -> bool:
    """Tell whether a rate is counted in another way, at constant prices or like for like."""
    return bool(stated.segment and _OTHER_RULES.search(_clause(stated)))


def is_official(stated: Mention) -> bool:
    """Tell whether a rate is of an official statistic."""
    return bool(_OFFICIAL.search(_clause(stated)))


def has_own_base(sentence: Sequence[Mention], stated: Mention) -> bool:
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


def is_figure(one: Mention) -> bool:
    """Tell whether a number can be compared: no range, no bare number, no mere stretch of time."""
    quantity = one.quantity
    is_bare = quantity.dimension is Dimension.PLAIN and quantity.place <= 1
    if quantity.high is not None or (is_bare and "," not in quantity.text):
        return False
    is_time = quantity.dimension is Dimension.DURATION
    return not is_time or one.role is Role.EACH or bool(_LASTING.search(_around(one)))


def _around(one: Mention) -> str:
    """Return the words of a number, and of its sentence right before them."""
    return one.subject.topic[-_NEAR:] + one.subject.words


def is_reached(one: Mention) -> bool:
    """Tell whether words say that it came to be so much: 达7.2万人次, 增加4亿元至57亿元."""
    return bool(_REACHED.search(lead(one)))


def agree(asked: Basis | None, value: Mention, base: Mention) -> bool:
    """Tell whether a value may be held against a base by the times that are named."""
    given = basis_of(base)
    if given is None or value is base or given == basis_of(value):
        return False
    parts = value.when.part == base.when.part or "" in {value.when.part, base.when.part}
    is_bound = asked is None and compares(lead(base))
    return parts and (is_bound or agrees(asked, given, value.when.year))
