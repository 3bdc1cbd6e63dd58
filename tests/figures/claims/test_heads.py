"""Figures per head find their headcount."""

from plangen.diagnostics.path import format_path, parse_path
from plangen.figures.claims.heads import heads_of, per_heads
from plangen.values.tolerance import Verdict
from tests.figures.sheets import figures_of

BODY = """
goals:
  revenue:
    base: 9亿元
    actual: 12.8亿元
    per_head: {base: 3000万元, actual: 399万元}
    by:
      region:
        华东: {actual: 6亿元, heads: 12人, per_head: 5000万元}
        华南: {actual: 5亿元, per_head: 5000万元}
        其他: {actual: 其余, per_head: 900万元}
team:
  headcount: {base: 30人, actual: 32人, by: {region: {华东: 14人, 华南: 10人}}}
"""


def _figures():
    return figures_of(BODY, kind="annual-review")


class TestPerHead:
    def test_the_heads_are_those_of_the_part_else_of_the_team(self):
        found = {
            format_path(one.comparison.stated.path): format_path(one.comparison.second.path)
            for one in per_heads(_figures())
        }
        assert found == {
            "goals.revenue.per_head.base": "team.headcount.base",
            "goals.revenue.per_head.actual": "team.headcount.actual",
            "goals.revenue.by.region.华东.per_head.actual": "goals.revenue.by.region.华东.heads",
            "goals.revenue.by.region.华南.per_head.actual":
                "team.headcount.by.region.华南.actual",
        }  # fmt: skip

    def test_another_headcount_is_offered_only_beside_the_closing_one(self):
        base, actual, *_ = per_heads(_figures())
        assert base.opening is None
        assert actual.opening
        assert actual.average
        assert actual.opening.second.number.value == 30
        assert actual.average.second.number.value == 31

    def test_a_factor_of_ten_is_among_its_repairs(self):
        _, actual, *_ = per_heads(_figures())
        assert actual.comparison.verdict is Verdict.CONTRADICTS
        (repair,) = [r for r in actual.comparison.repairs if "per_head" in r.path]
        assert repair.low is not None
        assert repair.high is not None
        assert repair.low < 3_990_000 * 10 < repair.high

    def test_what_has_no_headcount_of_its_own_is_not_divided_by_the_team(self):
        path = parse_path("goals.revenue.by.region.其他")
        assert heads_of(path, "actual", _figures()) is None
