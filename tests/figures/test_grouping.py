"""Thousands separators of the numbers that nobody wrote."""

import pytest

from plangen.figures.grouping import written
from plangen.figures.resolve import resolve
from tests.model.trees import plan_of

PLAN = """
goals:
  customers:
    by:
      region:
        华东: {east}
        华南: 8300家
"""


@pytest.mark.parametrize(("text", "grouped", "shown"), [
    ("12345人", True, "12,345人"),
    ("12,345人", False, "12345人"),
    ("¥1234567.25", True, "¥1,234,567.25"),
    ("1,250家", True, "1250家"),
    ("0.12345", True, "0.12345"),
    ("1:4.5", True, "1:4.5"),
])  # fmt: skip
def test_one_convention(text, grouped, shown):
    assert written(text, grouped=grouped) == shown


@pytest.mark.parametrize(("east", "whole"), [("12500家", "20800家"), ("12,500家", "20,800家")])
def test_a_sum_is_written_as_its_parts_are(east, whole):
    _, figures = resolve(plan_of(PLAN.format(east=east)))
    assert figures.at(("goals", "customers")).text == whole
