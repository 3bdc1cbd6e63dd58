"""What is left, said in words: 收入1,140万元，支出1,083万元，结余57万元; 应收…，实收…，差额…."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.judging import holds
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.audit.nearness.amounts import is_amount, is_of_all
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import by_nearness
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.leads import is_moving, lead
from plangen.audit.numbers.mention import Mention, Role

_LEFT = re.compile(
    r"(?<![加转历期初])(?:结余|盈余|节余|收支差额?|净收益)(?:额|为|是|达|约|[：:]|\s)*\Z"
    r"|\bsurplus of\s*\Z",
    re.IGNORECASE,
)
_STOCK = re.compile("累计|滚存|年初|期初|上年|上期|历年|年末|年底|期末|账户|余额|专户|基金")
"""Words of a surplus that is not that of the year alone."""
_INCOME = re.compile(r"收入|进账|\bincome|\brevenue", re.IGNORECASE)
_EXPENSE = re.compile(r"支出|开支|\bexpenditure|\bexpenses", re.IGNORECASE)
_APART = re.compile(r"(?:差额|相差|差距|缺口|还差|尚差)(?:为|是|达|约|有|[：:]|\s)*\Z")
_GOAL = re.compile("目标|计划|任务|预算|指标|进度|均")
_DIFFERS = {Role.VALUE, Role.EXCESS}
_TIMES = 3
"""So many times the expense no income is of which something is left."""
_MOST = 3
"""So many figures of either side are tried, the nearest first."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every remainder whose two numbers are stated."""
    for stated in facts.mentions:
        if stated.segment is None or stated.role not in _DIFFERS:
            continue
        words = lead(stated)
        if _LEFT.search(words) and not _STOCK.search(words):
            yield from _settled(stated, _outcomes(facts, stated))
        elif _APART.search(words) and not _GOAL.search(words):
            yield from _settled(stated, _apart(facts, stated))


def _settled(stated: Mention, pairs: Sequence[tuple[Mention, Mention]]) -> Iterator[Claim]:
    """Yield the reading that holds; else the first that nearly does."""
    claims = [Claim(ClaimKind.CHANGE, Formula.REMAINDER, stated, pair) for pair in pairs]
    sound = (one for one in claims if holds(one))
    yield from [*sound, *filter(is_near_miss, claims)][:1]


def _outcomes(facts: Facts, stated: Mention) -> list[tuple[Mention, Mention]]:
    """Return the incomes and expenses of everything before a surplus in its section."""
    income, expense = (_totals(facts, stated, words) for words in (_INCOME, _EXPENSE))
    return [pair for pair in product(income, expense) if _are_totals(*pair)]


def _are_totals(income: Mention, expense: Mention) -> bool:
    """Tell whether two numbers may be all that came and went: of one time and one size."""
    return income.when == expense.when and income.quantity.value < _TIMES * expense.quantity.value


def _totals(facts: Facts, stated: Mention, words: re.Pattern[str]) -> list[Mention]:
    found = [
        one for one in facts.mentions[: stated.order]
        if one.segment is not None and one.passage.section == stated.passage.section
        and words.search(lead(one)) and not is_moving(lead(one)) and is_amount(one)
        and same_kind(one, stated) and is_of_all(one, words.pattern)
    ]  # fmt: skip
    return sorted(found, key=by_nearness(facts, stated))[:_MOST]


def _apart(facts: Facts, stated: Mention) -> list[tuple[Mention, Mention]]:
    """Return the two numbers right before a difference, in the order that its sign tells."""
    own = facts.sentence_of(stated)
    pair = [one for one in own if one.order in {stated.order - 2, stated.order - 1}]
    if len(pair) < _PAIR or not all(_may_differ(one, stated) for one in pair):
        return []
    is_below = stated.quantity.value < 0
    low, high = sorted(pair, key=lambda one: one.quantity.value, reverse=is_below)
    return [(high, low)]


_PAIR = 2


def _may_differ(one: Mention, stated: Mention) -> bool:
    return one.segment is stated.segment and is_amount(one) and same_kind(one, stated)
