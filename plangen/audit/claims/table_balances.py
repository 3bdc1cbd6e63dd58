"""Stocks in tables (期初 + 增加 − 减少 = 期末) and outcomes (收入 − 支出 = 结余)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import Flow, Line, LineKind
from plangen.audit.tables.heads import SUMMED, pattern
from plangen.audit.tables.pairs import are_comparable
from plangen.audit.tables.settled import Reading, settled
from plangen.audit.tables.sheet import Sheet
from plangen.audit.tables.words import EXPENSE, INCOME, OUTCOME

_INCOME: Final = pattern(INCOME)
_EXPENSE: Final = pattern(EXPENSE)
_OUTCOME: Final = pattern(OUTCOME)
_ADDED: Final = {Role.VALUE, Role.INCREASE}
_RUN: Final = 2
"""Rows of a running total that bear out that it is one."""
_WHOLES: Final = {LineKind.TOTAL, LineKind.SUBTOTAL}


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every closing stock and every outcome whose terms stand beside it."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            yield from _closings(way)
            yield from _running(way)
            yield from _outcomes(way)


def _closings(sheet: Sheet) -> Iterator[Claim]:
    """Yield the closing number of every row, by its columns from the opening one on."""
    run: list[Line] = []
    for column in sheet.columns:
        if column.head.flow is Flow.OPENING:
            run = [column]
        elif run and column.head.flow is Flow.CLOSING:
            least = 0 if _is_told(sheet, run[1:]) else 1
            yield from settled([_closing(sheet, run, column)] if len(run) > 1 else [], least)
            run = []
        elif run and column.head.role in _ADDED and column.head.kind is LineKind.PART:
            run.append(column)


def _is_told(sheet: Sheet, flows: Sequence[Line]) -> bool:
    """Tell whether every flow says which way it goes, or the numbers themselves do."""
    signs = {one.quantity.value < 0 for line in flows for one in sheet.column(line.place).values()}
    return len(signs) > 1 or all(line.head.flow in {Flow.IN, Flow.OUT} for line in flows)


def _closing(sheet: Sheet, run: Sequence[Line], closing: Line) -> Reading:
    found = {}
    columns = [(line, sheet.column(line.place)) for line in run]
    for row, stated in sheet.column(closing.place).items():
        terms = tuple(_signed(own[row], line) for line, own in columns if row in own)
        begins = row in columns[0][1] and stated.role in SUMMED
        if begins and len(terms) > 1 and are_comparable([stated, *terms]):
            found[row] = Claim(ClaimKind.BRIDGE, Formula.SUM, stated, terms)
    return found


def _signed(mention: Mention, line: Line) -> Mention:
    """Return a number, below zero where it leaves."""
    quantity = mention.quantity
    leaves = line.head.flow is Flow.OUT and quantity.value > 0
    below = replace(quantity, value=-quantity.value)
    return replace(mention, quantity=below) if leaves else mention


def _running(sheet: Sheet) -> Iterator[Claim]:
    """Yield every number of a running total: the one before it and what came since."""
    for running in sheet.columns:
        if running.head.kind is LineKind.RUNNING:
            added = [one for one in sheet.columns if one.head.role is Role.VALUE]
            yield from settled([_sums(sheet, running, one) for one in added], _RUN)


def _sums(sheet: Sheet, running: Line, added: Line) -> Reading:
    totals, numbers = sheet.column(running.place), sheet.column(added.place)
    found = {}
    for before, row in pairwise(sorted(totals)):
        if running is not added and row in numbers:
            terms = (totals[before], numbers[row])
            found[row] = Claim(ClaimKind.SUM, Formula.SUM, totals[row], terms)
    return found


def _outcomes(sheet: Sheet) -> Iterator[Claim]:
    """Yield what is left in every row, by the columns of income and expense before it."""
    for at, column in enumerate(sheet.columns):
        if column.head.role is Role.VALUE and _OUTCOME.search(_bare(column.head.words)):
            income, expense = (_last(sheet.columns[:at], form) for form in (_INCOME, _EXPENSE))
            if income and expense and income is not expense:
                yield from settled([_left(sheet, column, income, expense)], 1)


def _bare(words: str) -> str:
    return re.sub(r"[（(].*?[）)]|^[一二三四五六七八九十\d]+[、.]", "", words).strip()


def _last(lines: Sequence[Line], form: re.Pattern[str]) -> Line | None:
    """Return the last line of a kind, a total before its parts."""
    found = [one for one in lines if _is_of(one, form)]
    wholes = [one for one in found if one.head.kind in _WHOLES]
    return next(reversed(wholes or found), None)


def _is_of(line: Line, form: re.Pattern[str]) -> bool:
    """Tell whether a line is of income, or of expense: Cost of sales is of both by its words."""
    words = f"{line.group}{line.head.words}"
    return bool(form.search(words)) and (form is _EXPENSE or not _EXPENSE.search(words))


def _left(sheet: Sheet, column: Line, income: Line, expense: Line) -> Reading:
    found = {}
    own, taken = sheet.column(income.place), sheet.column(expense.place)
    for row, stated in sheet.column(column.place).items():
        terms = [numbers[row] for numbers in (own, taken) if row in numbers]
        if len(terms) > 1 and are_comparable([stated, *terms]) and stated.role is Role.VALUE:
            formula = Formula.SUM if terms[1].quantity.value < 0 else Formula.REMAINDER
            found[row] = Claim(ClaimKind.BRIDGE, formula, stated, tuple(terms))
    return found
