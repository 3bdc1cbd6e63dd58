"""The page that is read alone: what of a plan comes onto it, and in which order."""

from pathlib import Path

import pytest

from plangen.document.blocks import Card, Cards, Chart, Light, Summary, Table
from plangen.document.document import Document
from plangen.document.front import parted
from plangen.document.inlines import Number, plain_text
from plangen.document.walk import walk_inlines
from plangen.pipeline import load
from tests.compose.composing import cells, document, document_of, read_whole

REVIEW = "plangen: 1\nkind: annual-review\nlanguage: zh-CN\nyear: 2025\ntitle: 年终总结\n"


def summary(made: Document) -> Summary:
    ((found,), _) = parted(made.body)
    assert isinstance(found, Summary)
    return found


def cards(made: Document) -> tuple[Card, ...]:
    return next(block.cards for block in summary(made).children if isinstance(block, Cards))


def said(made: Document) -> list[tuple[str, str, str]]:
    return [
        (plain_text(card.label), plain_text(card.value), plain_text(card.change))
        for card in cards(made)
    ]


def rows(made: Document, title: str) -> list[list[str]]:
    """Return the rows of the table of the page whose first column has a title."""
    tables = (cells(block) for block in summary(made).children if isinstance(block, Table))
    return next((found[1:] for found in tables if found[0][0] == title), [])


def charts(made: Document) -> list[Chart]:
    return [block for block in summary(made).children if isinstance(block, Chart)]


class TestCards:
    def test_revenue_comes_first_then_profit_people_and_money(self):
        made = document(
            "goals: {回款率: ≥95%, gross_margin: 22% → 24%, profit: ≥6300万元,"
            " revenue: {base: 2亿元, target: 2.5亿元}}\n"
            "team: {headcount: 20人 → 28人}\nbudget: {target: 1550万元}\n"
        )
        assert said(made) == [
            ("营收", "2.5亿元", "比上年增长 25.0%"),
            ("利润", "≥6300万元", ""),
            ("毛利率", "24%", "比上年 +2个百分点"),
            ("团队人数", "28人", "比年初 +8人"),
            ("预算", "1550万元", ""),
            ("回款率", "≥95%", ""),
        ]

    def test_in_english_the_figure_comes_first(self):
        made = document(
            "goals: {revenue: {base: $8M, target: $10M}, nps: {base: 41, target: ≥45}}\n"
            "team: {headcount: 20 people → 20 people}\n",
            "en",
        )
        assert said(made) == [
            ("Revenue", "$10M", "25.0% up on last year"),
            ("Headcount", "20 people", "as at the opening"),
            ("NPS", "≥45", "+4 on last year"),
        ]

    def test_a_floor_is_called_one_and_a_base_alone_says_nothing(self):
        made = document(
            "goals: {revenue: {floor: 4.2亿元, stretch: 5亿元}, 退货率: {base: 3%}}\n"
        )
        assert said(made) == [("营收（保底）", "4.2亿元", "冲刺 5亿元")]

    def test_what_was_reached_stands_above_the_target(self):
        made = document("goals: {revenue: {base: 9亿元, target: 11亿元, actual: 12亿元}}\n")
        assert said(made) == [("营收", "12亿元", "目标 11亿元\n上年 9亿元")]

    def test_in_a_review_it_is_told_how_that_has_grown(self):
        made = load(Path("plans/2025-emea-review.yaml"))
        built = document_of(made.plan, made.figures)
        assert said(built)[0] == ("Revenue", "$9.8M", "target $9.5M\n16.7% up on last year")

    def test_never_more_than_six(self):
        goals = ", ".join(f"新品{name}: {name}0万元" for name in range(1, 10))
        assert len(cards(document(f"goals: {{{goals}}}\n"))) == 6

    def test_an_undecided_figure_has_no_card(self):
        made = document("goals: {revenue: 待定, profit: 800万元}\n")
        assert [label for label, *_ in said(made)] == ["利润"]

    def test_every_number_has_its_path(self):
        made = document("goals: {revenue: {base: 2亿元, target: 2.5亿元}}\n")
        paths = [each.path for each in walk_inlines((summary(made),)) if isinstance(each, Number)]
        assert paths == ["goals.revenue.target", "goals.revenue.growth"]


@pytest.mark.parametrize(
    ("goal", "light"),
    [
        ("revenue: {target: 1亿元, actual: 1亿元}", Light.GREEN),
        ("revenue: {target: 1亿元, actual: 9000万元}", Light.YELLOW),
        ("revenue: {target: 1亿元, actual: 8900万元}", Light.RED),
        ("revenue: {target: 1亿元, floor: 8000万元, actual: 8500万元}", Light.YELLOW),
        ("churn: {target: ≤9%, actual: 8%}", Light.GREEN),       # less is better
        ("churn: {target: ≤9%, actual: 10%}", Light.YELLOW),
        ("churn: {target: ≤9%, actual: 10.1%}", Light.RED),
        ("churn: {target: ≤9%, floor: ≤12%, actual: 11%}", Light.YELLOW),
        ("nps: {target: ≥55, alert: {range: ＜45}, actual: 44}", Light.RED),
        ("nps: {target: ≥55, alert: {range: ＜45}, actual: 45}", Light.YELLOW),
        ("nps: {target: ≥55, alert: {range: ＜45}, actual: 60}", Light.GREEN),
        ("交付延迟: {actual: 0天, levels: {绿灯: ≤0天, 黄灯: 1–7天, 红灯: ＞7天}}", Light.GREEN),
        ("交付延迟: {actual: 7天, levels: {绿灯: ≤0天, 黄灯: 1–7天, 红灯: ＞7天}}", Light.YELLOW),
        ("交付延迟: {actual: 9天, levels: {绿灯: ≤0天, 黄灯: 1–7天, 红灯: ＞7天}}", Light.RED),
        ("满意: {actual: 90分, levels: {绿灯: ≥90分, 黄灯: ≥75分, 红灯: ＜75分}}", Light.GREEN),
        ("满意: {actual: 75分, levels: {绿: ≥90分, 黄: 75–90分, 红: ＜75分}}", Light.YELLOW),
        ("客单价: {target: 20万元, actual: 18万元}", None),       # is more better? nobody says
        ("revenue: {target: 1亿元}", None),                       # a plan is not judged yet
    ],
)
def test_lights(goal, light):
    (card,) = cards(document(f"goals: {{{goal}}}\n"))
    assert (card.signal.light if card.signal else None) == light


