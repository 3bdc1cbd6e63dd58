"""Interval arithmetic: whatever the numbers inside are, the result holds theirs."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plangen.values.interval import ANYTHING, Interval, exactly, total

fractions = st.fractions(-1000, 1000, max_denominator=100)


@st.composite
def inside(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction] = fractions):
    """Draw an interval, open on either side at times, and a number in it."""
    low, number, high = sorted(draw(st.tuples(numbers, numbers, numbers)))
    return Interval(
        draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None]))
    ), number


@given(inside(), inside())
def test_sum_and_difference_hold_theirs(first, second):
    (a, x), (b, y) = first, second
    assert x + y in a + b
    assert x - y in a - b
    assert -x in -a


@given(inside(), inside(st.fractions(0, 1000, max_denominator=100)))
def test_quotient_holds_theirs(first, second):
    (a, x), (b, y) = first, second
    if y:
        assert x / y in a / b


@given(st.lists(inside(), max_size=5))
def test_total_holds_theirs(terms):
    assert sum((x for _, x in terms), Fraction(0)) in total([a for a, _ in terms])


@given(inside(), inside())
def test_two_meet_where_they_share_a_number(first, second):
    (a, x), (b, y) = first, second
    assert a.meets(b) is b.meets(a)
    if x in b or y in a:
        assert a.meets(b)


def test_ends_belong_to_it():
    measured = Interval(Fraction("12.05"), Fraction("12.15"))
    assert Fraction("12.15") in measured
    assert Fraction("12.1501") not in measured
    assert measured.meets(exactly(Fraction("12.05")))
    assert not measured.meets(exactly(Fraction("12.04")))


def test_a_divisor_that_may_be_negative_says_nothing():
    assert exactly(Fraction(3)) / Interval(Fraction(-1), Fraction(2)) == ANYTHING
    assert exactly(Fraction(3)) / Interval(None, Fraction(2)) == ANYTHING
    assert exactly(Fraction(3)) / exactly(Fraction(0)) == ANYTHING


def test_a_divisor_that_tends_to_zero_has_no_upper_end():
    divisor = Interval(Fraction(0), Fraction(2))
    assert exactly(Fraction(3)) / divisor == Interval(Fraction(3, 2), None)
    assert exactly(Fraction(-3)) / divisor == Interval(None, Fraction(-3, 2))


@given(inside(), inside(st.fractions(0, 1000, max_denominator=100)))
def test_product_holds_theirs(first, second):
    (a, x), (b, y) = first, second
    assert x * y in a * b


def test_a_factor_that_may_be_negative_says_nothing():
    assert exactly(Fraction(3)) * Interval(Fraction(-1), Fraction(2)) == ANYTHING


def test_one_above_a_growing_divisor_tends_to_zero():
    quotient = exactly(Fraction(3)) / Interval(Fraction(2), None)
    assert quotient == Interval(Fraction(0), Fraction(3, 2))
