"""Where a number belongs by its own words: a goal, the budget, the headcount, the market."""

import re
from collections.abc import Callable, Iterator

from plangen.audit.claim import ClaimKind
from plangen.audit.formulas import Formula
from plangen.audit.mention import Mention, Role
from plangen.audit.parts import item_before
from plangen.audit.subjects import measure_in, measure_of, without_measures
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import called, counted, row_of, tidy
from plangen.importing.tenses import is_aim, prefix_of, slot_of
from plangen.importing.words import (
    BUDGET,
    BUDGETED,
    COSTS,
    CUSTOMERS,
    GOALS,
    HEADCOUNT,
    JOINERS,
    KPIS,
    LEAVERS,
    LOST,
    MARKET,
    NEW,
    ORDERS,
    OWN_NAMES,
    RATES,
    STRETCHES,
    TIER,
)
from plangen.values.unit import Dimension

_PEOPLE = frozenset("人 名 位 people person persons heads head staff employees employee".split())
_ACCOUNTS = frozenset("家 户 个 位 名 customers customer clients accounts account".split())
_ADDED = {Formula.SUM, Formula.AT_LEAST}
_SALES = re.compile("销售(?=目标|任务|计划|指标|\\Z)")
_IDLE = re.compile(
    r"\d{2,4}年度?|民国|合并|新台币|计划|预计|实现|目标|完成|达成|超额|保底|冲刺|挑战|底线|设定|据此|全[厂院校行市县区省年司部员]|[总年]度?"
    r"|预算|公司|销售中心|区域|额|总|率|数|约|的|比|以|为|不低于|不少于|[≥≤><＞＜\s（）()]"
    r"|\b(?:total|annual|group|the|our|full year|of|target|plan)\b",
    re.IGNORECASE,
)


def settle(book: Book) -> None:
    """Put the numbers in their places that tell them by their own words, the first of each kind."""
    parts = _parts(book)
    for one in list(book.unplaced()):
        home = None if one.order in parts else home_of(one, book)
        if home:
            book.put(one, (*prefix_of(one, book), *home), slot_of(one, book))


def _parts(book: Book) -> set[int]:
    """Return the numbers that a sum is made of; their places come from its own."""
    sums = (one.claim for one in book.judged if one.claim.kind is ClaimKind.SUM)
    claims = [claim for claim in sums if claim.formula in _ADDED]
    return {term.order for claim in claims for term in claim.terms}


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


def _of_people(one: Mention, book: Book) -> Path | None:
    is_people = one.quantity.unit.name in _PEOPLE and one.role is Role.VALUE
    words = _words(one, book)
    if not is_people or re.search(CUSTOMERS, words, re.IGNORECASE):
        return None
    if re.search(HEADCOUNT, words, re.IGNORECASE) and not re.search(LEAVERS, words):
        return "team", "headcount"
    return None


def _of_customers(one: Mention, book: Book) -> Path | None:
    words = f"{_clause(one, book)}{one.note[:12]}"
    is_count = one.quantity.unit.name in _ACCOUNTS and one.role is Role.VALUE
    if not is_count or one.quantity.bound or not re.search(CUSTOMERS, words, re.IGNORECASE):
        return None
    tier = re.search(TIER, item_before(one))
    added = re.search(NEW, words, re.IGNORECASE)
    if tier:
        return "customers", "tiers", tier[0].removesuffix("客户"), "new" if added else "count"
    if re.search(LOST, words, re.IGNORECASE):
        return "customers", "lost"
    return ("customers", "new") if added and one.subject.whole else None


def _clause(one: Mention, book: Book) -> str:
    """Return the words of a number's clause before it, other numbers among them left out."""
    if one.segment is None:
        return _words(one, book)
    return re.split("[，,；;：:。]", one.segment.text[: one.at])[-1]


def _of_budget(one: Mention, book: Book) -> Path | None:
    is_money = one.quantity.dimension is Dimension.MONEY and not one.quantity.bound
    if not is_money or one.role is not Role.VALUE:
        return None
    name = called(one, book.facts).name
    measure = measure_in(re.sub("预算|budget", "", _words(one, book), flags=re.IGNORECASE))
    if measure in GOALS and measure not in {"利润", "毛利"}:
        return None
    is_cost = re.search(COSTS, _words(one, book), re.IGNORECASE)
    if re.search(rf"(?:{BUDGET})\Z", tidy(_words(one, book)), re.IGNORECASE):
        return ("budget",)
    if not name or _is_stretch(name) or not (is_cost or _is_budgeted(one)):
        return None
    return "budget", "lines", name


def _is_stretch(name: str) -> bool:
    """Tell whether a name begins with a part of the year."""
    return any(re.match(form, name, re.IGNORECASE) for form, _ in STRETCHES)


def _is_budgeted(one: Mention) -> bool:
    """Tell whether a list or a heading says that its amounts are spent."""
    start = one.subject.topic[:14]
    return bool(re.search(BUDGETED, f"{start} {''.join(one.passage.section[-1:])}", re.IGNORECASE))


def _of_rate(one: Mention, book: Book) -> Path | None:
    words = _words(one, book)
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


_RATES = {Dimension.RATIO, Dimension.PROPORTION, Dimension.PLAIN, Dimension.SCORE}
_CONDITION = re.compile("奖|罚|若|低于|样本")
"""Words of a condition, in which a rate is no goal."""
_TOPIC = 24
_SHORT = {False: 5, True: 8}
"""Characters that a goal's words may have beside its name, before they make it another's."""


def _of_measure(one: Mention, book: Book) -> Path | None:
    measure = measure_in(_words(one, book)) or measure_of(one)
    if one.role is not Role.VALUE or not one.quantity.unit.base:
        return None
    if re.search(ORDERS, item_before(one)) and not measure:
        return "goals", "revenue"
    if not measure and _SALES.search(_words(one, book)):
        measure = "营收"
    own = _IDLE.sub("", without_measures(_SALES.sub("", tidy(item_before(one)))))
    in_total = one.segment is None and not row_of(one, book.facts)
    is_whole = not own or in_total or (one.subject.whole and is_aim(one))
    if measure in GOALS:
        return ("goals", GOALS[measure]) if is_whole else None
    return ("goals", measure) if measure in OWN_NAMES and is_whole else None


def _words(one: Mention, book: Book) -> str:
    """Return a number's own words: those before it, or the heading of its row."""
    if one.segment is None:
        return row_of(one, book.facts) or one.subject.words
    return item_before(one) or one.subject.words


_FINDERS: tuple[Callable[[Mention, Book], Path | None], ...] = (
    _in_market, _of_people, _of_customers, _of_rate, _of_budget, _of_measure,
)  # fmt: skip


def seeds(book: Book) -> Iterator[tuple[Mention, Path]]:
    """Yield the totals that no words place, each as a goal of the name that it has."""
    for judged in book.judged:
        total = judged.claim.stated
        is_sum = judged.claim.kind is ClaimKind.SUM and judged.claim.formula is Formula.SUM
        if is_sum and book.at(total) is None:
            name = counted(total) if total.segment else ""
            if len(name) > 1 and total.quantity.unit.name:
                yield total, ("goals", name)


def movement(one: Mention) -> str:
    """Return the key of people who come or go, by a number's words; empty where they do neither."""
    words = f"{item_before(one)}{one.note[:4]}"
    if re.search(JOINERS, words, re.IGNORECASE):
        return "joiners"
    return "leavers" if re.search(LEAVERS, words, re.IGNORECASE) else ""