def test_a_light_can_be_read_in_black_and_white():
    made = document(
        "goals: {revenue: {target: 1亿元, actual: 1亿元},"
        " orders: {target: 1亿元, actual: 5000万元},"
        " profit: {target: 2000万元, actual: 1900万元}}\n"
    )
    signals = [card.signal for card in cards(made) if card.signal]
    assert [signal.text for signal in signals] == ["● 达标", "▼ 未达标", "▲ 关注"]


class TestChart:
    def test_it_shows_the_quarters_with_results_where_there_are_any(self):
        made = document(
            "goals: {revenue: {by: {region: {华东: 6000万元, 华南: 4000万元},"
            " quarter: {Q1: {target: 4000万元, actual: 4100万元},"
            " Q2: {target: 6000万元, actual: 5800万元}}}}}\n"
        )
        (chart,) = charts(made)
        assert [series.name for series in chart.spec.series] == ["目标", "实际"]
        assert chart.spec.categories == ("Q1", "Q2")

    def test_without_periods_it_is_another_split(self):
        by = "{region: {华东: 6000万元, 华南: 4000万元}}"
        (chart,) = charts(document(f"goals: {{revenue: {{by: {by}}}}}\n"))
        assert chart.spec.title == "营收（按区域）"

    def test_there_may_be_none(self):
        assert charts(document("goals: {revenue: 1亿元}\n")) == []


RISKS = """
risks:
  汇率波动: {response: 按季锁汇}
  新人上手慢: {likelihood: 中, impact: 中, response: 导师带教}
  回款拖延: {likelihood: 高, impact: 中, response: 提前对账}
  大客户流失: {likelihood: 中, impact: 高, response: 高层互访}
"""


def test_the_biggest_risks_by_likelihood_and_impact():
    found = rows(document(f"goals: {{revenue: 1亿元}}{RISKS}"), "主要风险")
    assert [row[0] for row in found] == ["回款拖延", "大客户流失", "新人上手慢"]
    assert found[0] == ["回款拖延", "高", "中", "提前对账"]


def test_risks_that_nobody_has_graded_keep_their_order():
    risks = "risks: {信用: 定账期, 合同: 三方会审, 碳排: 按季披露}"
    made = document(f"goals: {{revenue: 1亿元}}\n{risks}\n")
    assert [row[0] for row in rows(made, "主要风险")] == ["信用", "合同", "碳排"]


MILESTONES = """
milestones:
  年度评优: {date: 12月, owner: 销售主管}
  目标分解: {date: 2026-01-20, owner: 销售主管}
  年中复盘: 7月
  新品上市: {date: Q2, owner: 产品部}
  渠道大会: 2月
  春季峰会: 3月
  夏季峰会: 8月
"""


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("", ["目标分解", "渠道大会", "春季峰会", "新品上市", "年中复盘"]),
        ("date: 2026-03-31\n", ["春季峰会", "新品上市", "年中复盘", "夏季峰会", "年度评优"]),
        ("date: 2026-08-01\n", ["夏季峰会", "年度评优"]),
    ],
)
def test_the_next_milestones_from_the_day_of_the_plan(day, names):
    found = rows(document(f"{day}goals: {{revenue: 1亿元}}{MILESTONES}"), "接下来的节点")
    assert [row[0] for row in found] == names


def test_a_review_shows_problems_and_what_is_to_be_done_about_them():
    made = document_of(*read_whole(
        f"{REVIEW}date: 2025-12-31\ngoals: {{revenue: 1亿元}}\n"
        "problems: {应对太慢: {what: 竞品降价一月后才有方案, next: 快速应对}}\n"
        "next: {actions: {快速应对: {when: Q1, owner: 区域经理}, 复盘: {every: 季度}}}\n"
    ))
    assert rows(made, "主要问题") == [["应对太慢", "竞品降价一月后才有方案", "快速应对"]]
    assert rows(made, "接下来的节点") == [["快速应对", "Q1", "区域经理"]]


def test_a_scheme_shows_its_weights_and_grades():
    made = document_of(*read_whole(
        "plangen: 1\nkind: performance-scheme\nlanguage: zh-CN\ntitle: 考核办法\n"
        "kpis: {销售额: {weight: 70%}, 回款率: {weight: 30%}}\n"
        "appraisal: {grades: {优秀: {range: ≥90分, then: 优先晋升}, 合格: {range: ≥60分}}}\n"
    ))
    assert [chart.spec.title for chart in charts(made)] == ["考核权重"]
    assert [row[0] for row in rows(made, "等级")] == ["优秀", "合格"]


def test_a_plan_that_has_nothing_of_it_has_no_such_page():
    made = document("goals: {revenue: 待定}\n")
    assert parted(made.body)[0] == ()
