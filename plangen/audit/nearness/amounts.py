"""Amounts: numbers that have parts, or are parts."""

import re

from plangen.audit.nearness.alike import core
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import without_measures
from plangen.values.unit import Dimension

_DIMENSIONS = {Dimension.MONEY, Dimension.COUNT, Dimension.PLAIN}
_HOURS = {"小时", "个小时", "hours", "hour"}
_TOTAL = re.compile(
    r"(?:合计|[共总]计|总共|一?共|总[额数量]?|total\w*)\s?(?:为|达|是|of|is|was)?\s?\Z",
    re.IGNORECASE,
)


def is_amount(one: Mention) -> bool:
    """Tell whether a number is one that has parts, or is one: no ratio, no increase, no average."""
    quantity = one.quantity
    adds_up = quantity.dimension in _DIMENSIONS or quantity.unit.name in _HOURS
    return one.role is Role.VALUE and adds_up and quantity.value > 0


def is_total(one: Mention) -> bool:
    """Tell whether the words right before an amount say that it is a total."""
    return one.segment is not None and bool(_TOTAL.search(one.segment.text[: one.at]))


def is_of_all(one: Mention, pattern: str = "") -> bool:
    """Tell whether a number is of everything: its words name a measure, and nobody whose it is.

    What `pattern` finds counts as a measure, too.
    """
    words = re.sub(pattern, "", one.subject.words) if pattern else one.subject.words
    return one.subject.whole or is_total(one) or not core(without_measures(words))
