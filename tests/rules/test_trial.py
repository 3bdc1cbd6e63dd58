"""A number is tried out in the plan as a whole, with all that follows from it."""

import pytest

from plangen.diagnostics.path import Path, parse_path
from plangen.figures.resolve import resolve
from plangen.model.reading import read_plan
from plangen.rules.context import Context
from plangen.rules.engine import find
from plangen.rules.found import Found
from plangen.rules.trial import healed_by, replaced, written_number
from plangen.source.reader import read
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number

PLAN = """\
plangen: 1
kind: team-plan
language: zh-CN
title: 2026年销售计划
goals:
  revenue:
    target: 2.8亿元
    floor: =revenue.target * 90%
    by:
      quarter: {Q1: 4500万元, Q2: 700万元, Q3: 7500万元, Q4: 9000万元}
      product: {A系列: 1.5亿元, 其他: 其余}
"""
TARGET, Q2 = (parse_path(f"goals.revenue.{path}") for path in ("target", "by.quarter.Q2.target"))


def number(text: str) -> Quantity:
    read = read_number(text)
    assert isinstance(read, Quantity)
    return read


@pytest.fixture
def context() -> Context:
    source = read(PLAN.encode(), "plan.yaml").source
    assert source
    plan = read_plan(source).plan
    assert plan
    return Context(*resolve(plan))


def healed(path: Path, text: str, context: Context) -> list[Found]:
    return healed_by(path, number(text), find(context), context, find)


def test_right_number_heals(context: Context):
    (one,) = healed(Q2, "7000万元", context)
    assert one.rule.code == "S101"


def test_another_wrong_number_does_not(context: Context):
    assert healed(Q2, "7100万元", context) == []


def test_number_that_brings_up_another_fault_does_not_either(context: Context):
    """With 2.17亿 the quarters add up; but a product of 2.5亿 would leave less than nothing."""
    assert [one.rule.code for one in healed(TARGET, "21700万元", context)] == ["S101"]
    product = parse_path("goals.revenue.by.product.A系列.target")
    wrong = Context(*resolve(replaced(context.plan, context.figures, product, number("2.5亿元"))))
    assert healed(TARGET, "21700万元", wrong) == []


def test_what_was_computed_is_computed_again(context: Context):
    plan = replaced(context.plan, context.figures, TARGET, number("3亿元"))
    _, figures = resolve(plan)
    assert figures.amount(parse_path("goals.revenue.floor")) == number("2.7亿元").value


def test_only_what_somebody_wrote_can_be_replaced(context: Context):
    figures = context.figures
    assert written_number(Q2, figures) == number("700万元")
    assert written_number(parse_path("goals.revenue.floor"), figures) is None
    assert written_number(parse_path("goals.revenue.by.product.其他.target"), figures) is None
    assert written_number(parse_path("goals.revenue"), figures) is None
