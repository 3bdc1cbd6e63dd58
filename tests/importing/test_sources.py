"""Four kinds of documents: which of their facts come into the plan, and what the check finds."""

import re

import docx
import pytest

from plangen.audit.audited import audit
from plangen.values.quantity import Quantity
from tests.importing.drafts import DOCUMENTS, audited_codes, drafted

REVIEW = {
    "goals.revenue.actual": "12.8亿元", "goals.revenue.target": "11.5亿元",
    "goals.revenue.growth": "15.3%", "goals.revenue.attainment": "111.3%",
    "goals.revenue.by.product.A系列.actual": "6.2亿元",
    "goals.revenue.by.product.A系列.share": "48.4%",
    "goals.revenue.by.product.A系列.growth": "22.1%",
    "goals.revenue.by.product.B系列.actual": "4.1亿元",
    "goals.revenue.by.product.B系列.share": "32.0%",
    "goals.revenue.by.product.B系列.growth": "3.7%",
    "goals.revenue.by.product.C系列.actual": "1.5亿元",
    "goals.revenue.by.product.C系列.share": "11.7%",
    "goals.revenue.by.product.C系列.target": "1.2亿元",
    "goals.revenue.by.region.浙江.growth": "28.6%",
    "goals.revenue.by.region.江苏.growth": "21.4%",
    "goals.revenue.by.region.广东.growth": "19.3%",
    "goals.revenue.by.region.福建.growth": "5.2%",
    "goals.revenue.by.region.江西.growth": "3.8%",
    "goals.revenue.by.region.福建.by.month.7月.sequential": "-2.1%",
    "goals.revenue.by.region.福建.by.month.8月.sequential": "-3.5%",
    "goals.revenue.by.region.福建.by.month.9月.sequential": "-4.2%",
    "goals.revenue.per_head.actual": "399万元", "goals.revenue.per_head.growth": "12.6%",
    'goals.revenue.by.group["前20%"].heads': "20%",
    'goals.revenue.by.group["前20%"].per_head.actual': "680万元",
    'goals.revenue.by.group["前20%"].share': "42%",
    'goals.revenue.by.group["后20%"].per_head.actual': "210万元",
    'goals.revenue.by.group["后20%"].share': "13%",
    "goals.expense_ratio.actual": "6.8%", "goals.expense_ratio.target": "7.2%",
    "goals.expense_ratio.change": "-0.4个百分点",
    "customers.new.actual": "146家", "customers.range": "≥50万元",
    "customers.tiers.战略级.range": "≥2000万元", "customers.tiers.战略级.new.actual": "3家",
    "customers.tiers.战略级.new.by.region.浙江.actual": "2家",
    "customers.tiers.战略级.new.by.region.广东.actual": "1家",
    "customers.tiers.核心级.range": "500万-2000万元", "customers.tiers.核心级.new.actual": "12家",
    "customers.measures.客户满意度.base": "82分", "customers.measures.客户满意度.actual": "89分",
    "team.headcount.actual": "32人", "team.headcount.by.role.区域主管.actual": "4人",
    "team.headcount.by.role.一线销售.actual": "28人",
}  # fmt: skip
TEAM_PLAN = {
    "goals.revenue.target": "2.8亿元", "goals.revenue.growth": "25%",
    "goals.revenue.by.quarter.Q1.target": "4500万元", "goals.revenue.by.quarter.Q1.share": "16%",
    "goals.revenue.by.quarter.Q2.target": "7000万元", "goals.revenue.by.quarter.Q2.share": "25%",
    "goals.revenue.by.quarter.Q3.target": "7500万元", "goals.revenue.by.quarter.Q3.share": "27%",
    "goals.revenue.by.quarter.Q4.target": "9000万元", "goals.revenue.by.quarter.Q4.share": "32%",
    "goals.revenue.by.region.华东.target": "1.2亿元", "goals.revenue.by.region.华东.share": "43%",
    "goals.revenue.by.region.华南.target": "8000万元", "goals.revenue.by.region.华南.share": "29%",
    "goals.revenue.by.region.华北.target": "5000万元", "goals.revenue.by.region.华北.share": "18%",
    "goals.revenue.by.region.其他.target": "3000万元", "goals.revenue.by.region.其他.share": "10%",
    "budget.lines.市场推广费用.target": "300万元", "budget.lines.市场推广费用.ratio": "1.07%",
    "budget.lines.市场推广费用.lines.线上推广.target": "120万元",
    "budget.lines.市场推广费用.lines.线下活动.target": "150万元",
    "budget.lines.市场推广费用.lines.客户激励.target": "30万元",
    "budget.lines.团队成本.target": "1200万元", "budget.lines.团队成本.ratio": "4.29%",
    "budget.lines.技术支持.target": "50万元",
    "team.headcount.base": "20人", "team.headcount.target": "28人", "team.joiners.target": "8人",
    "team.joiners.by.unit.华东.target": "3名", "team.joiners.by.unit.华南.target": "2名",
    "team.joiners.by.unit.华北.target": "1名", "team.joiners.by.unit.总部.target": "2名",
    "kpis.基础指标.weight": "60%", "kpis.过程指标.weight": "30%", "kpis.成长指标.weight": "10%",
    "kpis.基础指标.items.销售额.weight": "40%", "kpis.基础指标.items.回款率.weight": "15%",
    "kpis.基础指标.items.回款率.target": "≥95%", "kpis.基础指标.items.新客户开发.weight": "5%",
}  # fmt: skip
MANAGER_PLAN = {
    "market.sam.target": "38亿元", "market.som.target": "5.7亿元",
    "goals.revenue.floor": "4.2亿元", "goals.revenue.stretch": "5亿元",
    "goals.profit.target": "≥6300万元",
    "goals.revenue.by.quarter.Q1.share": "40%", "goals.revenue.by.quarter.Q2.share": "30%",
    "goals.revenue.by.quarter.Q3.share": "20%", "goals.revenue.by.quarter.Q4.share": "10%",
    "customers.tiers.S级.count.target": "18家", "customers.tiers.S级.share": "55%",
    "customers.tiers.A级.count.target": "42家", "customers.tiers.A级.share": "30%",
    "customers.tiers.B级.count.target": "120家", "customers.tiers.B级.share": "12%",
    "budget.target": "8400万元", "budget.ratio": "20%", "budget.lines.人力佣金.share": "35%",
    "budget.lines.渠道返点.share": "25%", "budget.lines.市场活动.share": "20%",
    "budget.lines.差旅.share": "10%", "budget.lines.培训.share": "5%",
    "budget.lines.其他.share": "5%",
    "milestones.市场洞察.date": "1月", "milestones.渠道大会.date": "2月",
    "milestones.春季峰会.date": "3月", "milestones.海外试点.date": "4月",
    "milestones.客户开放日.date": "5月",
}  # fmt: skip
ENGLISH = {
    "goals.revenue.actual": "$172.0M", "goals.revenue.base": "$153.0M",
    "goals.revenue.growth": "12.4%", "goals.revenue.by.region.North.actual": "$48.6M",
    "goals.revenue.by.region.North.base": "$44.1M", "goals.revenue.by.region.North.growth": "10.2%",
    "goals.revenue.by.region.Online.share": "17.0%",
    "team.headcount.base": "148 people", "team.headcount.actual": "176 people",
}  # fmt: skip

