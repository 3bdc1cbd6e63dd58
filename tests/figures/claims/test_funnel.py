"""The arithmetic of a funnel."""

from fractions import Fraction

from plangen.figures.claims.funnel import deals, steps
from plangen.figures.claims.lead_costs import overspent
from plangen.values.tolerance import Verdict
from tests.figures.sheets import figures_of
from tests.model.trees import plan_of

PATH = ("funnel",)


def _funnel(stages: str, more: str = "goals: {revenue: 4.2亿元}"):
    body = f"{more}\nfunnel: {{stages: {{{stages}}}}}"
    funnel = plan_of(body).funnel
    assert funnel
    return PATH, funnel.stages, figures_of(body)


def test_a_conversion_leads_from_its_stage_to_the_next():
    stages = (
        "线索: {count: 5000条, conversion: 10%}, 方案: {count: 500条, conversion: 30%}, 成交: 80单"
    )
    first, second = [step.comparison for step in steps(*_funnel(stages))]
    assert (first.verdict, second.verdict) == (Verdict.FITS, Verdict.CONTRADICTS)
    assert second.true == Fraction(80, 500)


def test_where_the_first_stage_has_none_each_is_reached_at_its_own_rate():
    stages = "线索: 4200条, 方案: {count: 900条, conversion: 21%}"
    (step,) = steps(*_funnel(stages))
    assert step.comparison.verdict is Verdict.FITS


def test_a_rate_that_fits_the_way_to_its_own_stage_is_known():
    stages = (
        "线索: {count: 500条, conversion: 20%}, 方案: {count: 100条, conversion: 20%}, 成交: 50单"
    )
    assert [step.fits_before for step in steps(*_funnel(stages))] == [False, True]


def test_deals_may_lie_between_floor_and_stretch():
    goals = "goals: {revenue: {floor: 3000万元, stretch: 4000万元}}"
    (within,) = deals(*_funnel("成交: {count: 70单, ticket: 50万元}", goals))
    (above,) = deals(*_funnel("成交: {count: 90单, ticket: 50万元}", goals))
    verdicts = within.comparison.verdict, above.comparison.verdict
    assert verdicts == (Verdict.FITS, Verdict.CONTRADICTS)


def test_deals_that_fall_short_may_make_up_another_goal():
    goals = "goals: {revenue: {target: 1亿元, by: {customer: {续费: 6000万元, 新签: 4000万元}}}}"
    part, no_part, above = (
        made
        for deals_made in (80, 70, 220)
        for made in deals(*_funnel(f"成交: {{count: {deals_made}, ticket: 50万}}", goals))
    )
    assert [made.fall_short for made in (part, no_part, above)] == [True, True, False]
    assert [made.make_up_a_part for made in (part, no_part, above)] == [True, False, False]


def test_stages_that_are_paid_from_one_line_are_added_up():
    budget = "budget: {lines: {市场活动: 100万元}}"
    stages = (
        "线索: {count: 5000条, cost: 150元/条, budget: 市场活动}, "
        "到访: {count: 300人次, cost: ≤1000元, budget: 市场活动}"
    )
    (found,) = overspent(*_funnel(stages, budget))
    assert found.total == 1_050_000
    assert [outlay.name for outlay in found.outlays] == ["线索", "到访"]
    repaired = {str(repair.path[-1]): repair for repair in found.repairs if repair.low}
    assert repaired["target"].low == 1_050_000
