"""Weights and portions that must make up a whole."""

from plangen.figures.claims.portions import portions_of, weight_levels, wrong_caps
from tests.model.trees import plan_of


def test_every_level_of_weights_makes_up_the_one_above():
    plan = plan_of("""
        goals: {revenue: 1亿元}
        kpis:
          业绩: {weight: 60%, items: {销售额: 40%, 回款: 25%}}
          过程: {weight: 40%, items: [拜访, 培训]}
    """)
    levels = [(level.at, level.holds) for level in weight_levels(plan.kpis, ("kpis",))]
    assert levels == [
        (("kpis",), True),
        (("kpis", "业绩", "weight"), False),
        (("kpis", "过程", "weight"), True),
    ]


def test_nothing_is_known_of_what_an_indicator_without_weight_divides_into():
    plan = plan_of("goals: {revenue: 1亿元}\nkpis: {业绩: {items: {销售额: 40%}}, 过程: {}}")
    assert [level.at for level in weight_levels(plan.kpis, ("kpis",))] == [("kpis",)]


def test_what_is_undecided_may_still_make_up_the_difference():
    plan = plan_of("""
        goals: {revenue: 1亿元}
        incentives:
          pools:
            甲: {shares: {团队: 60%, 个人: 待定}}
            乙: {shares: {团队: 110%, 个人: 待定}}
            丙: {shares: {团队: 60%, 个人: }}
    """)
    assert plan.incentives
    pools = plan.incentives.pools
    held = {name: portions_of(pool.shares, (name,)).holds for name, pool in pools.items()}
    assert held == {"甲": True, "乙": False, "丙": False}


def test_a_cap_is_no_smaller_than_the_share_of_its_name():
    plan = plan_of("""
        goals: {revenue: 1亿元}
        incentives: {pools: {甲: {shares: {团队: 60%, 个人: 40%}, caps: {团队: ≤50%, 个人: ≤40%}}}}
    """)
    assert plan.incentives
    (cap,) = wrong_caps(plan.incentives.pools["甲"], ("甲",))
    assert cap.path == ("甲", "caps", "团队")
