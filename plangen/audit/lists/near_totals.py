"""The number before a row that almost makes it up: 供应商120家。A级24家、B级66家、C级20家."""

import re
from collections.abc import Sequence
from fractions import Fraction

from plangen.audit.lists.parts import item_before
from plangen.audit.lists.rows import Row
from plangen.audit.numbers.mention import Mention

_CLOSE = Fraction(1, 20)
_CLOSEST = Fraction(1, 8)
"""By so much of itself a total of its passage differs from a row; one right before a series by
more."""
_GOES_ON = re.compile("[^。；;]{0,6}(?:其余|其他|其它|剩余|余下|等(?!级)|rest|others?)")
_COMPARED = re.compile(r"\s*(?:[比较与同]|than\b|against\b|over\b|from\b)")


def is_compared(total: Mention) -> bool:
    """Tell whether a number is what another is held against: 较上年1,250吨."""
    return bool(_COMPARED.match(item_before(total)))


def near_total(row: Row, totals: Sequence[Mention]) -> Mention | None:
    """Return the nearest in size of the numbers before a row in its passage, if it is near."""
    first, last = row.parts[0], row.parts[-1]
    amount = sum((one.quantity.value for one in row.parts), Fraction(0))
    here = [
        one for one in totals
        if one.order < first.order and one.passage.number == first.passage.number
        and not is_compared(one)
    ]  # fmt: skip
    nearest = min(here, key=lambda one: abs(one.quantity.value - amount), default=None)
    goes_on = last.segment is None or _GOES_ON.match(last.segment.text, last.at + 1)
    if nearest is None or goes_on:
        return None
    is_next = nearest.order == first.order - 1
    most = _CLOSEST if is_next and row.series else _CLOSE
    is_near = abs(amount / nearest.quantity.value - 1) <= most
    return nearest if is_near and (is_next or row.announced) else None
