"""Figures that are by their definition the product of others."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> set[str]:
    return {verdict for *_, verdict in found(text, ClaimKind.PRODUCT)}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("设备综合效率OEE达到76.5%，其中时间开动率90%、性能开动率87.6%、合格品率97%。",
         "87.6", "78.6"),
        ("OEE 76.5%（时间稼动率90%、性能稼动率87.6%、良品率97%）。", "76.5", "86.5"),
        ("住房率75%。平均房價4,200元，RevPAR 3,150元。", "3,150", "3,510"),
        ("全年访客2,700万人，转化率2.8%，客单价80元，GMV 6,048万元。", "6,048", "6,480"),
        ("ROE为14.4%，其中净利率8.0%，资产周转率1.20次，权益乘数1.50。", "14.4", "15.4"),
        ("At an average daily rate of $150 and occupancy of 72%, RevPAR was $108.", "108", "118"),
    ],
)  # fmt: skip
def test_a_figure_is_the_product_that_defines_it(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == {"fits"}
    assert verdicts(text.replace(right, wrong)) == {"contradicts"}


@pytest.mark.parametrize(
    "text",
    [
        "门店日均进店300人，成交率20%，客单价600元，全年销售额1,314万元。",
        "全网销售额8,000万元；直播间访客120万人，转化率2.5%，客单价90元。",
        "OEE达到76.5%，合格品率97%。",
    ],
)
def test_factors_of_something_else_are_left_alone(text: str) -> None:
    assert "contradicts" not in verdicts(text)
