"""Judging splits: what adds up, what does not, and what cannot be said."""

from fractions import Fraction

import pytest

from plangen.figures.claims.judgement import Verdict
from plangen.figures.claims.sums import judge_sums
from tests.figures.sheets import figures_of


def _verdicts(body: str) -> list[Verdict]:
    return [judgement.verdict for judgement in judge_sums(figures_of(body))]


@pytest.mark.parametrize(
    ("parts", "verdict"),
    [
        ("{华东: 1.6亿元, 华南: 1.2亿元}", Verdict.FITS),
        ("{华东: 1.6亿元, 华南: 1.3亿元}", Verdict.OVER),
        ("{华东: 1.6亿元, 华南: 1.1亿元}", Verdict.BELOW),
        ("{华东: 1.6亿元, 华南: 其余}", Verdict.FITS),
        ("{华东: 1.6亿元, 华南: 1.3亿元, 其他: 其余}", Verdict.OVER_REST),
        ("{华东: 1.6亿元, 华南: 待定}", Verdict.FITS),
        ("{华东: 2.9亿元, 华南: 待定}", Verdict.OVER),
        ("{华东: 60%, 华南: 40%}", Verdict.FITS),
        ("{华东: 60%, 华南: 41%}", Verdict.OVER),
        ("{华东: 60%, 华南: 1.12亿元}", Verdict.FITS),
        ("{华东: 60%, 华南: 1.13亿元}", Verdict.OVER),
        ("{华东: {share: 60%}, 华南: {share: 39%}}", Verdict.BELOW),
    ],
)
def test_verdict(parts: str, verdict: Verdict):
    body = f"goals: {{revenue: {{target: 2.8亿元, by: {{region: {parts}}}}}}}"
    assert _verdicts(body) == [verdict]


@pytest.mark.parametrize(
    "body",
    [
        "goals: {gross_margin: {target: 35%, by: {product: {产品A: 38%, 产品B: 30%}}}}",
        "goals: {gross_margin: {by: {product: {产品A: 38%, 产品B: 30%}}}}",
        "goals: {revenue: {target: 2.8亿元, by: {region: [华东, 华南]}}}",
        "goals: {拜访: {target: 8次/周, by: {region: {华东: 5次/周, 华南: 6次/周}}}}",
        "goals: {revenue: {target: 2.8亿元, by: {region: {华东: {growth: 20%}}}}}",
    ],
    ids=["毛利率", "毛利率没有总数", "只有名称", "频率", "只有增速"],
)
def test_what_does_not_add_up_is_not_judged(body: str):
    assert _verdicts(body) == []


def test_two_splits_of_one_unstated_whole_are_held_against_each_other():
    assert _verdicts("""
        goals:
          revenue: {by: {half: {H1: 1亿元, H2: 1亿元}, region: {华东: 1亿元, 华南: 1.1亿元}}}
    """) == [Verdict.BELOW, Verdict.FITS]


def test_the_sum_is_shown_term_by_term():
    (judgement,) = judge_sums(figures_of("""
        goals: {revenue: {target: 2.8亿元, by: {region: {华东: 1.6亿元, 华南: 1.3亿元}}}}
    """))  # fmt: skip
    assert judgement.gap == Fraction(10_000_000)
    assert judgement.sum_text.in_language("zh-CN") == "16000 + 13000 = 29000万元"
    assert [path[-2] for path in judgement.related] == ["华东", "华南"]
