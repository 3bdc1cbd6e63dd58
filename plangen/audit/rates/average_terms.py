"""The totals and the counts that an average may be of."""

import re
from collections.abc import Iterator

from plangen.audit.nearness.alike import alike, core
from plangen.audit.nearness.amounts import is_amount, is_of_all, is_total
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import clause_before
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in, measure_of
from plangen.audit.rates.averages import Average, measured
from plangen.audit.rates.heads import Head

_MADE = re.compile("产出|贡献|创收|劳效|效能|人效|销售(?![额收费成])|完成|实现|年均|全年|年"
    "|客单价|要?做到"
    r"|\b(?:an? |the )?averag\w+(?: of)?\b|\bequivalent to\b|\bor\b|\babout\b")
"""What an average says of anything that is made."""
_INCOMES = {"营收", "产值", "合同额", "利润", "净利润", "毛利", "回款", "销量", "产量", ""}
"""The measures of what is made, as against what is spent; not every text names one."""
_EACH = re.compile("[均每单]|average|per ")
_TELLING = frozenset("册 公里 亩 公斤 吨 学时 课时 床位 平方米 千瓦时 票 单 米".split())
"""Units that say by themselves what is counted."""
_CLOSING = re.compile(r"\b(?:clos|end)\w* (?:at|with) \Z")
_FEW = 8


def totals(facts: Facts, average: Average) -> Iterator[Mention]:
    """Yield the amounts that an average may be of: those of its passage, or of everything."""
    passage = average.stated.passage.number
    for one in facts.mentions:
        if _is_total_of(average, one) and (one.passage.number == passage or is_of_all(one)):
            yield one


def counts(facts: Facts, average: Average, head: Head) -> Iterator[Mention]:
    """Yield the counts of heads that an average may be by."""
    for one in facts.mentions:
        if one is not average.stated and _counts_by(one, head):
            yield one


def around(one: Mention) -> str:
    """Return the words of a number's clause before it, and the first behind it."""
    return f"{clause_before(one)} {one.note[:_FEW]}"


def _is_total_of(average: Average, one: Mention) -> bool:
    stated = average.stated
    grows = one.role is stated.role is Role.INCREASE
    if one is stated or not (grows or is_amount(one)) or not same_kind(one, measured(stated)):
        return False
    is_more = one.quantity.value > stated.quantity.value
    return is_more and not _EACH.search(clause_before(one)) and _is_of(average, one)


def _is_of(average: Average, one: Mention) -> bool:
    """Tell whether an amount is what an average speaks of; no words fit everything."""
    what, beside = _what(average), one.segment is average.stated.segment
    if one.role is Role.INCREASE:
        return "增" in average.what and beside
    measure = measure_in(what)
    if measure and measure_of(one):
        return measure == measure_of(one)
    if not core(what):
        is_near = one.passage.number == average.stated.passage.number
        return measure_of(one) in _INCOMES or (is_near and what == average.what)
    if alike(what, one.subject.words) or core(what) in one.subject.words:
        return True
    unit = one.quantity.unit.name
    is_own = unit == average.stated.quantity.unit.name and unit in _TELLING
    return is_own or (is_total(one) and beside)


def _what(average: Average) -> str:
    """Return what is averaged, without words that fit anything; what patients pay is income."""
    what = _MADE.sub("", average.what)
    return what.replace("费用", "") if _PAYERS.search(average.owner) else what


_PAYERS = re.compile("患者|病人|门诊|住院|出院|急诊|顾客|旅客|游客")


def _counts_by(one: Mention, head: Head) -> bool:
    unit = one.quantity.unit.name or one.note.partition(" ")[0]
    is_closing = not one.quantity.unit.name and bool(_CLOSING.search(clause_before(one)))
    is_number = one.role is Role.VALUE and one.quantity.value > 0 and not one.quantity.bound
    if not is_number or not (unit in head.units or is_closing):
        return False
    return is_closing or bool(re.search(head.words, around(one), re.IGNORECASE))
