"""Whether the names in a list part a whole by one criterion: 男 and 女, not 男 and 党员."""

import re
from collections.abc import Sequence
from itertools import combinations

from plangen.audit.nearness.alike import alike

_CRITERIA = tuple(
    map(
        re.compile,
        (
            "岁|年龄|青年|老年",
            "学历|本科|硕士|博士|大专|专科|研究生",
            "职称|高级|中级|初级",
            "男|女",
            "党员|团员|群众",
            "持证|骨干|获奖|双师",
            "线上|线下",
        ),
    )
)
_REST = re.compile("其他|其它|其余|剩余|余下|以下|others?|rest", re.IGNORECASE)


def is_one(names: Sequence[str]) -> bool:
    """Tell whether no names of a list are of another criterion than the rest of them."""
    told = [name for name in names if not _REST.search(name)]
    touched = [sum(bool(one.search(name)) for name in told) for one in _CRITERIA]
    return all(count in {0, len(told)} for count in touched) and sum(map(bool, touched)) <= 1


def are_alike(names: Sequence[str]) -> bool:
    """Tell whether all names of a list have a word in common: 外贸订单 and 内贸订单."""
    return all(alike(one, other) for one, other in combinations(names, 2))
