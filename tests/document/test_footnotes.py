"""Footnotes in people's Markdown."""

import pytest

from plangen.document.blocks import CodeBlock, Paragraph
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.inlines import Code, Link, Note, Number, Text, plain_text
from plangen.document.markers import marker
from plangen.document.walk import footnotes


def notes(text: str) -> dict[str, str]:
    """Return the footnotes of a text by their labels."""
    found = footnotes(blocks_from_markdown(text, section="opening"))
    return {label: plain_text(content) for label, content in found.items()}


def test_a_footnote_stands_where_it_is_mentioned():
    made = blocks_from_markdown("营收[^1]增长。\n\n[^1]: 不含税。\n")
    assert made == (Paragraph((Text("营收"), Note("1", (Text("不含税。"),)), Text("增长。"))),)


def test_it_may_run_over_several_lines_and_has_words_of_weight_and_links():
    text = "营收[^口径]\n\n[^口径]: 不含税，\n  见[制度](https://example.com)。\n另有说明。\n\n下一段。"
    first, second = blocks_from_markdown(text)
    link = Link((Text("制度"),), "https://example.com")
    assert first.content[1].children == (Text("不含税，见"), link, Text("。另有说明。"))
    assert second == Paragraph((Text("下一段。"),))


def test_figures_in_it_keep_their_paths():
    revenue = Number("2.8亿元", "goals.revenue.target")
    (paragraph,) = blocks_from_markdown(f"营收[^1]\n\n[^1]: 按{marker('0')}计", {"0": (revenue,)})
    assert paragraph.content[1] == Note("1", (Text("按"), revenue, Text("计")))


def test_labels_tell_the_sections_of_a_plan_apart():
    assert notes("营收[^1]，毛利[^a]\n\n[^1]: 不含税\n[^a]: 含运费") == {
        "opening-1": "不含税",
        "opening-a": "含运费",
    }


@pytest.mark.parametrize(
    "text",
    [
        "营收[^1]增长。",                          # no definition
        "[^1]: 不含税。",                          # no mention
        r"营收\[^1]" + "\n\n[^1]: 不含税。",        # no mention, as somebody took care to say
        "见`[^1]`。\n\n[^1]: 不含税。",             # code
    ],
)
def test_what_is_half_a_footnote_stays_text(text):
    assert notes(text) == {}
    shown = "\n".join(plain_text(block.content) for block in blocks_from_markdown(text))
    assert shown.count("[^1]") == text.count("[^1]")


def test_a_mention_inside_a_footnote_is_text_and_loses_nothing():
    made = blocks_from_markdown("甲[^1]\n\n[^1]: 见[^2]\n\n[^2]: 乙")
    assert notes("甲[^1]\n\n[^1]: 见[^2]\n\n[^2]: 乙") == {"opening-1": "见[^2]"}
    assert plain_text(made[-1].content) == "[^2]: 乙"


def test_code_between_fences_is_left_alone():
    made = blocks_from_markdown("甲[^1]\n\n[^1]: 乙\n\n~~~\n[^1]: 丙[^1]\n~~~\n")
    assert made[1] == CodeBlock("[^1]: 丙[^1]")
    assert Code("[^1]") in blocks_from_markdown("甲[^1]`[^1]`\n\n[^1]: 乙")[0].content


def test_what_is_more_than_a_paragraph_is_shown_as_it_was_typed():
    assert notes("甲[^1]\n\n[^1]: - 乙") == {"opening-1": "- 乙"}
