"""What people write stands in the document to the letter."""

import pytest

from plangen.document.blocks import Heading, Paragraph
from plangen.document.inlines import Text, plain_text
from tests.compose.composing import body_of, cells, document, headings, prose, table

NAMES = [
    "华东|华南",
    "*核心*大区",
    "__重点__",
    "<b>大客户</b>",
    "<script>alert(1)</script>",
    "研发 & 销售",
    "&lt;华东&gt;",
    "“老”客户 '新' \"增\"",
    "{{ revenue.target }}",
    "{% if plan %}",
    "🚀冲刺",
    "# 不是标题",
    "- 不是列表",
    "1. 不是编号",
    "[链接](http://example.com)",
    "`代码`",
    "反斜杠\\名",
    "超" * 60,
]


def quoted(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


@pytest.mark.parametrize("name", NAMES)
class TestNames:
    def test_in_prose_headings_and_cells(self, name, tmp_path):
        plan = f"goals: {{revenue: 1亿元}}\nthemes:\n  {quoted(name)}: {{aim: {quoted(name)}}}\n"
        template = (
            "{% for name, theme in each(plan.themes) %}\n# {{ name }}\n\n{{ theme.aim }}\n\n"
            '{{ table(plan.themes, [("专题", "name"), ("目的", "aim")], caption=name) }}\n'
            "{% endfor %}\n"
        )
        heading, paragraph, exhibit = body_of(template, plan, tmp_path)
        assert heading == Heading(1, (Text(name),))
        assert paragraph == Paragraph((Text(name),))
        assert cells(exhibit) == [["专题", "目的"], [name, name]]
        assert exhibit.caption == (Text(name),)

    def test_in_the_team_plan(self, name):
        made = document(
            f"goals:\n  revenue:\n    target: 1亿元\n"
            f"    by: {{region: {{{quoted(name)}: 6000万元, 其他: 其余}}}}\n"
            f"themes: {{{quoted(name)}: {{actions: {{{quoted(name)}: {{what: 试点}}}}}}}}\n"
        )
        assert (2, name) in headings(made)
        assert cells(table(made, "revenue-region-table"))[1][0] == name
        assert cells(table(made, "theme-1"))[1][0] == name
        assert plain_text(table(made, "theme-1").caption) == f"{name}安排"


@pytest.mark.parametrize("forged", ["\ufdd0i0\ufdd1", "\ufdd0b0\ufdd1", "\ufdd00\ufdd1"])
def test_nobody_can_forge_a_marker(forged):
    made = document(
        f"goals: {{revenue: 1亿元}}\n"
        f"themes: {{营销{forged}: {{aim: 赢}}}}\n"
        f"narrative: {{themes: '前{forged}后{{{{ revenue.target }}}}'}}\n"
    )
    assert (2, f"营销{forged}") in headings(made)
    assert f"前\ufffd{forged[1:-1]}\ufffd后1亿元" in prose(made)
