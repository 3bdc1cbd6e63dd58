"""Products with their signs, and what a rate makes of an amount."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> list[str]:
    return [one[2] for one in found(text, ClaimKind.PRODUCT, "2026年工作计划")]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("印刷费：3.2万册×18元＝57.6万元。", "57.6", "56.7"),
        ("拨备按贷款余额8.6亿元的1.5%计提，即1,290万元。", "1,290", "1,920"),
        ("代理销售额2.40亿元，佣金比例3.00%，佣金支出720万元。", "720", "702"),
    ],
)
def test_a_product_is_checked(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == ["fits"]
    assert verdicts(text.replace(right, wrong)) == ["contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "实际报到2,214人，完成计划的102.5%，比去年的1,986人有所增加。",
        "到账1,200万元，同比增长8%，其中利息96万元。",
    ],
)
def test_a_rate_of_something_else_is_left_alone(text: str) -> None:
    assert verdicts(text) == []
