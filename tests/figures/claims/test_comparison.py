"""A stated number beside the two that it follows from: what each must be to make it true."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.diagnostics.path import parse_path
from plangen.figures.claims.cells import Cell, cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.values.interval import Interval
from plangen.values.quantity import Quantity
from plangen.values.tolerance import Verdict, measured
from plangen.values.unit import PLAIN
from tests.figures.sheets import figures_of

NAMES = ("stated", "first", "second")
PLACES = st.sampled_from([Fraction(0), Fraction(1), Fraction(1, 10)])


def _cell(name: str, value: Fraction, place: Fraction) -> Cell:
    number = Quantity(value, PLAIN, place)
    return Cell((name,), number, measured(number))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Draw three numbers of any size and precision; what is divided by is well above zero."""
    values = [draw(st.integers(2, 500)) for _ in NAMES]
    cells = [
        _cell(name, Fraction(value), draw(PLACES))
        for name, value in zip(NAMES, values, strict=True)
    ]
    return Comparison(draw(st.sampled_from(Formula)), *cells)


def _with(comparison: Comparison, name: str, value: Fraction) -> Comparison:
    """Write another number in a cell, as precisely as the one that was there."""
    place = getattr(comparison, name).number.place
    return replace(comparison, **{name: _cell(name, value, place)})


def _samples(low: Fraction | None, high: Fraction | None) -> list[Fraction]:
    ends = [end for end in (low, high) if end is not None]
    return [*ends, sum(ends) / len(ends)]


@given(comparisons())
def test_every_repair_makes_the_statement_true(comparison: Comparison):
    for repair in comparison.repairs:
        for value in _samples(repair.low, repair.high):
            if value > 1:  # below, a measured number may be zero, and nothing is divided by that
                assert _with(comparison, str(repair.path[0]), value).verdict is Verdict.FITS


@given(comparisons(), st.sampled_from(NAMES), st.integers(2, 900))
def test_what_makes_it_true_is_among_the_repairs(
    comparison: Comparison, name: str, value: int
):
    repaired = _with(comparison, name, Fraction(value))
    (repair,) = [repair for repair in comparison.repairs if repair.path == (name,)]
    is_inside = Fraction(value) in Interval(repair.low, repair.high)
    assert is_inside == (repaired.verdict is Verdict.FITS)


def _rounded(value: Fraction, place: Fraction, *, up: bool) -> Fraction:
    """Round to a place, exact halves up or down, as different programs do."""
    units, rest = divmod(value, place)
    half = place / 2
    return (units + (rest > half or (up and rest == half))) * place


FRACTIONS = st.integers(10**3, 10**8).map(lambda number: Fraction(number, 7))
DECIMALS = st.sampled_from([Fraction(1), Fraction(1, 10), Fraction(1, 1000), Fraction(100)])


@given(
    st.tuples(FRACTIONS, FRACTIONS),
    st.tuples(DECIMALS, DECIMALS, DECIMALS),
    st.sampled_from(Formula),
    st.booleans(),
)
def test_numbers_rounded_from_one_truth_are_never_contradicted(
    truth: tuple[Fraction, Fraction],
    places: tuple[Fraction, Fraction, Fraction],
    formula: Formula,
    up: bool,
):
    exact = [_cell("any", value, Fraction(0)) for value in (Fraction(1), *truth)]
    true = Comparison(formula, *exact).true
    written = [
        _cell(name, _rounded(value, place, up=up), place)
        for name, value, place in zip(NAMES, (true, *truth), places, strict=True)
    ]
    assert Comparison(formula, *written).verdict is Verdict.FITS


@pytest.mark.parametrize(
    ("formula", "true"),
    [(Formula.QUOTIENT, "5/4"), (Formula.GROWTH, "1/4"), (Formula.DIFFERENCE, "1")],
)
def test_what_two_numbers_give(formula: Formula, true: str):
    nine, five, four = (_cell("any", Fraction(value), Fraction(0)) for value in (9, 5, 4))
    assert Comparison(formula, nine, five, four).true == Fraction(true)


def test_a_derived_number_is_not_repaired():
    comparison = Comparison(
        Formula.QUOTIENT,
        _cell("stated", Fraction(3), Fraction(0)),
        replace(_cell("first", Fraction(5), Fraction(0)), is_derived=True),
        _cell("second", Fraction(4), Fraction(0)),
    )
    assert [repair.path for repair in comparison.repairs] == [("stated",), ("second",)]


class TestARest:
    BODY = """
        goals:
          revenue:
            {slot}: 12.8亿元
            by: {{product: {{A系列: {{{slot}: 6.2亿元}}, 其他: {{{slot}: 其余}}}}}}
    """

    def _rest(self, slot: str) -> Cell:
        figures = figures_of(self.BODY.format(slot=slot), kind="annual-review")
        found = cell(parse_path(f"goals.revenue.by.product.其他.{slot}"), figures)
        assert found
        return found

    def test_of_measured_numbers_is_as_wide_as_they_are_together(self):
        assert self._rest("actual").near == Interval(Fraction(650_000_000), Fraction(670_000_000))

    def test_of_decided_numbers_is_exact(self):
        assert self._rest("target").near == Interval(Fraction(660_000_000), Fraction(660_000_000))
