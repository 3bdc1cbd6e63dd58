"""The annual review where it leaves much unsaid, and where things went wrong."""

import pytest

from plangen.document.document import Document
from plangen.figures.derive import derive
from plangen.model.reading import read_plan
from plangen.source.reader import read
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.templates import find_template
from tests.compose.composing import cells, charts, document_of, headings, prose, table

HEADS = {
    "zh-CN": "plangen: 1\nkind: annual-review\nlanguage: zh-CN\nyear: 2025\ntitle: 年终总结\n",
    "en": "plangen: 1\nkind: annual-review\nlanguage: en\nyear: 2025\ntitle: Review\n",
}


def review(body: str, language: str = "zh-CN") -> Document:
    """Compose a review, in which a bare number is what was achieved."""
    template = find_template("annual-review", language, (shipped_templates(),))
    source = read((HEADS[language] + body).encode(), "review.yaml").source
    assert template
    assert source
    result = read_plan(source, template.tense)
    assert result.plan, result.faults
    return document_of(result.plan, derive(result.plan, template.tense))


@pytest.mark.parametrize(
    ("language", "chapter"), [("zh-CN", "总体完成情况"), ("en", "The year as a whole")]
)
def test_a_review_of_one_goal_has_one_chapter(language, chapter):
    made = review("goals: {revenue: {base: 100, actual: 120}}\n", language)
    assert headings(made) == [(1, chapter)]


@pytest.mark.parametrize(
    ("goal", "zh"),
    [
        ("revenue: 1亿元 → 1.2亿元", "营收由上年的1亿元提高到1.2亿元，同比增长20.0%。"),
        ("revenue: 1亿元 → 8000万元", "营收由上年的1亿元降到8000万元（同比−20.0%）。"),
        ("revenue: 1亿元 → 1亿元", "营收与上年持平，为1亿元。"),
        ("revenue: {target: 1亿元, actual: 9000万元}",
         "营收实际完成9000万元；目标1亿元，完成率90.0%，未达目标（与目标相差−1000万元）。"),
        ("revenue: {target: 1亿元, actual: 1亿元}",
         "营收实际完成1亿元；目标1亿元，完成率100.0%，达成目标。"),
        ("revenue: {growth: 12%}", "营收同比增长12%。"),
        ("gross_margin: 38% → 40%", "毛利率由上年的38%提高到40%（+2个百分点）。"),
        ("expense_ratio: {target: 7.2%, actual: 6.8%}",
         "费用率为6.8%；目标7.2%，优于目标（与目标相差−0.4个百分点）。"),
        ("churn: {target: ≤8%, actual: 8.4%}",
         "流失率为8.4%；目标不超过8%，未达目标（与目标相差+0.4个百分点）。"),
        ("revenue: {target: 1亿元}", "营收目标1亿元，实际没有给出。"),
        ("revenue: 待定", "营收实际待定。"),
    ],
)  # fmt: skip
def test_a_result_in_chinese(goal, zh):
    assert zh in prose(review(f"goals: {{{goal}}}\n"))


@pytest.mark.parametrize(
    ("goal", "en"),
    [
        ("revenue: $10M → $12M", "Revenue: $12M, up 20.0% from $10M last year."),
        ("revenue: $10M → $8M", "Revenue: $8M, down from $10M last year (−20.0%)."),
        ("revenue: {target: $10M, actual: $9M}",
         "Revenue: $9M; short of the target of $10M (−$1M, 90.0% attained)."),
        ("expense_ratio: {target: 24%, actual: 23.5%}",
         "Expense ratio: 23.5%; better than the target of 24% (−0.5 pp)."),
        ("nps: {target: ≥45, actual: 47}",
         "NPS: 47; meeting the target of at least 45 (+2, 104.4% attained)."),
        ("revenue: tbd", "Revenue: tbd."),
    ],
)  # fmt: skip
def test_a_result_in_english(goal, en):
    assert en in prose(review(f"goals: {{{goal}}}\n", "en"))


@pytest.mark.parametrize(
    ("regions", "zh"),
    [
        ("华东: {growth: 12%}, 华南: {growth: 3%}",
         "增长最快的是华东（12%），最慢的是华南（3%）。"),
        ("华东: {growth: 12%}, 华南: {growth: -3%}",
         "增长最快的是华东（12%），华南则下降（-3%）。"),
        ("华东: {growth: -1%}, 华南: {growth: -3%}",
         "各区域都在下降，华东降得最少（-1%），华南降得最多（-3%）。"),
        ("华东: {target: 100万元, actual: 120万元}, 华南: {target: 100万元, actual: 90万元}",
         ("各区域中，华东最高，为120万元，占57.1%。"
          "华东（120.0%）完成了目标，华南（90.0%）未达目标。")),
    ],
)  # fmt: skip
def test_how_the_regions_did(regions, zh):
    assert zh in prose(review(f"goals: {{revenue: {{by: {{region: {{{regions}}}}}}}}}\n"))


def test_where_one_region_does_not_say_nobody_is_ranked():
    made = review("goals: {revenue: {by: {region: {华东: {growth: 12%}, 华南: {growth: 待定}}}}}\n")
    assert not [text for text in prose(made) if "最快" in text]


def test_spending_is_held_against_the_budget():
    made = review(
        "goals: {revenue: 1亿元}\n"
        "budget: {lines: {推广: {target: 300万元, actual: 270万元},"
        " 人力: {target: 700万元, actual: 730万元}}}\n"
    )
    assert "全年支出1000万元，占营收的10.00%；预算1000万元，执行率100.0%。" in prose(made)
    assert cells(table(made, "budget-table"))[1] == [
        "推广", "300", "270", "90.0%", "27.0%", "2.70%",
    ]  # fmt: skip
    assert "budget" in charts(made)


@pytest.mark.parametrize(
    ("team", "zh"),
    [
        ("headcount: 20人 → 28人, joiners: 10人, leavers: 2人",
         "团队由20人增至28人，入职10人，离职2人。"),
        ("headcount: 20人 → 17人", "团队由20人减至17人。"),
        ("headcount: 32人", "团队共32人。"),
        ("joiners: 5人", "全年入职5人。"),
    ],
)  # fmt: skip
def test_the_team(team, zh):
    assert zh in prose(review(f"goals: {{revenue: 1亿元}}\nteam: {{{team}}}\n"))


def test_customers_lost_say_where_and_how_large():
    made = review(
        "goals: {revenue: 1亿元}\n"
        "customers: {sized_by: 年采购额, lost: {actual: 4家, range: 超300万元, scope: 福建}}\n"
    )
    assert "全年流失客户4家（福建，年采购额超300万元）。" in prose(made)


def test_an_action_of_next_year_names_the_problems_it_answers():
    made = review(
        "goals: {revenue: 1亿元}\n"
        "problems: {应对慢: {what: 两个月后才调整, next: [快速应对]}, 首单小: {next: 快速应对}}\n"
        "next: {actions: {快速应对: {what: 一周内给方案}, 复盘: {what: 每季度一次}}}\n"
    )
    assert cells(table(made, "next-actions")) == [
        ["行动", "针对的问题", "内容"],
        ["快速应对", "应对慢、首单小", "一周内给方案"],
        ["复盘", "—", "每季度一次"],
    ]


def test_goals_of_next_year_are_told_from_this_year():
    made = review("goals: {revenue: 1亿元}\nnext: {goals: {revenue: 1亿元 → 9000万元}}\n")
    assert "营收由2025年的1亿元调整到9000万元（同比−10.0%）。" in prose(made)
