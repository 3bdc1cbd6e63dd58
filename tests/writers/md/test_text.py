"""Text out is text in, and weight survives between Chinese words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document.blocks import Column, Heading, Paragraph, Row, Table
from plangen.document.inlines import (
    Code,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    Number,
    Strong,
    Text,
    plain_text,
)
from tests.writers.md.reading import html, shown, source


def written(*inlines: Inline) -> str:
    return source(Paragraph(inlines))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("营收 2.8亿元，增长 25%。", "营收 2.8亿元，增长 25%。"),
        ("- 5% 的缺口", r"\- 5% 的缺口"),
        ("-5% 的缺口", "-5% 的缺口"),
        ("2026. 见附件", r"2026\. 见附件"),
        ("# 1 客户", r"\# 1 客户"),
        ("> 30% 的毛利率", r"\> 30% 的毛利率"),
        ("10~20家 <新增>", r"10\~20家 \<新增>"),
        ("字段 order_id 与 _备注_", r"字段 order_id 与 \_备注\_"),
        ("R&D 与 &nbsp;", r"R&D 与 \&nbsp;"),
        ("[注] `x` *y*", r"\[注\] \`x\` \*y\*"),
        ("---", r"\---"),
        (r"C:\数据", r"C:\\数据"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text, markdown):
    assert written(Text(text)) == markdown
    assert shown(markdown) == [text]


@pytest.mark.parametrize("under", ["===", "---", ":---", "|---|", "-|-", "- 甲", "# 甲", "+"])
def test_a_second_line_begins_nothing(under):
    markdown = written(Text("目标|口径"), LineBreak(), Text(under))
    assert shown(markdown) == [f"目标|口径\n{under}"]


def test_line_breaks_in_a_paragraph_a_heading_and_a_cell():
    lines = (Text("华东"), LineBreak(), Text("华南"), LineBreak())
    assert source(Paragraph(lines)) == "华东\\\n华南"
    assert source(Heading(1, lines)) == "## 一、华东 华南"
    assert source(Table((Column(lines),), ())) == "| 华东<br>华南 |\n| :--- |"


class TestWeight:
    @pytest.mark.parametrize(
        ("before", "strong", "after", "markdown"),
        [
            ("实现", "2.8亿元", "，同比", "实现**2.8亿元**，同比"),
            ("实现", "营收2.8亿元。", "同比", "实现**营收2.8亿元**。同比"),
            ("推进", "“双百”", "行动", "推进“**双百**”行动"),
            ("推进 ", "“双百”", " 行动", "推进 **“双百”** 行动"),
            ("（", "重点", "）", "（**重点**）"),
            ("毛利率", " 30% ", "以上", "毛利率 **30%** 以上"),
            ("甲", "。", "乙", "甲。乙"),
            ("毛利率", "30%", "以上", "毛利率**30**%以上"),
            ("增长", "+5%", "。", "增长+**5%**。"),
        ],
    )
    def test_punctuation_that_would_undo_it_stands_outside(self, before, strong, after, markdown):
        inlines = (Text(before), Strong((Text(strong),)), Text(after))
        assert written(*inlines) == markdown
        assert shown(markdown) == [before + strong + after]

    def test_a_number_may_bear_it(self):
        amount = Strong((Text("约"), Number("2.8亿元", "goals.revenue.target")))
        assert html(Paragraph((Text("目标"), amount, Text("左右")))) == (
            "<p>目标<strong>约2.8亿元</strong>左右</p>\n"
        )

    def test_weight_and_stress_side_by_side(self):
        paragraph = Paragraph((Strong((Text("保增长"),)), Emphasis((Text("控费用"),)), Text("促")))
        assert html(paragraph) == "<p><strong>保增长</strong><em>控费用</em>促</p>\n"

    def test_weight_within_weight_or_stress_is_weight(self):
        strong = Strong((Text("降"), Strong((Text("本"),)), Emphasis((Text("增"),)), Text("效")))
        assert written(strong) == "**降本增效**"

    def test_weight_on_a_link_goes_inside_it(self):
        strong = Strong((Link((Text("周报"),), "https://a.cn"),))
        assert written(Text("见"), strong, Text("。")) == "见[**周报**](https://a.cn)。"


class TestCode:
    @pytest.mark.parametrize(
        ("text", "markdown"),
        [
            ("plangen check", "`plangen check`"),
            ("a`b", "``a`b``"),
            ("`", "`` ` ``"),
            (" x ", "`  x  `"),
        ],
    )
    def test_backticks_in_it_are_outnumbered(self, text, markdown):
        assert written(Code(text)) == markdown
        assert shown(markdown) == [text]

    def test_a_bar_in_a_cell(self):
        table = Table((Column((Code("a|b"),)), Column((Code(r"a\|b"),))), ())
        assert shown(source(table)) == ["a|b", r"a\|b"]


class TestAddresses:
    def test_what_would_end_an_address_is_encoded(self):
        link = Link((Text("附件[一]"),), "files/a b(1)|.docx?x=1&copy;=2")
        assert written(link) == (
            r"[附件\[一\]](files/a%20b%281%29%7C.docx?x=1&amp;copy;=2)"
        )

    def test_an_exclamation_mark_before_a_link_makes_no_picture(self):
        markdown = written(Text("注意!"), Link((Text("口径"),), "https://a.cn"))
        assert markdown == r"注意\![口径](https://a.cn)"

    def test_an_address_in_running_text_is_kept_whole(self):
        markdown = written(Text("见https://a.cn/_x_/~y?z=1。"))
        assert markdown == "见<https://a.cn/_x_/~y?z=1>。"
        assert shown(markdown) == ["见https://a.cn/_x_/~y?z=1。"]


MARKUP = st.sampled_from([
    "|", "*", "**", "<b>", "&", "&nbsp;", "&#65;", "“", "”", '"', "🎉", "1. ", "1)", "# ", "#",
    "- ", "+", "> ", "<!-- -->", "\\", "~~", "~", ":---", "|---|", "---", "===", "```", "`", "!",
    "[", "](y)", "![a](b)", "_", "__", "https://a.cn/_x_~y", "$", "营收", "，", "（", "a", "2", " ",
])
TEXTS = st.one_of(
    st.lists(MARKUP, max_size=6).map("".join),
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=12),
)
LEAVES = st.one_of(
    st.builds(Text, TEXTS),
    st.builds(Number, TEXTS, st.just("goals.revenue.target")),
    st.builds(Code, TEXTS),
    st.just(LineBreak()),
)


def _phrases(children):
    runs = st.lists(children, max_size=3).map(tuple)
    return st.one_of(st.builds(Strong, runs), st.builds(Emphasis, runs))


LINKS = st.builds(lambda text: Link((Text(text),), "https://a.cn"), TEXTS)
INLINES = st.lists(
    st.recursive(st.one_of(LEAVES, LINKS), _phrases, max_leaves=5), max_size=4
).map(tuple)


def _letters(texts):
    """Leave out white space other than line breaks: at edges Markdown does not keep it."""
    cleaned = ("\n".join("".join(line.split()) for line in text.split("\n")) for text in texts)
    return [text.strip("\n") for text in cleaned if text.strip()]


@settings(max_examples=300)
@given(INLINES, INLINES)
def test_any_text_comes_back_from_any_place(first, second):
    table = Table((Column(first), Column(second)), (Row((second, first), total=True),))
    markdown = source(Paragraph(first), table, Paragraph(second))
    expected = [plain_text(run) for run in (first, first, second, second, first, second)]
    assert _letters(shown(markdown)) == _letters(expected)


@settings(max_examples=200)
@given(INLINES)
def test_any_text_comes_back_from_a_heading(content):
    (heading,) = shown(source(Heading(1, content)))
    assert "".join(heading.split()) == "一、" + "".join(plain_text(content).split())