FACTS = {
    "review": REVIEW, "team-plan": TEAM_PLAN, "manager-plan": MANAGER_PLAN, "english": ENGLISH
}  # fmt: skip
KINDS = {"review": "annual-review", "english": "annual-review", "scheme": "performance-scheme"}


@pytest.fixture(scope="module")
def drafts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("drafts")
    return {file.stem: drafted(file, folder) for file in DOCUMENTS.glob("*.md")}


@pytest.mark.parametrize(
    ("document", "path"), [(name, path) for name, facts in FACTS.items() for path in facts]
)
def test_every_fact_is_in_its_place(drafts, document, path):
    assert drafts[document].figure(path) == FACTS[document][path]


@pytest.mark.parametrize("document", [*FACTS, "scheme"])
def test_every_draft_is_a_plan_of_its_kind(drafts, document):
    draft = drafts[document]
    assert draft.at("kind") == KINDS.get(document, document)
    assert not [code for code in draft.found if code.startswith("P")]


@pytest.mark.parametrize(
    ("document", "codes"),
    [
        ("review", ["S105", "R208", "R208", "R206"]),
        ("team-plan", ["R202"]),
        ("manager-plan", ["S106"]),
        ("english", []),
        ("scheme", []),
    ],
)
def test_the_check_finds_what_is_wrong_in_the_document_and_nothing_else(drafts, document, codes):
    assert drafts[document].found == codes


def test_the_audit_finds_it_in_the_document():
    assert {"S105", "R206", "R208"} <= set(audited_codes(DOCUMENTS / "review.md"))


@pytest.mark.parametrize("document", FACTS)
def test_every_number_says_where_it_stands(drafts, document):
    body, _, _ = drafts[document].text.partition("\nnarrative:")
    told = [line for line in body.splitlines() if re.match(r" +[^:]+: \S*\d", line)]
    assert [line for line in told if " # " not in line] == []
    assert len(told) >= len(FACTS[document])


@pytest.mark.parametrize("document", FACTS)
def test_no_number_is_invented_and_most_are_brought_in(drafts, document):
    told = [one.quantity for one in audit(DOCUMENTS / f"{document}.md").facts.mentions]
    worths = {(abs(one.value), one.dimension) for one in told}
    figures = [
        figure.value for figure in drafts[document].loaded.figures
        if isinstance(figure.value, Quantity) and not figure.sources
    ]  # fmt: skip
    assert [one.text for one in figures if (abs(one.value), one.dimension) not in worths] == []
    brought = {(abs(one.value), one.dimension) for one in figures}
    assert len(brought & worths) >= 0.9 * len(worths)


def test_a_word_file_gives_the_same_figures(drafts, tmp_path):
    document = docx.Document()
    for line in (DOCUMENTS / "team-plan.md").read_text(encoding="utf-8").splitlines():
        marks, _, title = line.partition(" ")
        if marks and not marks.strip("#"):
            document.add_heading(title, len(marks))
        elif line:
            document.add_paragraph(line)
    document.save(str(tmp_path / "计划.docx"))
    draft = drafted(tmp_path / "计划.docx", tmp_path)
    assert {path: draft.figure(path) for path in TEAM_PLAN} == TEAM_PLAN
    assert draft.found == ["R202"]


def test_what_a_scheme_needs_and_the_document_lacks_is_not_decided(drafts):
    assert drafts["scheme"].at("kpis") == {"指标": "待定"}
    assert "# 原文没有，请补上" in drafts["scheme"].text


def test_title_and_year(drafts):
    assert drafts["review"].at("title") == "2025年度区域销售工作总结"
    assert drafts["review"].at("year") == "2025"
    assert drafts["manager-plan"].at("year") is None
    assert drafts["english"].at("language") == "en"


