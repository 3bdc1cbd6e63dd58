"""All changes accepted give the new document, all rejected the old one."""

from dataclasses import replace

import pytest

from plangen.document.blocks import Block, Callout, CalloutKind, ListBlock, Table
from plangen.document.inlines import Link, Note, Number, Reference, Strong
from tests.ooxml.lint import lint
from tests.writers.docx.reading import text_of
from tests.writers.docx.revisions.settled import (
    ACCEPTED,
    REJECTED,
    lines,
    plain,
    revised,
    tracked,
    uncounted,
)
from tests.writers.docx.samples import (
    chinese_body,
    chinese_document,
    column,
    english_document,
    goals_table,
    head,
    quarters,
    row,
    say,
    words,
)

COLUMNS = (column("区域"), column("目标（万元）"))
REGIONS = Table(
    COLUMNS,
    (
        row("华东", "12000"), row("华南", "8000"), row("华北", "5000"),
        row("合计", "25000", total=True),
    ),
    words("营收按区域分解"),
    "by-region",
)
AIM = say("全年营收目标为", Number("2.8亿元", "goals.revenue.target"), "，比上年增长25%。")
STEPS = ListBlock(True, ((say("盘点客户"),), (say("分层服务"),), (say("每月复盘"),)))


def _warning(*said: Block) -> Callout:
    return Callout(CalloutKind.WARNING, words("风险"), said)


CASES: dict[str, tuple[tuple[Block, ...], tuple[Block, ...]]] = {
    "a number in a sentence": (
        (AIM,),
        (say("全年营收目标为", Number("3亿元", "goals.revenue.target"), "，比上年增长25%。"),),
    ),
    "a sentence that says something else": (
        (say("推广预算的大头在线下活动，因为展会带来成交。"),),
        (say("新人由导师带教三个月。"),),
    ),
    "a chapter that came": (
        (head(1, "总体目标"), AIM),
        (head(1, "总体目标"), AIM, head(1, "风险"), AIM),
    ),
    "a chapter that went": (
        (head(1, "总体目标"), AIM, head(1, "风险"), say("回款拖延。")),
        (head(1, "总体目标"), AIM),
    ),
    "a heading of another level": ((head(2, "营收分解"), AIM), (head(3, "营收分解"), AIM)),
    "rows that came, went and changed": (
        (REGIONS,),
        (
            replace(
                REGIONS,
                rows=(
                    row("华东", "13000"), row("华北", "5000"), row("西南", "7000"),
                    row("合计", "25000", total=True),
                ),
            ),
        ),
    ),
    "a table with another column": (
        (AIM, REGIONS, AIM),
        (
            AIM,
            replace(
                REGIONS,
                columns=(*COLUMNS, column("负责人")),
                rows=(row("华东", "12000", "李敏"),),
            ),
            AIM,
        ),
    ),
    "a table that came between others": (
        (REGIONS, goals_table()),
        (REGIONS, replace(REGIONS, label="again"), goals_table()),
    ),
    "steps of a list": (
        (STEPS,),
        (ListBlock(True, ((say("盘点客户"),), (say("每周复盘"),), (say("年终总结"),))),),
    ),
    "a list that went": ((AIM, STEPS, AIM), (AIM, AIM)),
    "a footnote that says something else": (
        (say("回款率按合同口径", Note("a", words("不含预收款")), "计算。"),),
        (say("回款率按合同口径", Note("a", words("含预收款")), "计算。"),),
    ),
    "a footnote that went": (
        (say("回款率按合同口径", Note("a", words("不含预收款")), "计算。"),),
        (say("回款率按合同口径计算。"),),
    ),
    "a link": (
        (say("详见", Link(words("集团网站"), "https://example.com/a"), "。"),),
        (say("详见", Link(words("集团官网"), "https://example.com/b"), "。"),),
    ),
    "what a callout says": (
        (_warning(say("新品推广不及预期。"), say("先试点。")),),
        (_warning(say("新品推广慢于预期。")),),
    ),
    "words of weight": (
        (say("必须保住老客户。"),),
        (say("必须", Strong(words("保住")), "老客户。"),),
    ),
    "everything": ((head(1, "总体目标"), AIM), chinese_body()),
    "next to nothing left": (chinese_body(), (head(1, "总体目标"), AIM)),
}


