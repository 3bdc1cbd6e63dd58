"""What may be written short is the same as what is written in full."""

import pytest

from plangen.model.measure import Measure
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.word import Word
from tests.model.trees import plan_of


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("goals: {revenue: 2.8亿元}", "goals: {revenue: {target: 2.8亿元}}"),
        ("goals: {nps: 42 → 50}", "goals: {nps: {base: 42, target: 50}}"),
        ("goals: {nps: 42 -> 50}", "goals: {nps: {base: 42, target: 50}}"),
        ("goals: {revenue: }", "goals: {revenue: {}}"),
        ("goals: {revenue: {by: {region: [华东, 华南]}}}",
         "goals: {revenue: {by: {region: {华东: , 华南: }}}}"),
        ("kpis: {销售额: 60%}", "kpis: {销售额: {weight: 60%}}"),
        ("kpis: [销售额, 回款率]", "kpis: {销售额: , 回款率: }"),
        ("milestones: {年中复盘: 7月}", "milestones: {年中复盘: {date: 7月}}"),
        ("risks: {回款拖延: 提前对账}", "risks: {回款拖延: {response: 提前对账}}"),
        ("owner: 王敏", "owner: {name: 王敏}"),
        ("focus: 提效能", "focus: [提效能]"),
        ("actions: {客户拜访: 8次/周}", "actions: {客户拜访: {count: 8次/周}}"),
        ("actions: {客户拜访: 先大后小}", "actions: {客户拜访: {what: 先大后小}}"),
        ("appraisal: {grades: {不达标: <60%}}", "appraisal: {grades: {不达标: {range: <60%}}}"),
        ("themes: {营销: {cases: {某化工: 三个月成交}}}",
         "themes: {营销: {cases: {某化工: {what: 三个月成交}}}}"),
    ],
)  # fmt: skip
def test_short_form(short: str, full: str):
    assert plan_of(short) == plan_of(full)


def test_a_bare_number_is_a_target_and_in_a_review_an_actual():
    assert _revenue("team-plan").target is not None
    assert _revenue("annual-review").actual is not None
    assert _revenue("annual-review").target is None


def _revenue(kind: str) -> Measure:
    return plan_of("goals: {revenue: 2.4亿元 → 2.8亿元}", kind=kind).goals["revenue"]


def test_an_arrow_in_a_review_leads_to_the_actual():
    revenue = _revenue("annual-review")
    assert isinstance(revenue.base, Quantity)
    assert isinstance(revenue.actual, Quantity)
    assert (revenue.base.text, revenue.actual.text) == ("2.4亿元", "2.8亿元")


def test_words_stand_for_numbers_in_either_language():
    goals = plan_of("goals: {a: 其余, b: rest, c: 待定, d: TBD}").goals
    assert [goal.target for goal in goals.values()] == [Word.REST, Word.REST, Word.TBD, Word.TBD]


def test_a_condition_is_a_number_where_it_reads_as_one():
    needs = plan_of("incentives: {rewards: {基础奖金: {needs: {回款率: ≥60%, 评级: A级以上}}}}")
    assert needs.incentives
    rate, grade = needs.incentives.rewards["基础奖金"].needs.values()
    assert isinstance(rate, Quantity)
    assert grade == "A级以上"


def test_a_date_is_a_period():
    date = plan_of("date: 2026-01-05").date
    assert isinstance(date, Period)
    assert date.is_day


@pytest.mark.parametrize(
    ("body", "language", "unit"),
    [
        ("goals: {revenue: 28000万}", "zh-CN", "CNY"),
        ("goals: {revenue: 38M}", "en", "USD"),
        ("basis: {currency: EUR}\ngoals: {revenue: 38M}", "en", "EUR"),
        ("goals: {gross_margin: 35}", "zh-CN", "%"),
        ("goals: {new_customers: 60}", "zh-CN", "家"),
        ("goals: {签约场次: 40场 → 60}", "zh-CN", "场"),
    ],
)
def test_a_bare_number_takes_the_unit_of_its_place(body: str, language: str, unit: str):
    (goal,) = plan_of(body, language=language).goals.values()
    assert isinstance(goal.target, Quantity)
    assert goal.target.unit.name == unit


def test_bare_heads_and_budget_lines_have_units_down_to_the_last_part():
    plan = plan_of("""
        budget: {lines: {推广: {lines: {展会: 80万}}}}
        team: {joiners: {target: 8, by: {unit: {华东: 5, 华南: 3}}}}
    """)
    assert plan.budget
    assert plan.team
    assert plan.team.joiners
    exhibition = plan.budget.lines["推广"].lines["展会"].target
    east = plan.team.joiners.by["unit"]["华东"].target
    assert isinstance(exhibition, Quantity)
    assert isinstance(east, Quantity)
    assert (exhibition.unit.name, east.unit.name) == ("CNY", "人")
    assert east.place == 0
