"""The best or last of a team."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def test_a_group_makes_up_its_heads_times_its_average():
    text = (
        "团队32人，人均销售额399万元；前20%的销售人均680万元，占总额的35%；"
        "后20%的人均210万元，占比13%。"
    )
    assert found(text, ClaimKind.GROUP) == [
        ("35%", ("20%", "680万元", "399万元", "32人"), "fits"),
        ("13%", ("20%", "210万元", "399万元", "32人"), "contradicts"),
    ]


def test_a_fifth_of_thirty_two_is_six_or_seven():
    def verdict(share: str) -> str:
        text = f"团队32人，人均销售额400万元，前20%的销售人均680万元，占总额的{share}。"
        return found(text, ClaimKind.GROUP)[0][2]

    assert [verdict(one) for one in ("31.9%", "34%", "37.2%", "42%")] == [
        "fits", "fits", "fits", "contradicts"
    ]  # fmt: skip


def test_without_an_average_the_total_counts():
    text = "一线销售30人，完成销售额12.0亿元。前20%的销售人均6800万元，占总销售额的34%。"
    assert found(text, ClaimKind.GROUP) == [
        ("34%", ("20%", "6800万元", "12.0亿元", "30人"), "fits")
    ]


def test_the_newcomers_of_a_team_are_not_the_team():
    team = "团队规模保持32人，10名资深销售带教12名新员工。"
    text = f"{team}人均销售额399万元，前20%的销售人均680万元（占总额的42%）。"
    assert found(text, ClaimKind.GROUP) == [
        ("42%", ("20%", "680万元", "399万元", "32人"), "contradicts")
    ]


def test_english():
    text = "Across 50 reps average bookings were $640K. The bottom 20% averaged $160K, or 15%."
    assert found(text, ClaimKind.GROUP, "Annual review") == [
        ("15%", ("20%", "$160K", "$640K", "50"), "contradicts")
    ]


def test_a_group_without_its_average_claims_nothing():
    assert found("团队32人，前20%的客户贡献了80%的收入。", ClaimKind.GROUP) == []


def test_the_last_of_a_team_in_other_words():
    text = "客户经理60名，平均每人创收200万元。末位20%平均每人仅80万元，合计只占总额的18%。"
    assert found(text, ClaimKind.GROUP) == [
        ("18%", ("20%", "80万元", "200万元", "60名"), "contradicts")
    ]
