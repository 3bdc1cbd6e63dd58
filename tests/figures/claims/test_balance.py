"""What would make a sum hold: for each number, the others staying as they are."""

from fractions import Fraction

import pytest

from plangen.diagnostics.path import format_path
from plangen.figures.claims.judgement import Verdict
from plangen.figures.claims.sums import judge_sums
from tests.figures.sheets import figures_of

WAN = 10_000


def _repairs(body: str) -> dict[str, tuple[Fraction | None, Fraction | None]]:
    """Return the repairs of the one split that does not add up, by the end of their paths."""
    (judgement,) = [j for j in judge_sums(figures_of(body)) if j.verdict is not Verdict.FITS]
    return {format_path(r.path[-2:]): (r.low, r.high) for r in judgement.repairs}


def test_each_part_and_the_whole_can_make_a_decided_sum_hold():
    repairs = _repairs("""
        goals: {revenue: {target: 1亿元, by: {region: {华东: 6000万元, 华南: 5000万元}}}}
    """)
    assert repairs == {
        "华东.target": (5000 * WAN, 5000 * WAN),
        "华南.target": (4000 * WAN, 4000 * WAN),
        "revenue.target": (11000 * WAN, 11000 * WAN),
    }


def test_measured_numbers_may_be_as_far_off_as_their_rounding():
    repairs = _repairs("""
        goals:
          revenue:
            actual: 60万元
            by: {region: {华东: {actual: 30万元}, 华南: {actual: 20万元}}}
    """)
    assert repairs["revenue.actual"] == (Fraction(485 * WAN, 10), Fraction(515 * WAN, 10))
    assert repairs["华南.actual"] == (Fraction(285 * WAN, 10), Fraction(315 * WAN, 10))


def test_while_a_part_is_undecided_a_smaller_one_will_do():
    repairs = _repairs("""
        goals:
          revenue:
            target: 1亿元
            by: {region: {华东: 6000万元, 华南: 5000万元, 华北: 待定}}
    """)
    assert repairs["华东.target"] == (None, 5000 * WAN)
    assert repairs["revenue.target"] == (11000 * WAN, None)


def test_shares_that_stand_alone_are_repaired_as_shares():
    repairs = _repairs("""
        goals: {revenue: {target: 1亿元, by: {region: {华东: 60%, 华南: {share: 41%}}}}}
    """)
    assert repairs == {
        "华东.target": (Fraction(59, 100), Fraction(59, 100)),
        "华南.share": (Fraction(40, 100), Fraction(40, 100)),
    }


def test_a_share_among_amounts_grows_with_the_whole():
    repairs = _repairs("""
        goals: {revenue: {target: 1亿元, by: {region: {华东: 50%, 华南: 6000万元}}}}
    """)
    assert repairs == {
        "华东.target": (Fraction(40, 100), Fraction(40, 100)),
        "华南.target": (5000 * WAN, 5000 * WAN),
        "revenue.target": (12000 * WAN, 12000 * WAN),
    }


def test_numbers_that_nobody_wrote_are_repaired_where_they_come_from():
    repairs = _repairs("""
        goals:
          revenue:
            target: 1亿元
            by:
              region:
                华东: {by: {city: {上海: 3000万元, 杭州: 3000万元}}}
                华南: 5000万元
    """)
    assert repairs["上海.target"] == (2000 * WAN, 2000 * WAN)
    assert "华东.target" not in repairs


def test_a_share_of_the_whole_is_repaired_for_what_it_is_split_into():
    repairs = _repairs("""
        goals:
          revenue:
            target: 1亿元
            by:
              region:
                华东: {target: 60%, by: {city: {上海: 4000万元, 杭州: 3000万元}}}
                华南: 40%
    """)
    assert repairs == {
        "上海.target": (3000 * WAN, 3000 * WAN),
        "杭州.target": (2000 * WAN, 2000 * WAN),
        "华东.target": (Fraction(70, 100), Fraction(70, 100)),
    }


def test_a_split_of_the_rest_is_repaired_with_what_leaves_the_rest():
    repairs = _repairs("""
        goals:
          revenue:
            target: 1亿元
            by:
              region:
                华东: 60%
                华南: {target: 其余, by: {city: {广州: 3000万元, 深圳: 2000万元}}}
    """)
    assert repairs["深圳.target"] == (1000 * WAN, 1000 * WAN)
    assert repairs["revenue.target"] == (11000 * WAN, 11000 * WAN)
    assert repairs["华东.target"] == (Fraction(50, 100), Fraction(50, 100))


@pytest.mark.parametrize(
    ("parts", "fair"),
    [
        ("{A: 33.3%, B: 33.3%, C: 33.3%}", "33.4 + 33.3 + 33.3 = 100%"),
        ("{A: 12001万元, B: 16000万元}", "12001 + 15999 = 28000万元"),
        ("{A: 1.2亿元, B: 1.5亿元}", None),
        ("{A: 50%, B: 40%}", None),
    ],
    ids=["份额", "差一万", "差一千万", "差一成"],
)
def test_where_only_rounding_is_in_the_way_the_fair_set_is_offered(parts: str, fair: str | None):
    figures = figures_of(f"goals: {{revenue: {{target: 2.8亿元, by: {{product: {parts}}}}}}}")
    (judgement,) = judge_sums(figures)
    assert (judgement.fair_set and judgement.fair_set.in_language("zh-CN")) == fair
