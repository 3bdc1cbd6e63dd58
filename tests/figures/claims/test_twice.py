"""One figure in two places is found where the format makes certain that it is one."""

from plangen.diagnostics.path import format_path
from plangen.figures.claims.twice import twins
from plangen.figures.derive import derive
from plangen.values.tolerance import Verdict
from tests.model.trees import TENSES, plan_of


def _twins(body: str, kind: str = "team-plan"):
    plan = plan_of(body, kind=kind)
    figures = derive(plan, TENSES.get(kind, "target"))
    return {
        format_path(twin.second.path): (
            [format_path(cell.path) for cell in twin.first],
            twin.verdict,
        )
        for twin in twins(plan, figures)
    }


def test_an_indicator_may_have_any_scenario_of_its_goal():
    body = """
        goals: {revenue: {floor: 2亿元, target: 3亿元}}
        kpis:
          销售额: {weight: 50%, goal: revenue, target: 2亿元}
          完成率: {weight: 30%, goal: revenue, target: ≥95%}
          新客户: {weight: 20%, goal: revenue}
    """
    scenarios = ["goals.revenue.target", "goals.revenue.floor"]
    assert _twins(body) == {"kpis.销售额.target": (scenarios, Verdict.FITS)}


def test_next_year_begins_with_what_was_achieved():
    body = """
        goals: {revenue: {target: 3亿元, actual: 2.8亿元, by: {region: {华东: 1亿元}}}}
        next: {goals: {revenue: {base: 2.83亿元, by: {region: {华东: {base: 2亿元}}}}}}
    """
    assert _twins(body, "annual-review") == {
        "next.goals.revenue.base": (["goals.revenue.actual"], Verdict.FITS),
        "next.goals.revenue.by.region.华东.base": (
            ["goals.revenue.by.region.华东.actual"],
            Verdict.CONTRADICTS,
        ),
    }


def test_another_scope_is_another_figure():
    body = """
        goals: {repurchase: 60%, retention: 80%}
        customers:
          measures: {repurchase: {target: 65%, scope: 战略客户}, retention: 80%}
        themes:
          老客户: {measures: {repurchase: 70%}}
    """
    assert _twins(body) == {
        "customers.measures.retention.target": (["goals.retention.target"], Verdict.FITS)
    }
