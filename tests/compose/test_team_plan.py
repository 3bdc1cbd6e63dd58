"""The team plan in both languages: full plans, and plans that leave much unsaid."""

import re

import pytest

from plangen.diagnostics.path import parse_path
from plangen.document.references import reference_problems
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.workspace.shipped import shipped_templates
from tests.compose.composing import (
    SAMPLE,
    cells,
    charts,
    document,
    document_of,
    headings,
    numbers,
    plan_of,
    prose,
    read_whole,
    table,
)

STARTERS = shipped_templates() / "starters"


FULL = [SAMPLE, *sorted(STARTERS.glob("team-plan.*.yaml"))]


@pytest.fixture(scope="module", params=FULL, ids=lambda file: file.name)
def full(request) -> tuple[Plan, Figures]:
    return read_whole(request.param.read_text(encoding="utf-8"))


class TestFullPlans:
    def test_every_number_is_the_figure_at_its_path(self, full):
        _, figures = full
        found = numbers(document_of(*full))
        assert len(found) > 50
        for number in found:
            figure = figures.at(parse_path(number.path))
            assert figure, number.path
            assert figure.text == number.text

    def test_all_that_has_an_amount_is_shown(self, full):
        _, figures = full
        shown = {parse_path(number.path) for number in numbers(document_of(*full))}
        amounts = [figure.path for path in figures.measures if (figure := figures.at(path))]
        assert [path for path in amounts if path not in shown] == []

    def test_labels_are_unique_and_mentions_lead_somewhere(self, full):
        assert reference_problems(document_of(*full)) == ()

    def test_sentences_are_whole(self, full):
        for paragraph in prose(document_of(*full)):
            assert not re.search(r"。。|，。|：。|、。|\.\.|, ?\.|: ?\.| {2}| [.,;]", paragraph)
            assert paragraph.endswith(("。", "."))


class TestSections:
    def test_the_sample_has_all_chapters_in_their_order(self):
        made = document_of(*read_whole(SAMPLE.read_text(encoding="utf-8")))
        assert [title for level, title in headings(made) if level == 1] == [
            "总体目标", "目标分解", "资源配置", "团队能力建设", "考核与激励", "重点行动",
            "风险与应对", "年度日程", "签批", "分发范围",
        ]  # fmt: skip

    def test_both_languages_have_a_partial_for_every_section(self):
        partials = shipped_templates() / "partials"
        names = {
            language: {file.name.split(".")[0] for file in partials.glob(f"*.{language}.md.j2")}
            for language in ("zh-CN", "en")
        }
        assert names["zh-CN"] == names["en"]

    @pytest.mark.parametrize(("language", "chapter"), [("zh-CN", "总体目标"), ("en", "Objectives")])
    def test_a_plan_of_one_goal_has_one_chapter(self, language, chapter):
        assert headings(document("goals: {revenue: 100}\n", language)) == [(1, chapter)]

    def test_english_documents_hold_no_chinese_of_ours(self):
        starter = (STARTERS / "team-plan.en.yaml").read_text(encoding="utf-8")
        made = document_of(*read_whole(starter))
        words = [*prose(made), *(title for _, title in headings(made))]
        words += [chart.spec.alt for chart in charts(made).values()]
        assert not [text for text in words if re.search(r"[\u3000-\u9fff\uff00-\uffef]", text)]


def first(body: str, language: str = "zh-CN") -> str:
    """Return the first paragraph of a plan's document."""
    return prose(document(body, language))[0]


