"""Where a number belongs by its own words: a goal, the budget, the headcount, the market."""

import re
from collections.abc import Callable

from plangen.audit.lists.parts import item_before
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in, measure_of, without_measures
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.counting import of_customers, of_people
from plangen.importing.naming import row_of, tidy, words_of
from plangen.importing.spending import of_budget
from plangen.importing.tenses import is_aim
from plangen.importing.words import GOALS, KPIS, MARKET, ORDERS, OWN_NAMES, RATES
from plangen.values.unit import Dimension

_SALES = re.compile("销售(?=目标|任务|计划|指标|\\Z)")
_IDLE = re.compile(
    r"\d{2,4}年度?|民国|合并|新台币|计划|预计|实现|目标|完成|达成|超额|保底|冲刺|挑战|底线"
    r"|设定|据此|全[厂院校行市县区省年司部员]|[总年]度?"
    r"|预算|公司|销售中心|区域|额|总|率|数|约|的|比|以|为|不低于|不少于|[≥≤><＞＜\s（）()]"
    r"|\b(?:total|annual|group|the|our|full year|of|target|plan)\b",
    re.IGNORECASE,
)
_RATES = {Dimension.RATIO, Dimension.PROPORTION, Dimension.PLAIN, Dimension.SCORE}
_CONDITION = re.compile("奖|罚|若|低于|样本")
"""Words of a condition, in which a rate is no goal."""
_TOPIC = 24
_SHORT = {False: 5, True: 8}
"""Characters that a goal's words may have beside its name, before they make it another's."""


def home_of(one: Mention, book: Book) -> Path | None:
    """Return the measure that a number is of by its own words; None where they do not say."""
    for find in _FINDERS:
        if home := find(one, book):
            return home
    return None


def _in_market(one: Mention, book: Book) -> Path | None:  # noqa: ARG001  (one signature for all)
    if one.role is not Role.VALUE or one.quantity.dimension is not Dimension.MONEY:
        return None
    words = item_before(one)
    return next((("market", key) for form, key in MARKET if re.search(form, words)), None)


def _of_rate(one: Mention, book: Book) -> Path | None:
    words = words_of(one, book.facts)
    is_rate = one.role in {Role.RATE, Role.VALUE} and one.quantity.dimension in _RATES
    told = (one.subject.topic[:_TOPIC], *one.passage.section)
    is_weight = any(re.search(KPIS, text, re.IGNORECASE) for text in told)
    if not is_rate or is_weight or _CONDITION.search(f"{words}{one.note[:4]}"):
        return None
    for form, key in RATES:
        if re.search(rf"(?:{form})\W*(?:为|目标|达|不低于|[≥≤])*\W*\Z", words, re.IGNORECASE):
            name = _IDLE.sub("", re.sub(form, "", words, flags=re.IGNORECASE))
            return ("goals", key) if len(name) <= _SHORT[words.isascii()] else None
    return None


def _of_measure(one: Mention, book: Book) -> Path | None:
    measure = measure_in(words_of(one, book.facts)) or measure_of(one)
    if one.role is not Role.VALUE or not one.quantity.unit.base:
        return None
    if re.search(ORDERS, item_before(one)) and not measure:
        return "goals", "revenue"
    if not measure and _SALES.search(words_of(one, book.facts)):
        measure = "营收"
    own = _IDLE.sub("", without_measures(_SALES.sub("", tidy(item_before(one)))))
    in_total = one.segment is None and not row_of(one, book.facts)
    is_whole = not own or in_total or (one.subject.whole and is_aim(one))
    if measure in GOALS:
        return ("goals", GOALS[measure]) if is_whole else None
    return ("goals", measure) if measure in OWN_NAMES and is_whole else None


_FINDERS: tuple[Callable[[Mention, Book], Path | None], ...] = (
    _in_market, of_people, of_customers, _of_rate, of_budget, _of_measure,
)  # fmt: skip
