"""People's Markdown, as they type it, becomes blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.document.blocks import (
    Align,
    CodeBlock,
    Column,
    Heading,
    ListBlock,
    PageBreak,
    Paragraph,
    Quote,
    Row,
    Table,
)
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import (
    Code,
    Emphasis,
    LineBreak,
    Link,
    Number,
    Reference,
    Strong,
    Text,
    plain_text,
)
from plangen.document.markers import escape, marker, protect

REVENUE = Number("2.8亿元", "goals.revenue.target")


def words(text: str) -> tuple[Paragraph, ...]:
    return (Paragraph((Text(text),)),)


def bullets(*items: str) -> ListBlock:
    return ListBlock(ordered=False, items=tuple(words(item) for item in items))


def test_prose_with_weight_stress_code_and_a_link():
    source = "实现**…万元。**同比*明显*提速，见 `CRM` 与[周报](https://a.cn)。"
    assert blocks_from_markdown(source) == (
        Paragraph((
            Text("实现"),
            Strong((Text("…万元。"),)),
            Text("同比"),
            Emphasis((Text("明显"),)),
            Text("提速，见 "),
            Code("CRM"),
            Text(" 与"),
            Link((Text("周报"),), "https://a.cn"),
            Text("。"),
        )),
    )


def test_headings_keep_their_level_and_their_words():
    assert blocks_from_markdown("# 总体目标\n### 招聘 C#\n###### 附注") == (
        Heading(1, (Text("总体目标"),)),
        Heading(3, (Text("招聘 C#"),)),
        Heading(4, (Text("附注"),)),
    )


class TestLines:
    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("全年营收目标\n较上年增长", "全年营收目标较上年增长"),
            ("目标明确，\n“双百”行动", "目标明确，“双百”行动"),
            ("目标 25%\n较上年", "目标 25% 较上年"),
            ("for the\nyear ”\n“ahead", "for the year ” “ahead"),
            ("　　全年营收\n　　稳步增长", "全年营收稳步增长"),
        ],
    )
    def test_lines_of_one_paragraph_are_joined(self, source, text):
        (paragraph,) = blocks_from_markdown(source)
        assert plain_text(paragraph.content) == text

    def test_lines_are_joined_across_markup_and_markers(self):
        source = f"完成**目标**\n实现{marker('1')}\n，达{marker('1')}"
        (paragraph,) = blocks_from_markdown(source, {"1": (REVENUE,)})
        assert plain_text(paragraph.content) == "完成目标实现2.8亿元，达2.8亿元"

    @pytest.mark.parametrize("source", ["华东区  \n华南区", "华东区\\\n华南区"])
    def test_a_forced_line_break_stays(self, source):
        assert blocks_from_markdown(source) == (
            Paragraph((Text("华东区"), LineBreak(), Text("华南区"))),
        )


class TestLists:
    def test_a_list_may_follow_a_paragraph_at_once(self):
        assert blocks_from_markdown("重点工作：\n- 稳住老客户\n- 拓展新行业") == (
            *words("重点工作："),
            bullets("稳住老客户", "拓展新行业"),
        )

    @pytest.mark.parametrize("indent", ["  ", "   ", "    ", "\t"])
    def test_lists_nest_by_two_spaces_or_more(self, indent):
        source = f"- 华东\n{indent}- 上海\n{indent}- 江苏\n- 华南"
        assert blocks_from_markdown(source) == (
            ListBlock(
                ordered=False,
                items=((*words("华东"), bullets("上海", "江苏")), words("华南")),
            ),
        )

    def test_an_item_may_run_over_several_lines_and_paragraphs(self):
        source = "1. 完成招聘，\n   到岗 28 人\n\n   其中销售 20 人。\n2) 完成培训"
        assert blocks_from_markdown(source) == (
            ListBlock(
                ordered=True,
                items=(
                    (*words("完成招聘，到岗 28 人"), *words("其中销售 20 人。")),
                    words("完成培训"),
                ),
            ),
        )

    def test_another_kind_of_marker_begins_another_list(self):
        first, second = blocks_from_markdown("- 回款\n1. 催收\n2. 核销")
        assert first == bullets("回款")
        assert second == ListBlock(ordered=True, items=(words("催收"), words("核销")))

    def test_a_year_at_the_start_of_a_line_is_no_list(self):
        assert blocks_from_markdown("目标年份：\n2026. 见附件") == words("目标年份： 2026. 见附件")

    def test_a_list_that_does_not_start_at_one_keeps_its_numbers(self):
        assert blocks_from_markdown("3. 渠道下沉\n4. 降本增效") == (
            *words("3. 渠道下沉"),
            *words("4. 降本增效"),
        )

    def test_a_code_block_and_a_quote_may_stand_in_an_item(self):
        source = "- 导出客户\n  ```sql\n  select *\n    from 客户\n  ```\n  > 每周一次"
        (block,) = blocks_from_markdown(source)
        assert block.items == (
            (*words("导出客户"), CodeBlock("select *\n  from 客户"), Quote(words("每周一次"))),
        )


def test_a_list_in_a_quote():
    assert blocks_from_markdown("董事会要求\n> 两点：\n> - 保增长\n> - 控费用") == (
        *words("董事会要求"),
        Quote((*words("两点："), bullets("保增长", "控费用"))),
    )


def test_a_table_may_follow_a_paragraph_at_once():
    source = "分解如下\n| 区域 | 目标 | 占比 |\n|---|--:|:-:|\n| 华东\\|上海 | **1.2亿元** | 43% |"
    assert blocks_from_markdown(source) == (
        *words("分解如下"),
        Table(
            (
                Column((Text("区域"),)),
                Column((Text("目标"),), Align.RIGHT),
                Column((Text("占比"),), Align.CENTER),
            ),
            (Row(((Text("华东|上海"),), (Strong((Text("1.2亿元"),)),), (Text("43%"),))),),
        ),
    )


def test_code_is_kept_to_the_letter():
    source = "```yaml\ngoals:\n    - **营收**: &a\n\n# 注释\n```\n~~~\n```\n~~~"
    assert blocks_from_markdown(source) == (
        CodeBlock("goals:\n    - **营收**: &a\n\n# 注释"),
        CodeBlock("```"),
    )


class TestWhatIsNoMarkup:
    @pytest.mark.parametrize(
        "text",
        [
            "<script>alert(1)</script>与<b>加粗</b>",
            "<div></div>",
            "<!-- 待定 -->",
            "[注]: 口径见附件",
            "见 [附件一][2]",
            "研发 R&D 与 ~~旧口径~~",
            "毛利率 >= 30%",
        ],
    )
    def test_it_is_shown_as_typed(self, text):
        assert blocks_from_markdown(text) == words(text)

    def test_an_indented_paragraph_is_prose(self):
        assert blocks_from_markdown("    全年营收目标明确。") == words("全年营收目标明确。")

    def test_any_punctuation_may_be_escaped(self):
        assert blocks_from_markdown(r"\<b\> \& \~\~ \| \*") == words("<b> & ~~ | *")


class TestAddresses:
    def test_a_picture_becomes_a_link(self):
        link = Link((Text("[门店照片]"),), "images/shop.jpg")
        assert blocks_from_markdown("![门店照片](images/shop.jpg)") == (Paragraph((link,)),)

    def test_a_bare_address_in_angle_brackets(self):
        link = Link((Text("https://a.cn/x_y"),), "https://a.cn/x_y")
        assert blocks_from_markdown("<https://a.cn/x_y>") == (Paragraph((link,)),)

    @pytest.mark.parametrize("url", ["javascript:alert(1)", "JAVASCRIPT:x", "file:///etc/passwd"])
    def test_an_address_that_is_no_page_leads_nowhere(self, url):
        (paragraph,) = blocks_from_markdown(f"[点此]({url})")
        assert plain_text(paragraph.content) == f"点此（{url}）"
        assert not any(isinstance(inline, Link) for inline in paragraph.content)


class TestMarkers:
    def test_inlines_stand_anywhere_in_running_text(self):
        one = marker("1")
        source = (
            f"# 目标{one}\n\n**达到{one}** [见{one}](https://a.cn)\n\n"
            f"- 目标{one}\n\n| {one} |\n|---|\n| {one} |"
        )
        heading, paragraph, items, table = blocks_from_markdown(source, {"1": (REVENUE,)})
        assert heading.content == (Text("目标"), REVENUE)
        assert paragraph.content[0] == Strong((Text("达到"), REVENUE))
        assert paragraph.content[2] == Link((Text("见"), REVENUE), "https://a.cn")
        assert items.items[0][0].content == (Text("目标"), REVENUE)
        assert table.columns[0].title == (REVENUE,)
        assert table.rows[0].cells == ((REVENUE,),)

    def test_code_and_addresses_take_the_words(self):
        source = f"`{marker('1')}` [表](https://a.cn/{marker('1')})\n```\n{marker('1')}\n```"
        paragraph, code = blocks_from_markdown(source, {"1": (Text("*a*"),)})
        assert paragraph.content[0] == Code("*a*")
        assert paragraph.content[2] == Link((Text("表"),), "https://a.cn/*a*")
        assert code == CodeBlock("*a*")

    def test_a_paragraph_of_one_marker_becomes_its_blocks(self):
        table = Table((Column((Text("区域"),)),), ())
        source = f"前文\n\n{marker('t')}\n\n后文"
        assert blocks_from_markdown(source, blocks={"t": (table, PageBreak())}) == (
            *words("前文"), table, PageBreak(), *words("后文"),
        )

    def test_blocks_amid_a_paragraph_end_it(self):
        source = f"- 前文{marker('p')}后文"
        (block,) = blocks_from_markdown(source, blocks={"p": (PageBreak(),)})
        assert block.items == ((*words("前文"), PageBreak(), *words("后文")),)

    def test_a_marker_may_stand_for_nothing_or_for_a_reference(self):
        pieces = {"1": (), "2": (Reference("quarters"),)}
        source = f"{marker('1')}\n\n见{marker('2')}"
        assert blocks_from_markdown(source, pieces) == (
            Paragraph((Text("见"), Reference("quarters"))),
        )

    @pytest.mark.parametrize("frame", ["**{}**", "# {}", "| {} |\n|---|"])
    def test_blocks_amid_a_phrase_a_heading_or_a_cell_are_refused(self, frame):
        with pytest.raises(ValueError, match="stands inside"):
            blocks_from_markdown(frame.format(marker("p")), blocks={"p": (PageBreak(),)})

    def test_an_unknown_key_is_refused(self):
        with pytest.raises(KeyError):
            blocks_from_markdown(marker("7"))


MARKUP = st.sampled_from([
    "|", "*", "**", "<b>", "&", "&nbsp;", "&#65;", "“", "”", '"', "🎉", "1. ", "# ", "- ", "> ",
    "<!-- -->", "\\", "~~", ":---", "|---|", "---", "===", "```", "`", "[x](y)", "![a](b)", "__",
    "https://a.cn/_x_", "\n", "\n\n", "    ", "营收", "，", "a",
])
TEXTS = st.one_of(st.lists(MARKUP, max_size=8).map("".join), st.text(max_size=20))


@given(TEXTS)
def test_plain_text_comes_back_letter_by_letter(text):
    """Apart from a tab, which becomes a space, and from what `protect` says."""
    e = f"甲{escape(text)}乙"
    source = f"{e}\n\n| {e} |\n|---|\n| **{e}** |\n\n- {e}\n\n> `{e}`"
    expected = protect(f"甲{text}乙").replace("\t", " ")
    paragraph, table, items, quote = blocks_from_markdown(source)
    for inlines in (
        paragraph.content,
        table.columns[0].title,
        table.rows[0].cells[0],
        items.items[0][0].content,
        quote.children[0].content,
    ):
        assert plain_text(inlines) == expected


@given(TEXTS)
def test_plain_text_alone_is_a_paragraph(text):
    """Apart from white space at its ends."""
    blocks = blocks_from_markdown(escape(text))
    shown = "".join(plain_text(block.content) for block in blocks)
    assert shown.strip() == protect(text).replace("\t", " ").strip()


LINES = st.sampled_from([
    "\n", "\n\n", "  ", "    ", "- ", "\n- ", "\n  - ", "1. ", "\n2) ", "> ", "\n> ", "\n# ",
    "```\n", "**", "`", "营收", "，", "目标",
])


@given(st.lists(LINES, max_size=20).map("".join))
def test_no_word_is_lost_whatever_people_type(source):
    shown = repr(blocks_from_markdown(source))
    for word in ("营收", "目标"):
        assert shown.count(word) == source.count(word)