class TestOverview:
    @pytest.mark.parametrize(
        ("goal", "zh"),
        [
            ("revenue: 1亿元 → 1.2亿元", "营收由上年的1亿元提高到1.2亿元，增长20.0%。"),
            ("revenue: 1亿元 → 8000万元", "营收由上年的1亿元调整到8000万元（同比−20.0%）。"),
            ("revenue: 1亿元 → 1亿元", "营收与上年持平，为1亿元。"),
            ("revenue: {target: 1亿元, growth: 25%}", "营收目标为1亿元，比上年增长25%。"),
            ("revenue: {target: 1亿元, growth: -5%}", "营收目标为1亿元（同比-5%）。"),
            ("revenue: {floor: 8000万元}", "营收保底为8000万元。"),
            ("revenue: 待定", "营收目标待定。"),
            ("gross_margin: 38% → 40%", "毛利率由上年的38%提高到40%（+2个百分点）。"),
            ("churn: 5% → ≤4%", "流失率由上年的5%调整到不超过4%（−1个百分点）。"),
            ("profit: -200万元 → -50万元", "利润由上年的-200万元提高到-50万元（+150万元）。"),
            ("nps: ≥50", "净推荐值（NPS）目标为不低于50。"),
        ],
    )
    def test_a_goal_in_chinese(self, goal, zh):
        assert first(f"goals: {{{goal}}}\n") == zh

    @pytest.mark.parametrize(
        ("goal", "en"),
        [
            ("revenue: $10M → $12M", "Revenue: $12M, up 20.0% from $10M last year."),
            ("revenue: $10M → $8M", "Revenue: $8M, down from $10M last year (−20.0%)."),
            ("revenue: $10M → $10M", "Revenue: $10M, the same as last year."),
            ("revenue: {target: $10M, growth: 25%}", "Revenue: $10M, up 25% on last year."),
            ("revenue: {target: $10M, growth: -5%}", "Revenue: $10M (-5% on last year)."),
            ("gross_margin: 41% → 43%", "Gross margin: 43%, up from 41% last year (+2 pp)."),
            ("churn: 5% → ≤4%", "Churn: at most 4%, down from 5% last year (−1 pp)."),
            ("profit: -$2M → -$0.5M", "Profit: -$0.5M, up from -$2M last year (+$1.5M)."),
        ],
    )
    def test_a_goal_in_english(self, goal, en):
        assert first(f"goals: {{{goal}}}\n", "en") == en

    def test_goals_follow_one_another_in_one_paragraph(self):
        text = first("goals: {revenue: 1亿元, new_customers: 120家}\n")
        assert text == "营收目标为1亿元。新客户目标为120家。"

    def test_an_author_who_opens_is_not_talked_over(self):
        body = "goals: {revenue: 1亿元 → 1.2亿元}\nnarrative: {opening: 稳中求进。}\n"
        assert prose(document(body)) == ["稳中求进。"]

    def test_goals_without_figures_are_named(self):
        assert prose(document("goals: [营收, 利润]\n")) == ["尚未给出数值的目标：营收、利润。"]

    def test_the_key_figures(self):
        made = document(
            "goals: {revenue: 1亿元 → 1.2亿元, gross_margin: 38% → 40%, 利润: {base: 500万元}}\n"
            "team: {headcount: 20人 → 18人}\nbudget: 600万元\n"
        )
        assert cells(table(made, "key-figures")) == [
            ["项目", "上年（期初）", "本年目标", "增长（变化）", "占营收"],
            ["营收", "1亿元", "1.2亿元", "20.0%", "—"],
            ["毛利率", "38%", "40%", "+2个百分点", "—"],
            ["利润", "500万元", "—", "—", "—"],
            ["团队人数", "20人", "18人", "−10.0%", "—"],
            ["预算", "—", "600万元", "—", "5.00%"],
        ]


def split(dimension: str, parts: str, language: str = "zh-CN", target: str = "") -> list[str]:
    total = f"target: {target}, " if target else ""
    body = f"goals: {{revenue: {{{total}by: {{{dimension}: {{{parts}}}}}}}}}\n"
    return prose(document(body, language))[1:]


