"""Totals behind numbered paragraphs that name their parts."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

WORKS = (
    "一、道路工程，完成投资3.2亿元。\n\n二、管网改造，完成投资1.9亿元。\n\n"
    "三、公园绿地，完成投资0.7亿元。\n\n以上三项合计完成投资5.8亿元。"
)
PARTS = ("3.2亿元", "1.9亿元", "0.7亿元")


def test_the_paragraphs_make_up_the_total() -> None:
    assert found(WORKS, ClaimKind.SUM) == [("5.8亿元", PARTS, "fits")]


def test_a_wrong_total_is_a_contradiction() -> None:
    wrong = WORKS.replace("5.8", "5.4")
    assert found(wrong, ClaimKind.SUM) == [("5.4亿元", PARTS, "contradicts")]


def test_a_paragraph_without_a_part_leaves_the_total_alone() -> None:
    text = WORKS.replace("完成投资1.9亿元", "尚未开工")
    assert "contradicts" not in {one[2] for one in found(text, ClaimKind.SUM)}
