"""Market order, coverage, return on spend, budget lines, and which side of a target is good."""

import pytest

from plangen.figures.claims.budget_lines import budget_line, budget_lines
from plangen.figures.claims.coverage import coverages
from plangen.figures.claims.market_order import exceeded
from plangen.figures.claims.returns import less_cost, returns
from plangen.figures.good_side import success
from plangen.model.section import Action
from plangen.model.walk import find
from plangen.values.tolerance import Verdict
from tests.figures.sheets import figures_of
from tests.model.trees import plan_of


@pytest.mark.parametrize(
    ("market", "revenue", "names"),
    [
        ("{tam: 120亿元, sam: 38亿元, som: 5.7亿元}", "{floor: 4.2亿元, stretch: 5亿元}", []),
        ("{sam: 38亿元, som: 57亿元}", "4.2亿元", [("som", "sam")]),
        ("{sam: 5亿元}", "{floor: 4亿元, target: 6亿元, stretch: 7亿元}", [("revenue", "sam")]),
        ("{som: 约5亿元}", "5.2亿元", []),
    ],
)
def test_market_order(market: str, revenue: str, names: list[tuple[str, str]]):
    body = f"market: {market}\ngoals: {{revenue: {revenue}}}"
    found = exceeded((), figures_of(body))
    assert [(pair.inner.path[-2], pair.outer.path[-2]) for pair in found] == names


@pytest.mark.parametrize(
    ("customers", "cap", "per_head"),
    [
        ("{tiers: {S级: {count: 18家}, A级: {count: 42家}, C级: {role: 长尾}}}", "≤25家", []),
        ("{tiers: {S级: {count: 18家}, A级: {count: 1800家}}}", "≤25家", [1818]),
        ("{count: 1800家}", "25家以下", [1800]),
        ("{count: 1800家}", "25家", []),
        ("{count: 1800家}", "≥25家", []),
    ],
)
def test_coverage(customers: str, cap: str, per_head: list[int]):
    body = f"customers: {customers}\nteam: {{headcount: 68人, measures: {{人均覆盖客户: {cap}}}}}"
    plan = plan_of(body)
    assert [found.total for found in coverages(plan, (), figures_of(body))] == per_head


@pytest.mark.parametrize(
    ("line", "verdict"),
    [
        ("roi: 1:4.5, measures: {销售额: 1350万元}", Verdict.FITS),
        ("roi: 1:5.4, measures: {销售额: 1350万元}", Verdict.CONTRADICTS),
        ("roi: ≥1:4, measures: {销售额: 1350万元}", Verdict.FITS),
        ("roi: 1:5.4, measures: {首单均额: 1350万元}", None),
        ("roi: 1:5.4, measures: {销售额: 1350万元, 签单额: 900万元}", None),
    ],
)
def test_return_on_a_budget_line(line: str, verdict: Verdict | None):
    figures = figures_of(f"budget: {{lines: {{市场推广: {{target: 300万元, {line}}}}}}}")
    found = [comparison.verdict for comparison in returns(figures, {})]
    assert found == ([verdict] if verdict else [])


def test_a_return_in_percent_may_be_what_is_left_of_it():
    body = "actions: {焕新季: {cost: 40万元, roi: 350%, measures: {带来销售额: 180万元}}}"
    actions = dict(find(plan_of(body), Action))
    (found,) = returns(figures_of(body), actions)
    assert found.verdict is Verdict.CONTRADICTS
    assert less_cost(found).verdict is Verdict.FITS


def test_budget_lines_of_each_year_are_kept_apart():
    figures = figures_of("""
        budget: {lines: {市场推广: {lines: {线上推广: 120万元}}, 差旅: 50万元}}
        next: {budget: {lines: {市场推广: 400万元}}}
    """)
    assert set(budget_lines(figures)) == {"市场推广", "线上推广", "差旅"}
    assert budget_line("市场推广", ("funnel",), figures) == ("budget", "lines", "市场推广")
    assert budget_line("市场推广", ("next",), figures) == ("next", "budget", "lines", "市场推广")
    assert budget_line("培训", ("funnel",), figures) is None


@pytest.mark.parametrize(
    ("goal", "upwards"),
    [
        ("nps: 55", True),
        ("bad_debt_rate: 0.5%", False),
        ("获客成本: ≤180元", False),
        ("准时率: ≥96%", True),
        ("客单价: 50万元", None),
    ],
)
def test_which_side_of_a_target_is_good(goal: str, upwards: bool | None):
    found = success(("goals", goal.partition(":")[0]), figures_of(f"goals: {{{goal}}}"))
    assert found
    assert found.upwards is upwards
