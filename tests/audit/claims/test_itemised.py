"""A total whose parts are the items below it."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

ITEMS = """

1. 数控加工中心4台，1,240万元，占48.6%；
2. 涂装线环保改造，680万元，占26.7%；
3. ERP二期，210万元，占8.2%；
4. 厂房屋面光伏，420万元，占16.5%。

其中自有资金1,530万元。
"""
PARTS = ("1,240万元", "680万元", "210万元", "420万元")


@pytest.mark.parametrize(("total", "verdict"), [("2,550", "fits"), ("2,650", "contradicts")])
def test_items_add_up_to_the_total_above_them(total: str, verdict: str) -> None:
    text = f"全年安排4个项目，共{total}万元：{ITEMS}"
    claims = found(text, ClaimKind.SUM, "2026年工作计划")
    assert claims == [(f"{total}万元", PARTS, verdict)]


def test_items_without_an_amount_are_no_parts() -> None:
    text = "全年投入2,550万元，重点抓好：\n\n1. 设备更新，1,240万元；\n2. 队伍建设；\n3. 安全生产。"
    assert found(text, ClaimKind.SUM) == []
