"""Amounts each: by what they are counted, and what they add up to."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.leads import lead, trail
from plangen.audit.numbers.mention import Mention, Role
from plangen.values.unit import Dimension

_BY = (
    r"每(?:一|个)?(?P<every>人次|平方米|公里|工作日|[人名位户家店场次期批天日周月季年吨件台套亩车辆床项班组间门课支篇条单票箱个张所村校只头份份])"
    r"|单(?P<single>[条次台套件吨篇支场车床米箱店户校站院](?![日月季价元]))"
    r"|(?P<mean>[日周月季年])均(?!价)"
    r"|(?P<any>单价|均价|平均[^，,；;。]{0,4}价格?|客单价|件均价|(?:合同|订单|客单)均值|均值|亩产)"
)
_EACH = re.compile(
    rf"(?:{_BY})[^，,；;。]{{0,10}}\Z|各(?:配备?|派|设|有|安排|选派|投入|补助|奖励)?\s?\Z"
)
_BEHIND = re.compile(
    r"\s?(?:/|／|每)(?P<every>[^\W\d_]{1,3})|\s?(?:元|[a-z]+ )?(?:each|apiece|per [a-z]+"
    r"|a (?:month|week|day|head|person|unit|piece))\b"
)
_ENGLISH = re.compile(
    r"\b(?:each|average|averaging)\b[^，,；;。]{0,24}\Z|\beach [a-z ]{1,24}\Z", re.IGNORECASE
)
_SAME = {
    "个月": "月", "名": "人", "位": "人", "人次": "人", "个季度": "季", "季度": "季", "日": "天",
    "工作日": "天", "个工作日": "天", "㎡": "平方米", "平米": "平方米",
}  # fmt: skip
"""Units by another name."""
_COUNTED_BY = {
    "店": "家间", "校": "所", "站": "座", "院": "家所", "车": "辆台", "床": "张", "箱": "箱件",
}  # fmt: skip
"""By which words one counts what an amount is for each of: 单店120万元，15家."""
_OF_PEOPLE = {"人", "名", "位", "人次"}


@dataclass(frozen=True, slots=True)
class Each:
    """An amount each, and by which units; by any where none is named."""

    amount: Mention
    units: frozenset[str]

    def is_by(self, count: Mention) -> bool:
        """Tell whether a number counts what the amount is for each of."""
        unit = count.quantity.unit.name
        if not self.units:
            return not same_kind(count, self.amount)
        is_noun = unit == "个" and any(one in count.note[:3] for one in self.units)
        is_noun = is_noun or any(unit in _COUNTED_BY.get(one, "") for one in self.units)
        return is_noun or unit in self.units or _SAME.get(unit, unit) in self.units

    def makes(self, total: Mention) -> bool:
        """Tell whether a number may be the total: of the same unit, or heads of people."""
        units = (self.amount.quantity.unit.name, total.quantity.unit.name)
        return same_kind(total, self.amount) or set(units) <= _OF_PEOPLE or units in _LARGER

    def towards(self, total: Mention) -> Mention | None:
        """Return the amount in the unit of a total, and for a year where that is one's.

        None where it is unknown how often in a year.
        """
        often = _OFTEN.search(lead(self.amount)) or _A_MONTH.search(self._rate())
        period = next(filter(None, often.groups()), "月") if often else ""
        times = _IN_A_YEAR.get(period) if often and not self.is_of(period) else 1
        if times is None or (times > 1 and not _ANNUAL.search(lead(total) + trail(total))):
            return None
        return self.in_unit_of(total, times)

    def in_unit_of(self, total: Mention, times: int = 1) -> Mention:
        """Return the amount so many times, in the unit of a total."""
        units = (self.amount.quantity.unit.name, total.quantity.unit.name)
        return _scaled(self.amount, Fraction(times, _LARGER.get(units, 1)))

    def _rate(self) -> str:
        """Return the words behind an amount that say what it is for each of."""
        return "·".join(("", *self.amount.quantity.per)) + trail(self.amount)

    def is_of(self, name: str) -> bool:
        """Tell whether an amount is for each of a unit."""
        return _SAME.get(name, name) in self.units


_OFTEN = re.compile("每(?:一|个)?(季度?|月|周|天|日|年)")
_IN_A_YEAR = {"季": 4, "季度": 4, "月": 12, "month": 12, "年": 1}
_A_MONTH = re.compile(r"[·/／]\s?(月)|\b(?:a|per) (month)\b")
_ANNUAL = re.compile(r"年|\b(?:year|annual)", re.IGNORECASE)
_LARGER = {
    ("公斤", "吨"): 1000, ("千克", "吨"): 1000, ("斤", "吨"): 2000, ("斤", "公斤"): 2,
    ("米", "公里"): 1000,
}  # fmt: skip
"""How many of one unit make one of another."""


def _scaled(mention: Mention, factor: Fraction) -> Mention:
    if factor == 1:
        return mention
    quantity = mention.quantity
    value, place = quantity.value * factor, quantity.place * factor
    return replace(mention, quantity=replace(quantity, value=value, place=place))


def each_of(mention: Mention) -> Each | None:
    """Return what a number is for each of; None where it is for none."""
    if mention.segment is None or mention.role not in {Role.EACH, Role.VALUE, Role.INCREASE}:
        return None
    words = lead(mention)
    found = _EACH.search(words)
    if found:
        return Each(mention, _units(found))
    behind = _BEHIND.match(trail(mention))
    if behind or mention.quantity.per:
        names = {behind["every"] or "" if behind else "", *mention.quantity.per}
        return Each(mention, frozenset(_SAME.get(one, one) for one in names if one))
    is_money = mention.quantity.dimension is Dimension.MONEY
    return Each(mention, frozenset()) if is_money and _ENGLISH.search(words) else None


def _units(found: re.Match[str]) -> frozenset[str]:
    name = found["every"] or found["single"] or found["mean"] or ""
    return frozenset({_SAME.get(name, name)}) if name else frozenset()
