"""What may be said of the parts of a split, and what may not."""

import pytest

from plangen.compose.facts import course, largest, moved, sign, smallest
from plangen.compose.view import View, path_of
from tests.compose.composing import plan_of


def parts(split: str, dimension: str = "quarter") -> View:
    plan, figures = plan_of(f"goals:\n  revenue:\n    by:\n      {dimension}: {{{split}}}\n")
    return View(plan, (), figures).goals["revenue"].by[dimension]


def goal(measure: str) -> View:
    plan, figures = plan_of(f"goals: {{orders: {measure}}}\n")
    return View(plan, (), figures).goals["orders"]


def name(view: View | None) -> object:
    return path_of(view)[-1] if view else None


class TestExtremes:
    def test_the_largest_and_the_smallest(self):
        regions = parts("华东: 5000万元, 华南: 0.3亿元, 华北: 2000万元", "region")
        assert (name(largest(regions)), name(smallest(regions))) == ("华东", "华北")

    def test_of_a_stated_key(self):
        plan, figures = plan_of("goals: {revenue: 1亿元}\nkpis: {业绩: 70%, 过程: 30%}\n")
        kpis = View(plan, (), figures).kpis
        assert name(largest(kpis, "weight")) == "业绩"

    @pytest.mark.parametrize(
        "split",
        [
            "华东: 5000万元, 华南: 5000万元",
            "华东: 5000万元, 华南: 5000万元, 华北: 2000万元",
            "华东: 5000万元, 华南: 待定",
            "华东: 5000万元, 华南: ",
            "华东: 5000万元",
            "华东: 1000万–2000万元, 华南: 500万元",
            "华东: 5000万元, 华南: {floor: 6000万元}",
        ],
    )
    def test_no_part_is_called_the_largest_where_that_cannot_be_told(self, split):
        assert largest(parts(split, "region")) is None

    def test_nothing_has_no_largest_part(self):
        assert largest(None) is None


class TestCourse:
    @pytest.mark.parametrize(
        ("split", "way"),
        [
            ("Q1: 1000万元, Q2: 1500万元, Q3: 2000万元, Q4: 2500万元", "up"),
            ("Q1: 2500万元, Q2: 2000万元, Q3: 1500万元, Q4: 1000万元", "down"),
            ("Q1: 1000万元, Q2: 0.1亿元, Q3: 1000万元, Q4: 1000万元", "level"),
            ("Q1: 1000万元, Q2: 1000万元, Q3: 1500万元, Q4: 2000万元", ""),
            ("Q1: 1000万元, Q2: 2000万元, Q3: 1500万元, Q4: 2500万元", ""),
            ("Q1: 1000万元, Q2: 待定, Q3: 1500万元, Q4: 2000万元", ""),
            ("一季度: 10%, 二季度: 20%, 三季度: 30%, 四季度: 40%", "up"),
            ("上半年: -200万元, 下半年: 100万元", "up"),
        ],
    )
    def test_the_way_a_year_runs(self, split, way):
        assert course(parts(split)) == way

    @pytest.mark.parametrize(
        "split", ["Q4: 1000万元, Q3: 2000万元, Q2: 3000万元", "华东: 1000万元, 华南: 2000万元"]
    )
    def test_only_what_stands_in_the_order_of_time_rises(self, split):
        assert course(parts(split)) == ""


class TestMoves:
    @pytest.mark.parametrize(
        ("measure", "way"),
        [
            ("8000万元 → 1亿元", "up"),
            ("1亿元 → 8000万元", "down"),
            ("10000万元 → 1亿元", "level"),
            ("-200万元 → -50万元", "up"),
            ("待定 → 1亿元", ""),
            ("1亿元 → 待定", ""),
            ("1亿元", ""),
        ],
    )
    def test_from_last_year_to_this(self, measure, way):
        view = goal(measure)
        assert moved(view.base, view.target) == way

    def test_money_and_people_are_not_compared(self):
        plan, figures = plan_of("goals: {revenue: 1亿元, new_customers: 30家}\n")
        goals = View(plan, (), figures).goals
        assert moved(goals["revenue"].target, goals["new_customers"].target) == ""

    @pytest.mark.parametrize(
        ("growth", "way"), [("25%", "up"), ("-5%", "down"), ("0%", "level"), ("待定", "")]
    )
    def test_the_sign_of_growth(self, growth, way):
        assert sign(goal(f"{{target: 1亿元, growth: {growth}}}").growth) == way