@pytest.mark.parametrize("case", CASES)
def test_both_documents_are_in_it(case):
    old, new = (chinese_document(*body) for body in CASES[case])
    book = tracked(old, new)

    assert lines(book, ACCEPTED) == plain(new)
    assert uncounted(lines(book, REJECTED)) == uncounted(plain(old))
    assert lint(book.bytes) == []


def test_in_english_too():
    old = english_document(say("Revenue is to grow by 20% to $12M."))
    new = english_document(say("Revenue is to grow by 22.4% to $12M."))
    book = tracked(old, new)

    assert lines(book, ACCEPTED) == plain(new)
    assert lines(book, REJECTED) == plain(old)
    assert _marked(book, "del") == ["20%"]
    assert _marked(book, "ins") == ["22.4%"]


def test_equal_documents_bear_no_mark():
    book = revised(chinese_body(), chinese_body())

    assert book.find("//w:ins | //w:del | //w:pPrChange") == []
    assert "word/comments.xml" not in book.parts


def test_only_what_changed_is_marked():
    book = revised(*CASES["a number in a sentence"])

    assert _marked(book, "del") == ["2.8亿元"]
    assert _marked(book, "ins") == ["3亿元"]


def test_nobody_has_to_read_single_characters():
    book = revised((say("华东由李敏负责。"),), (say("华东归王强主管。"),))

    assert _marked(book, "del") == ["由李敏负责"]
    assert _marked(book, "ins") == ["归王强主管"]


def test_a_row_that_came_is_marked_as_a_whole():
    book = revised(*CASES["rows that came, went and changed"])

    came = book.find("//w:tr[w:trPr/w:ins]")
    went = book.find("//w:tr[w:trPr/w:del]")
    assert [text_of(each) for each in came] == ["西南7000"]
    assert ["".join(each.itertext()) for each in went] == ["华南8000"]


def test_changes_are_signed_and_dated_by_the_plan():
    book = revised(*CASES["everything"])

    signatures = {
        (each.get(f"{{{each.nsmap['w']}}}author"), each.get(f"{{{each.nsmap['w']}}}date"))
        for each in book.find("//w:ins | //w:del")
    }
    assert signatures == {("plangen", "2025-12-28T00:00:00Z")}


def test_the_same_versions_give_the_same_bytes():
    case = CASES["next to nothing left"]

    assert revised(*case).bytes == revised(*case).bytes


def test_a_chart_is_the_new_one_and_a_comment_says_what_it_was():
    old = quarters()
    new = replace(old, spec=replace(old.spec, title="各季度营收", alt="四个季度逐季上升。"))
    book = revised((AIM, old), (AIM, new))

    assert len(book.find("//w:drawing")) == 1
    (comment,) = book.part("word/comments.xml")
    assert text_of(comment).endswith(f"原图：{old.spec.alt}")


def test_a_chart_that_went_can_be_brought_back():
    book = revised((AIM, quarters(), AIM), (AIM, AIM))

    assert len(book.find("//w:del//w:drawing")) == 1
    assert "word/charts/chart1.xml" in book.parts
    assert lint(book.bytes) == []


def test_a_mention_of_a_table_that_moved_down_is_no_change():
    mention = say("各区域目标见", Reference("by-region"), "。")
    book = revised((mention, REGIONS), (goals_table(), mention, REGIONS))

    assert "各区域目标见表 2。" in lines(book, ACCEPTED)
    assert not [text for text in _marked(book, "ins") if "各区域" in text]


def test_a_mention_that_went_leads_to_the_table_that_went_with_it():
    mention = say("各区域目标见", Reference("by-region"), "。")
    book = revised((mention, REGIONS, AIM), (AIM,))

    (instruction,) = [
        each.text for each in book.find("//w:delInstrText") if each.text.split()[0] == "REF"
    ]
    assert instruction.split()[1] in book.find("//w:bookmarkStart/@w:name")


def _marked(book, name):
    found = (
        "".join(each.xpath(".//w:t/text() | .//w:delText/text()", namespaces=each.nsmap))
        for each in book.find(f"//w:p/w:{name}")
    )
    return [text for text in found if text]