class TestGoals:
    @pytest.mark.parametrize(
        ("dimension", "parts", "zh"),
        [
            ("quarter", "Q1: 1000万元, Q2: 2000万元, Q3: 3000万元, Q4: 4000万元",
             "从Q1的1000万元逐季提高到Q4的4000万元，Q4占全年的40.0%。"),
            ("quarter", "Q1: 4000万元, Q2: 3000万元, Q3: 2000万元, Q4: 1000万元",
             "从Q1的4000万元逐季回落到Q4的1000万元，Q1占全年的40.0%。"),
            ("quarter", "Q1: 3000万元, Q2: 1000万元, Q3: 2000万元, Q4: 4000万元",
             "各季度中，Q4最高，为4000万元，占40.0%；Q2最低，为1000万元。"),
            ("quarter", "Q1: 2500万元, Q2: 2500万元, Q3: 2500万元, Q4: 2500万元",
             "按季度平均分解，各为2500万元。"),
            ("region", "华东: 7000万元, 其他: 3000万元",
             "各区域中，华东最高，为7000万元，占70.0%。"),
            ("region", "华东: 5000万元, 华南: 5000万元", "按区域平均分解，各为5000万元。"),
        ],
    )  # fmt: skip
    def test_what_is_said_of_a_split_in_chinese(self, dimension, parts, zh):
        assert split(dimension, parts) == [f"营收目标为1亿元。{zh}"]

    @pytest.mark.parametrize(
        ("dimension", "parts", "en"),
        [
            ("quarter", "Q1: $1M, Q2: $2M, Q3: $3M, Q4: $4M",
             (
                 "The quarters rise steadily from $1M in Q1 to $4M in Q4, "
                 "which makes up 40.0% of the year."
             )),
            ("half", "H1: $6M, H2: $4M",
             "The half-years ease from $6M in H1 (60.0% of the year) to $4M in H2."),
            ("region", "DACH: $7M, Elsewhere: $3M",
             "The largest part is DACH at $7M, or 70.0% of the total."),
            ("region", "DACH: $5M, Nordics: $5M", "The figure is the same for every region: $5M."),
            ("KAM team", "Ann: $7M, Bob: $3M",
             "The largest part is Ann at $7M, or 70.0% of the total."),
        ],
    )  # fmt: skip
    def test_what_is_said_of_a_split_in_english(self, dimension, parts, en):
        assert split(dimension, parts, "en") == [f"The target is $10M. {en}"]

    @pytest.mark.parametrize(
        "parts", ["全国: 1亿元", "华东: 5000万元, 华南: 待定", "华东: 40%, 华南: 40%, 其他: 其余"]
    )
    def test_no_part_is_singled_out_where_none_stands_out(self, parts):
        assert split("region", parts, target="1亿元") == ["营收目标为1亿元。"]

    def test_a_ratio_is_said_to_be_higher_not_to_have_a_share(self):
        body = "goals: {gross_margin: {target: 40%, by: {region: {华东: 42%, 华南: 38%}}}}\n"
        assert prose(document(body))[1] == "毛利率目标为40%。各区域中，华东最高，为42%。"

    def test_the_whole_is_told_once(self):
        body = (
            "goals: {revenue: {target: 1亿元, by: {region: {华东: 60%, 其他: 其余},"
            " product: {产品A: 70%, 产品B: 30%}}}}\n"
        )
        assert prose(document(body))[1:] == [
            "营收目标为1亿元。各区域中，华东最高，为6000万元，占60%。",
            "各产品中，产品A最高，为7000万元，占70%。",
        ]

    def test_parts_that_are_split_again_get_tables_of_their_own(self):
        made = document(
            "goals: {revenue: {by: {region: {华东: {by: {quarter: {Q1: 40%, Q2: 60%}},"
            " target: 6000万元}, 华南: 4000万元}}}}\n"
        )
        inner = table(made, "revenue-region-table-1-quarter")
        assert inner.caption[0].text == "营收（华东）按季度分解"
        assert cells(inner)[1] == ["Q1", "2400", "40%"]

    @pytest.mark.parametrize(
        ("dimension", "parts", "kind"),
        [
            ("month", "1月: 60%, 2月: 40%", "column"),
            ("region", "华东: 60%, 华南: 40%", "donut"),
            ("region", "华东: 2亿元, 华南: -1亿元", "bar"),
        ],
    )
    def test_each_split_has_the_chart_that_suits_it(self, dimension, parts, kind):
        made = document(
            f"goals: {{profit: {{target: 1亿元, by: {{{dimension}: {{{parts}}}}}}}}}\n"
        )
        assert charts(made)[f"profit-{dimension}"].spec.kind == kind


class TestTeam:
    @pytest.mark.parametrize(
        ("team", "zh"),
        [
            ("headcount: 20人 → 28人, joiners: 8人", "团队人数由20人增至28人，新增8人。"),
            ("headcount: 20人 → 18人, leavers: 2人", "团队人数由20人减至18人，减少2人。"),
            ("headcount: 20人 → 20人, joiners: 1人, leavers: 1人",
             "团队人数保持20人不变，新增1人，减少1人。"),
            ("headcount: 20人", "团队人数为20人。"),
            ("headcount: 待定, joiners: 待定", "团队人数待定，新增人数待定。"),
            ("joiners: 5人", "全年新增5人。"),
            ("joiners: 5人, leavers: 2人", "全年新增5人，减少2人。"),
        ],
    )  # fmt: skip
    def test_heads_in_chinese(self, team, zh):
        assert prose(document(f"goals: {{revenue: 1亿元}}\nteam: {{{team}}}\n"))[1:] == [zh]

    @pytest.mark.parametrize(
        ("team", "en"),
        [
            ("headcount: 20 people → 28 people, joiners: 8 people",
             "The team grows from 20 people to 28 people, with 8 people joining."),
            ("headcount: 20 people → 17 people, leavers: 4 people, joiners: 1 person",
             (
                 "The team is reduced from 20 people to 17 people, "
                 "with 1 person joining and 4 people leaving."
             )),
            ("headcount: tbd", "Headcount: tbd."),
            ("joiners: 5 people", "Joining: 5 people."),
        ],
    )  # fmt: skip
    def test_heads_in_english(self, team, en):
        assert prose(document(f"goals: {{revenue: $10M}}\nteam: {{{team}}}\n", "en"))[1:] == [en]

    def test_who_leaves_is_listed_like_who_joins(self):
        made = document(
            "goals: {revenue: 1亿元}\n"
            "team: {leavers: {target: 3人, by: {unit: {华东: {target: 1人, cause: 退休},"
            " 总部: 2人}}}}\n"
        )
        assert cells(table(made, "leavers-unit"))[1] == ["华东", "1", "退休"]


