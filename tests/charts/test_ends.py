"""Long splits, such as forty units: only their ends are drawn."""

import pytest

from tests.charts.drawing import chart, labels, values

UNITS = "\n".join(
    f"        单位{number:02}: {{base: 1000万元, target: {900 + 10 * number}万元,"
    f" actual: {1000 - number}万元}}"
    for number in range(1, 21)
)
PLAN = f"""
goals:
  revenue:
    base: 2亿元
    target: 20100万元
    actual: 19790万元
    by:
      unit:
{UNITS}
"""
PATH = "goals.revenue.by.unit"


def test_the_largest_with_their_shares():
    spec = chart("largest", PATH, PLAN)
    assert labels(spec)[0] == ("单位20", "1100万元")
    assert len(spec.categories) == 10
    assert spec.series[0].points[0].note == "5.5%"
    assert values(spec) == sorted(values(spec), reverse=True)


@pytest.mark.parametrize(("name", "first"), [("slowest", "单位01"), ("behind", "单位20")])
def test_the_last_in_growth_and_in_attainment_beside_the_whole(name, first):
    spec = chart(name, PATH, PLAN)
    assert (spec.categories[0], spec.categories[-1]) == (first, "合计")
    assert len(spec.categories) == 11
    assert [point.total for point in spec.series[0].points] == [False] * 10 + [True]


@pytest.mark.parametrize("name", ["largest", "slowest", "behind"])
def test_nothing_to_compare_is_nothing_to_draw(name):
    assert chart(name, PATH, "goals: {revenue: {target: 1亿元, by: {unit: {华东: 其余}}}}") is None
    assert chart(name, "goals.revenue", PLAN) is None


def test_a_headcount_of_many_units_is_bridged_as_a_whole():
    joining = ", ".join(f"单位{number:02}: 1人" for number in range(1, 21))
    joiners = f"{{target: 20人, by: {{unit: {{{joining}}}}}}}"
    team = f"team: {{headcount: 100人 → 120人, joiners: {joiners}}}"
    assert chart("headcount", "team", team).categories == ("期初", "新增", "期末")
