"""The numbers of cells, as people type them."""

from fractions import Fraction

import pytest

from plangen.audit.tables.figures import figure_in, is_blank


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("18,640", Fraction(18640)),
        ("+15.1%", Fraction(151, 1000)),
        ("(8.4%)", Fraction(-84, 1000)),
        ("(48.3)%", Fraction(-483, 1000)),
        ("（72）", Fraction(-72)),
        ("12.5%↓", Fraction(-125, 1000)),
        ("▼3.0%", Fraction(-3, 100)),
        ("１２．５％", Fraction(125, 1000)),
        ("$39,506", Fraction(39506)),
        ("≥92分", Fraction(92)),
        ("100.0%*", Fraction(1)),
    ],
)
def test_a_cell_that_is_a_number(cell: str, value: Fraction) -> None:
    figure = figure_in(cell)

    assert figure is not None
    assert figure.quantity.value == value


@pytest.mark.parametrize(
    "cell", ["2025年", "张伟", "6.2亿（48.4%）", "▲3.0%", "2025年3月", "3天内回复，超时扣2分"]
)
def test_a_cell_that_says_anything_else(cell: str) -> None:
    assert figure_in(cell) is None


def test_the_place_of_the_number_in_its_cell() -> None:
    figure = figure_in(" 1,200 *")

    assert figure is not None
    assert (figure.start, figure.end) == (1, 6)


@pytest.mark.parametrize("cell", ["", "—", "--", "/", "N/A", "不适用", "…"])
def test_cells_that_say_nothing(cell: str) -> None:
    assert is_blank(cell)
