"""Parts whose total stands in another sentence, paragraph or chapter."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found

OPENING = "2026年以年度营收目标2.8亿元为导向，团队扩充至28人。\n\n## 一、目标分解\n\n"
PRODUCTS = (
    "全年区域销售额完成12.8亿元。从产品结构看，A系列贡献6.2亿元（占比48.4%），同比增长22.1%；"
    "B系列销售额4.1亿元（占比32.0%）；C系列实现销售额1.5亿元（占比11.7%）。"
)


def sums(text: str, title: str = "2026年工作计划") -> list[Found]:
    return found(text, ClaimKind.SUM, title)


def test_regions_chapters_later_make_up_the_target_of_the_opening() -> None:
    regions = "华东1.2亿元，华南8000万元，华北5000万元，其他区域3000万元。"
    parts = ("1.2亿元", "8000万元", "5000万元", "3000万元")
    assert sums(OPENING + regions) == [("2.8亿元", parts, "fits")]


def test_quarters_leave_nothing_out() -> None:
    quarters = "Q1（开门红）4500万元；Q2（攻坚期）7000万元；Q3（巩固期）7800万元；Q4 9000万元。"
    parts = ("4500万元", "7000万元", "7800万元", "9000万元")
    assert sums(OPENING + quarters) == [("2.8亿元", parts, "contradicts")]


def test_a_structure_with_its_shares_leaves_nothing_out_either() -> None:
    parts = ("6.2亿元", "4.1亿元", "1.5亿元")
    assert sums(PRODUCTS, "2025年工作总结") == [("12.8亿元", parts, "contradicts")]


def test_some_markets_of_many_are_no_breakdown() -> None:
    text = "全年销售额12.8亿元。浙江、江苏增势良好，浙江完成3.1亿元，江苏2.8亿元，福建1.2亿元。"
    assert sums(text, "2025年工作总结") == []


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("年末供应商120家。A级24家、B级66家、C级30家。", "30", "20"),
        ("签约432套。按户型：89㎡的签了88套；108㎡的216套；125㎡的108套；143㎡的20套。",
         "的108套", "的118套"),
        ("实收保费1,152万元，完成96%。其中长期691.2万，占60%；中期345.6万，占30%；短期115.2万，占10%。",
         "691.2", "619.2"),
        ("We logged 1,250 defects. Severity split: S1 50, S2 200, S3 625, S4 375.", "625", "652"),
    ],
)  # fmt: skip
def test_a_row_behind_its_total_leaves_nothing_out(text: str, right: str, wrong: str) -> None:
    assert [verdict for *_, verdict in sums(text, "总结")] == ["fits"]
    assert [verdict for *_, verdict in sums(text.replace(right, wrong), "总结")] == ["contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "全年处理工单4,860件。一类工单2,100件、二类工单1,560件、三类工单1,000件，其余为咨询。",
        "一分厂产量520吨、二分厂480吨、三分厂300吨，较上年1,250吨增长4%。",
    ],
)
def test_a_row_that_goes_on_is_not_all(text: str) -> None:
    assert sums(text, "总结") == []
