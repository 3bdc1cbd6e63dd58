"""Products and averages in tables: 家数 × 单店收入 = 收入, 毛利 ÷ 收入 = 毛利率."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import permutations

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Role
from plangen.audit.tables.head import Line
from plangen.audit.tables.pairs import AMOUNTS, any_two, is_ratio, of_columns, pairs
from plangen.audit.tables.settled import Reading, settled
from plangen.audit.tables.sheet import Sheet

_FACTORS = {Role.EACH, Role.WEIGHT}
_MOST = 8
"""Columns of numbers; in a table with more too many fit by chance."""
_SHIFTS = tuple(Fraction(10) ** power for power in (0, -3, 3, -4, 4, -1, 1, -2, 2))
"""Powers of ten between the units of columns that name none: 亩产 in 公斤, 总产 in 吨."""
_MONTHS = 12
_BORNE_OUT = Fraction(2, 3)


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every product, average and ratio that most rows of a table bear out."""
    for sheet in facts.tables:
        for way in (sheet, sheet.turned()):
            if len(way.columns) <= _MOST:
                for factor in way.columns:
                    yield from _claims(way, factor)


def _claims(sheet: Sheet, factor: Line) -> Iterator[Claim]:
    role = factor.head.role
    if role in _FACTORS:
        yield from settled([*_products(sheet, factor)], 2, _BORNE_OUT)
    if role is Role.RATE:
        ratios = (_ratios(sheet, factor, pair) for pair in pairs(sheet, factor, AMOUNTS, any_two))
        yield from settled([*ratios], 2, _BORNE_OUT)


def _products(sheet: Sheet, factor: Line) -> Iterator[Reading]:
    """Yield the ways in which a column and another one give a third; shifted where units differ."""
    amounts = [one for one in sheet.columns if one.head.role is Role.VALUE]
    for times, product in permutations(amounts, 2):
        is_last = product.place > max(factor.place, times.place)
        for shift in _shifts(factor):
            if is_last or factor.head.role is not Role.EACH:
                kind, formula, lines = ClaimKind.PRODUCT, Formula.PRODUCT, (product, times, factor)
            else:
                kind, formula, lines = ClaimKind.EACH, Formula.QUOTIENT, (factor, product, times)
            claims = of_columns(sheet, kind, formula, lines[0], lines[1:], any_units=True)
            yield {
                row: _shifted(one, shift)
                for row, one in claims.items()
                if not _has_ratios(one, factor)
            }


def _has_ratios(claim: Claim, factor: Line) -> bool:
    """Tell whether what is multiplied or comes out is a percentage; a weight may be."""
    numbers = claim.mentions[:-1] if factor.head.role is Role.WEIGHT else claim.mentions
    return any(map(is_ratio, numbers))


def _shifts(factor: Line) -> tuple[Fraction, ...]:
    """Return what lies between the units of columns; a price a month is paid twelve times."""
    is_monthly = "月" in factor.head.words or "month" in factor.head.words.lower()
    return (*_SHIFTS, *(_MONTHS * one for one in _SHIFTS if is_monthly))


def _shifted(claim: Claim, by: Fraction) -> Claim:
    """Return a claim whose last term is in a unit so many times as large."""
    if by == 1:
        return claim
    *first, last = claim.terms
    value, place = last.quantity.value * by, last.quantity.place * by
    scaled = replace(last, quantity=replace(last.quantity, value=value, place=place))
    return replace(claim, terms=(*first, scaled))


def _ratios(sheet: Sheet, stated: Line, pair: tuple[Line, Line]) -> Reading:
    claims = of_columns(sheet, ClaimKind.RATIO, Formula.QUOTIENT, stated, pair)
    return {
        row: one
        for row, one in claims.items()
        if is_ratio(one.stated) and not is_ratio(one.terms[0])
    }