class TestBudget:
    LINES = "lines: {推广: 300万元, 人力: 其余}"

    @pytest.mark.parametrize(
        ("budget", "zh"),
        [
            (f"target: 1000万元, {LINES}",
             "预算合计1000万元，占营收的10.00%。人力最多，为700万元，占预算的70.0%。"),
            ("base: 800万元, target: 1000万元, reserve: 50万元",
             "预算合计1000万元，比上年增长25.0%，占营收的10.00%，其中预留50万元。"),
            ("base: 1000万元, target: 800万元",
             "预算合计800万元（同比−20.0%），占营收的8.00%。"),
            ("target: 600万元, lines: {推广: 300万元, 人力: 300万元}",
             "预算合计600万元，占营收的6.00%。"),
        ],
    )  # fmt: skip
    def test_what_is_said_of_it(self, budget, zh):
        body = f"goals: {{revenue: 1亿元}}\nbudget: {{{budget}}}\n"
        assert prose(document(body))[1:] == [zh]

    def test_an_undecided_budget_says_nothing_of_its_size(self):
        body = "goals: {revenue: 1亿元}\nbudget: {target: 待定, lines: {推广: 待定, 人力: 待定}}\n"
        made = document(body)
        assert prose(made)[1:] == []
        assert "budget" not in charts(made)


class TestActions:
    def test_sentences_end_once_though_people_end_theirs(self):
        made = document(
            "goals: {revenue: 1亿元}\n"
            "themes: {渠道下沉: {aim: 覆盖县级市场。, focus: [选商, 铺货], owner: 渠道部}}\n"
        )
        assert prose(made)[1:] == ["目的：覆盖县级市场。重点：选商、铺货。负责：渠道部。"]

    def test_an_action_with_steps_tells_all_it_says(self):
        made = document(
            "goals: {revenue: $10M}\nactions: {Dealer academy: {when: Q3, every: quarter,"
            " scope: New dealers, lasts: 3 months, owner: [Ann, Bob],"
            " steps: {Basics: Products}}}\n",
            "en",
        )
        assert prose(made)[1] == (
            "For: New dealers. When: Q3; every quarter. Duration: 3 months. Owner: Ann, Bob."
        )

    def test_actions_with_a_time_have_a_calendar_without_milestones(self):
        made = document("goals: {revenue: 1亿元}\nactions: {拜访: {when: Q1}}\n")
        assert (1, "年度日程") in headings(made)
        assert "schedule" in charts(made)

    def test_a_theme_without_actions_has_just_its_aim(self):
        made = document("goals: {revenue: 1亿元}\nthemes: {精准营销: {aim: 提高转化}}\n")
        assert prose(made)[1:] == ["目的：提高转化。"]


class TestKpis:
    def test_a_tree_three_deep(self):
        made = document(
            "goals: {revenue: 1亿元}\nkpis: {业绩: {weight: 70%, items: {销售: {weight: 50%,"
            " items: {老客户: 20%, 新客户: 30%}}, 回款: 20%}}, 过程: 30%}\n"
        )
        assert prose(made)[1:] == ["考核指标中，业绩的权重最高，占70%。"]
        assert [row.level for row in table(made, "kpis").rows] == [0, 1, 2, 2, 1, 0]

    def test_an_indicator_of_a_goal_quotes_its_target(self):
        made = document(
            "goals: {revenue: 1亿元}\nkpis: {销售额: {weight: 60%, goal: revenue}, 过程: 40%}\n"
        )
        assert cells(table(made, "kpis"))[1] == ["销售额", "60%", "1亿元"]


def test_undecided_everywhere_draws_nothing():
    made = document(
        "goals:\n  revenue:\n    target: 待定\n"
        "    by: {quarter: {Q1: 待定, Q2: 待定, Q3: 待定, Q4: 待定}}\n"
        "team: {headcount: 待定, joiners: 待定}\n"
        "kpis: {业绩: {weight: 待定}, 过程: {weight: 待定}}\n"
    )
    assert charts(made) == {}


def test_two_composings_of_a_plan_are_equal():
    plan, figures = plan_of("goals: {revenue: {by: {region: {华东: 6000万元, 华南: 4000万元}}}}\n")
    assert document_of(plan, figures) == document_of(plan, figures)
