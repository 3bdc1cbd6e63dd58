"""People's Markdown, with the plan's figures in it."""

import pytest

from plangen.document.blocks import CodeBlock, ListBlock, Paragraph, Quote, Table
from plangen.document.inlines import Link, Number, Strong, Text, plain_text
from plangen.document.walk import walk
from tests.compose.composing import composed, document, headings, numbers, prose

PLAN = """
goals:
  revenue:
    target: 1亿元
    growth: 25%
    by:
      quarter: {Q1: 2000万元, Q2: 2400万元, Q3: 2600万元, Q4: 3000万元}
"""


def opening(text: str) -> str:
    return PLAN + "narrative:\n  opening: |\n" + "".join(f"    {x}\n" for x in text.split("\n"))


class TestFigures:
    def test_figures_keep_their_paths(self):
        made = document(opening("全年{{ revenue.target }}，增长 {{revenue.growth}}。"))
        first = next(block for block in made.body if isinstance(block, Paragraph))
        assert first.content == (
            Text("全年"),
            Number("1亿元", "goals.revenue.target"),
            Text("，增长 "),
            Number("25%", "goals.revenue.growth"),
            Text("。"),
        )

    def test_short_and_full_references_meet_the_same_figure(self):
        made = document(opening("{{ Q4.target }} {{ goals.revenue.by.quarter.Q4.target }}"))
        first = next(block for block in made.body if isinstance(block, Paragraph))
        path = "goals.revenue.by.quarter.Q4.target"
        assert [inline.path for inline in first.content if isinstance(inline, Number)] == [path] * 2

    def test_figures_inside_markup_keep_their_paths(self):
        made = document(opening("**目标 {{ revenue.target }}**\n\n- 一季度 {{ Q1.target }}"))
        strong = next(b for b in made.body if isinstance(b, Paragraph)).content[0]
        assert strong == Strong((Text("目标 "), Number("1亿元", "goals.revenue.target")))
        paths = [number.path for number in numbers(made)]
        assert "goals.revenue.by.quarter.Q1.target" in paths

    @pytest.mark.parametrize("reference", ["profit.target", "目标]", "Q4"])
    def test_what_fits_no_figure_stays_as_it_is_written(self, reference):
        made = composed(opening(f"共 {{{{ {reference} }}}}。")).document
        assert prose(made)[0] in {f"共 {{{{ {reference} }}}}。", "共 3000万元。"}


class TestMarkdown:
    TEXT = (
        "| 项 | 额 |\n|---|---:|\n| 营收 | {{ revenue.target }} |\n\n"
        "- 一\n  - 二\n\n> 引语\n\n```\n代码 <b>\n```\n\n[主页](https://example.com/a_b)"
    )

    def test_tables_lists_quotes_code_and_links_arrive(self):
        made = document(opening(self.TEXT))
        blocks = list(walk(made.body))
        table = next(block for block in blocks if isinstance(block, Table))
        assert table.rows[0].cells[1] == (Number("1亿元", "goals.revenue.target"),)
        assert any(isinstance(block, ListBlock) for block in blocks)
        assert any(isinstance(block, Quote) for block in blocks)
        assert CodeBlock("代码 <b>") in blocks
        assert Paragraph((Link((Text("主页"),), "https://example.com/a_b"),)) in blocks

    def test_html_is_text(self):
        made = document(opening("<b>粗</b> <script>alert(1)</script>"))
        assert prose(made)[0] == "<b>粗</b> <script>alert(1)</script>"

    def test_template_language_is_text(self):
        made = document(opening("{% include 'x' %} {# 注 #}"))
        assert prose(made)[0] == "{% include 'x' %} {# 注 #}"

    @pytest.mark.parametrize("marks", ["#", "##", "###"])
    def test_headings_follow_below_the_sections_own(self, marks):
        made = document(opening(f"{marks} 背景\n\n文字\n\n{marks}# 市场\n\n文字"))
        assert headings(made)[:3] == [(1, "总体目标"), (2, "背景"), (3, "市场")]

    def test_headings_go_no_deeper_than_the_fourth_level(self):
        plan = PLAN + 'narrative:\n  budget: "# 一\\n\\n## 二\\n\\n### 三\\n"\n'
        levels = [level for level, title in headings(document(plan)) if title in "一二三"]
        assert levels == [3, 4, 4]


SECTIONS = (
    "opening goals budget team training kpis appraisal incentives themes risks milestones closing"
).split()


class TestSections:
    @pytest.mark.parametrize("language", ["zh-CN", "en"])
    @pytest.mark.parametrize("section", SECTIONS)
    def test_every_section_shows_its_text_though_the_plan_has_nothing_else(self, section, language):
        plan = f"goals: {{revenue: 1亿元}}\nnarrative: {{{section}: 另有说明}}\n"
        made = document(plan, language)
        assert prose(made).count("另有说明") == 1

    def test_an_unknown_section_is_reported_with_those_there_are(self):
        (problem,) = composed(PLAN + "narrative: {summary: 会被漏掉的话}\n").problems
        assert (problem.code, problem.path) == ("X902", "narrative.summary")
        assert set(SECTIONS) <= set(problem.message.values["known"])

    def test_an_empty_section_is_no_section(self):
        made = document(PLAN + "narrative: {risks: }\n")
        assert "风险与应对" not in [title for _, title in headings(made)]


def test_text_of_several_lines_becomes_one_line():
    made = document(opening("稳基础、\n拓增量"))
    assert plain_text(next(b for b in made.body if isinstance(b, Paragraph)).content) == (
        "稳基础、拓增量"
    )
