"""What a template may do, and how it is told what it may not."""

import pytest

from plangen.document.blocks import Paragraph
from plangen.document.inlines import Number, Text
from tests.compose.composing import body_of, fault_of, rendered

PLAN = """
goals:
  revenue: {base: 8000万元, target: 1亿元, by: {region: {华东: 6000万元, 华南: 4000万元}}}
focus: [稳基础, 拓增量]
"""


class TestSandbox:
    @pytest.mark.parametrize(
        "expression",
        [
            "plan.__class__",
            "plan.goals.__init__.__globals__",
            "plan['__class__']",
            "plan._node",
            "plan._figures",
            "table.__self__",
            "table.__func__.__globals__",
            "''.__class__.__mro__",
            "plan.focus | attr('__class__')",
            "cycler.__init__.__globals__.os",
        ],
    )
    def test_internals_are_out_of_reach(self, expression, tmp_path):
        fault = fault_of(f"# 目标\n\n{{{{ {expression} }}}}\n", PLAN, tmp_path)
        assert fault.code == "X905"
        assert fault.span.line == 3

    @pytest.mark.parametrize("name", ["open", "self.environment.loader", "environment", "request"])
    def test_nothing_but_the_listed_functions_has_a_name(self, name, tmp_path):
        assert fault_of(f"{{{{ {name} }}}}", PLAN, tmp_path).code == "X905"

    def test_a_list_cannot_be_changed_behind_the_back_of_others(self, tmp_path):
        fault = fault_of("{% set seen = [] %}\n{{ seen.append(1) }}", PLAN, tmp_path)
        assert "unsafe" in fault.message.in_language("en")

    def test_an_include_cannot_leave_the_templates(self, tmp_path):
        (tmp_path / "secret.txt").write_text("工资表", encoding="utf-8")
        fault = fault_of('{% include "../secret.txt" %}', PLAN, tmp_path / "templates")
        assert fault.code == "X905"


class TestStrictness:
    def test_an_unknown_key_is_named_with_its_place(self, tmp_path):
        fault = fault_of("# 目标\n\n{{ plan.goals.revenue.targt }}\n", PLAN, tmp_path)
        assert fault.code == "X905"
        assert "targt" in fault.message.in_language("zh-CN")
        assert fault.span.file.endswith("team-plan.zh-CN.md.j2")
        assert fault.span.line == 3

    def test_front_matter_does_not_move_the_line(self, tmp_path):
        template = "---\nrequires: [goals]\n---\n# 目标\n{{ plan.goals.profit.target }}\n"
        assert fault_of(template, PLAN, tmp_path).span.line == 5

    def test_the_place_is_in_the_partial_that_is_at_fault(self, tmp_path):
        partials = tmp_path / "partials"
        partials.mkdir()
        (partials / "aims.md.j2").write_text("一\n{{ plan.nonsense }}\n", encoding="utf-8")
        fault = fault_of('# 目标\n{% include "partials/aims.md.j2" %}', PLAN, tmp_path)
        assert fault.span.file.endswith("aims.md.j2")
        assert fault.span.line == 2

    def test_a_slip_in_the_language_itself_has_a_place_too(self, tmp_path):
        fault = fault_of("# 目标\n\n{% if plan.goals then %}\n{% endif %}\n", PLAN, tmp_path)
        assert fault.code == "X905"
        assert fault.span.line == 3

    @pytest.mark.parametrize(
        "text", ["{{ 1 / 0 }}", '{% include "documents/team-plan.zh-CN.md.j2" %}']
    )
    def test_what_cannot_be_computed_is_the_templates_fault(self, text, tmp_path):
        assert fault_of(text, PLAN, tmp_path).code == "X905"

    def test_a_chart_that_nobody_draws_is_named(self, tmp_path):
        template = '{{ chart("radar", plan.goals, caption="图", label="x") }}'
        fault = fault_of(template, PLAN, tmp_path)
        assert "radar" in str(fault.message.values["error"])

    @pytest.mark.parametrize(
        ("printed", "advice"),
        [
            ("plan.goals.revenue.stretch", "the plan says nothing here; ask with {% if %} first"),
            ("plan.goals.revenue", "name one of its keys"),
            ("plan.goals", "name one of its keys"),
            ("plan.focus", "write {{ words(…) }}"),
            ("each(plan.goals)", "write {{ words(…) }}"),
            ("plan.year == 2026", "bool is nothing that a document can show"),
            ("each", "is nothing that a document can show"),
        ],
    )
    def test_what_has_no_text_says_what_to_do(self, printed, advice, tmp_path):
        fault = fault_of(f"{{{{ {printed} }}}}", PLAN, tmp_path)
        assert fault.code == "X905"
        assert advice in str(fault.message.values["error"])

    @pytest.mark.parametrize(
        "expression",
        [
            '"目标" ~ amount(plan.goals.revenue)',
            'amount(plan.goals.revenue) ~ "以上"',
            '[amount(plan.goals.revenue), "以上"] | join("、")',
            "amount(plan.goals.revenue) | string",
            "amount(plan.goals.revenue) | upper",
            "amount(plan.goals.revenue) | replace('元', '')",
            "'%s' | format(amount(plan.goals.revenue))",
            'words(plan.focus, amount(plan.goals.revenue)) ~ "。"',
            'plan.goals.revenue ~ "。"',
        ],
    )
    def test_a_figure_never_becomes_mere_text(self, expression, tmp_path):
        assert fault_of(f"{{{{ {expression} }}}}", PLAN, tmp_path).code == "X905"


class TestPrinting:
    def test_a_figure_keeps_its_path(self, tmp_path):
        (paragraph,) = body_of("目标{{ amount(plan.goals.revenue) }}。", PLAN, tmp_path)
        assert paragraph == Paragraph(
            (Text("目标"), Number("1亿元", "goals.revenue.target"), Text("。"))
        )

    def test_a_derived_figure_has_the_path_where_it_would_stand(self, tmp_path):
        (paragraph,) = body_of("{{ plan.goals.revenue.growth }}", PLAN, tmp_path)
        assert paragraph == Paragraph((Number("25.0%", "goals.revenue.growth"),))

    def test_a_counter_may_be_printed(self, tmp_path):
        template = "{% for name in plan.focus %}{{ loop.index }}{{ name }}{% endfor %}"
        (paragraph,) = body_of(template, PLAN, tmp_path)
        assert paragraph == Paragraph((Text("1稳基础2拓增量"),))

    def test_a_bound_reads_as_a_sentence_says_it(self, tmp_path):
        plan = "goals: {nps: ≥50}\n"
        (paragraph,) = body_of("NPS {{ said(plan.goals.nps.target) }}", plan, tmp_path)
        assert paragraph == Paragraph((Text("NPS 不低于"), Number("50", "goals.nps.target")))

    def test_finished_blocks_may_stand_amid_prose(self, tmp_path):
        template = '前{{ table(plan.goals, [("目标", "name")], caption="目标") }}后'
        blocks = rendered(template, PLAN, tmp_path).document.body
        assert [type(block).__name__ for block in blocks] == ["Paragraph", "Table", "Paragraph"]
