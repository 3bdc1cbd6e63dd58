"""Footnotes in Markdown are those of code hosts."""

from plangen.document.blocks import Heading, Table
from plangen.document.inlines import LineBreak, Note, Strong, Text
from plangen.writers.md import write
from tests.writers.docx.samples import column, row, say, words
from tests.writers.md.reading import document, source

NET = Note("opening-1", words("不含税，", Strong(words("以关账数为准")), "。"))
OTHER = Note("opening-2", (Text("- 见附件"), LineBreak(), Text("第二行")))


def test_they_stand_at_the_end_in_the_order_in_which_they_are_mentioned():
    assert source(say("毛利", OTHER, "和营收", NET, "，再说营收", NET, "。")) == (
        "毛利[^opening-2]和营收[^opening-1]，再说营收[^opening-1]。\n\n"
        "[^opening-2]: \\- 见附件\\\n    第二行\n\n"
        "[^opening-1]: 不含税，**以关账数为准**。"
    )


def test_two_side_by_side_stay_two():
    assert source(say("营收", NET, OTHER)).startswith("营收[^opening-1][^opening-2]\n")


def test_they_may_stand_in_cells_and_headings_but_not_in_the_contents():
    table = Table((column("区域"),), (row("华东"),), words("营收", NET))
    assert "营收[^opening-1]\n" in source(table)
    headed = document(Heading(1, words("目标", NET)), contents=True)
    markdown = write(headed, "plan").files["plan.md"].decode()
    assert markdown.count("[^opening-1]") == 2      # in the heading, and what it says
