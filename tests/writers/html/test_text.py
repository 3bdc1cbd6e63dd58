"""Headings, text, links and lists."""

import pytest

from plangen.document.blocks import Callout, CalloutKind, CodeBlock, Heading, ListBlock, Quote
from plangen.document.inlines import (
    Code,
    Emphasis,
    LineBreak,
    Link,
    Number,
    Reference,
    Strong,
    Text,
)
from tests.writers.docx.samples import goals_table, head, nested_list, say, words
from tests.writers.html.reading import Page, page, text_of


def test_headings_are_numbered_as_in_word(chinese: Page, english: Page):
    assert chinese.texts("main/h2") == ["一、总体目标", "二、重点工作", "三、组织保障"]
    assert chinese.texts("main/h3")[:2] == ["（一）区域目标", "（二）目标的前提"]
    assert chinese.texts("main/h4") == ["1. 跟进方式"]
    assert english.texts("main/h2") == ["1 Goals", "2 People"]
    assert english.texts("main/h3") == ["1.1 Customers"]


def test_the_contents_lead_to_the_headings_of_three_levels(chinese: Page):
    nav = chinese.one("nav")
    assert text_of(chinese.by_id[nav.get("aria-labelledby")]) == "目录"
    shown = {text_of(link): chinese.by_id[link.get("href")[1:]] for link in nav.iter("a")}
    assert list(shown)[:3] == ["一、总体目标", "（一）区域目标", "（二）目标的前提"]
    assert all(text == text_of(heading) for text, heading in shown.items())
    assert {heading.tag for heading in shown.values()} == {"h2", "h3", "h4"}


def test_the_contents_are_nested_even_where_a_level_is_skipped():
    written = page(head(2, "前言"), head(1, "目标"), head(3, "口径"), head(1, "保障"))
    tops = [text_of(item[0]) for item in written.one("nav")[1]]
    assert tops == ["（一）前言", "二、目标", "三、保障"]
    assert written.texts("nav/ol/li/ol/li/a") == ["1. 口径"]


def test_no_contents_without_headings():
    assert not page(say("只有一段")).all("nav")


def test_ids_are_made_of_words_and_never_clash():
    bodies = page(
        head(1, "目标"), head(1, "目标"), head(1, "main"), head(1, "目标 2"), head(1, "？")
    )
    ids = [heading.get("id") for heading in bodies.all("main/h2")]
    assert ids == ["目标", "目标-2", "main-2", "目标-2-2", "section"]


def test_a_heading_with_a_link_has_none_in_the_contents():
    title = Heading(1, words("见", Link(words("制度"), "https://example.com/rules")))
    written = page(title)
    assert len(written.all("nav//a")) == 1
    assert written.texts("nav//a") == ["一、见制度"]


def test_a_number_carries_its_path_in_the_plan(chinese: Page):
    revenue = chinese.one("span[@data-path='goals.revenue.target']")
    assert text_of(revenue) == "2.8亿元"


def test_words_of_every_kind():
    written = page(
        say(
            Strong(words("稳")),
            Emphasis(words("拓")),
            Code("<b>"),
            Number("2.8亿元", ""),
            LineBreak(),
            "前\n后",
        )
    )
    (paragraph,) = written.all("main/p")
    tags = [(each.tag, each.text) for each in paragraph]
    assert tags[:3] == [("strong", "稳"), ("em", "拓"), ("code", "<b>")]
    assert [tag for tag, _ in tags].count("br") == 2


def test_links_lead_where_they_say():
    written = page(say(Link(words("知识库"), "https://wiki.example.com/销售?a=1&b=\"2\"")))
    assert written.one("main/p/a").get("href") == (
        "https://wiki.example.com/%E9%94%80%E5%94%AE?a=1&b=%222%22"
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x", " "])
def test_what_is_no_address_is_reported_and_not_linked(url):
    written = page(say(Link(words("点这里"), url)))
    assert not written.all("main/p/a")
    assert written.texts("main/p") == ["点这里"]
    (problem,) = written.problems
    assert problem.code == "X902"
    assert "网页中只保留链接的文字" in problem.message.in_language("zh-CN")


def test_control_characters_are_left_out_and_reported():
    written = page(say("营收\x07", Number("2.8\x00亿元", "goals.revenue.target")))
    assert written.texts("main/p") == ["营收2.8亿元"]
    assert [problem.path for problem in written.problems] == ["", "goals.revenue.target"]
    assert "U+0007" in written.problems[0].message.in_language("en")


def test_lists_hold_lists():
    written = page(nested_list())
    assert len(written.all("main/ol/li")) == 3
    assert written.texts("main/ol/li/ul/li")[0] == "现有客户：复购率由 68% 提至 75%；"
    assert len(written.all("main/ol/li/ol/li")) == 2


def test_what_is_set_off():
    remark = Callout(CalloutKind.WARNING, words("尚待决定"), (say("C系列价格政策"),))
    written = page(remark, Quote((say("先守住，再进攻"),)), CodeBlock("a < b\n\n  c\n"))
    box = written.one("div[@role='note']")
    assert box.get("class") == "callout warning"
    assert written.texts("div[@role='note']/p") == ["尚待决定", "C系列价格政策"]
    assert written.texts("blockquote/p") == ["先守住，再进攻"]
    assert written.one("pre/code").text == "a < b\n\n  c"


def test_an_empty_list_item_is_an_item():
    assert len(page(ListBlock(False, ((), (say("有"),)))).all("main/ul/li")) == 2


def test_a_mention_that_leads_nowhere_is_reported():
    written = page(goals_table(), say(Text("见"), Reference("goals"), Reference("nowhere")))
    assert written.one("main/p/a").get("href") == "#table-goals"
    assert written.texts("main/p") == ["见表 1nowhere"]
    assert [problem.code for problem in written.problems] == ["X904"]
