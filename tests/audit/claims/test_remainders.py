"""What is left, said in words."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

_BOTH = "全年收入合计1,140万元：物业费900万元，停车费240万元。\n\n全年支出合计1,083万元。\n\n"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (f"{_BOTH}收支相抵，本年度结余57万元。", "fits"),
        (f"{_BOTH}收支相抵，本年度结余75万元。", "contradicts"),
        ("应收1,200万元，实收1,100万元，差额100万元。", "fits"),
        ("应收1,200万元，实收1,100万元，差额120万元。", "contradicts"),
    ],
)
def test_what_is_left_is_held_against_its_two_numbers(text: str, verdict: str) -> None:
    assert [one[2] for one in found(text, ClaimKind.CHANGE)] == [verdict]


@pytest.mark.parametrize(
    "text",
    [
        f"{_BOTH}公共基金年末累计结余1,120万元。",
        f"{_BOTH}捐赠项目结余6.8万元，转入下年。",
        "目标1,200万元，完成1,100万元，距目标差距还有100万元。",
    ],
)
def test_other_balances_are_left_alone(text: str) -> None:
    assert not found(text, ClaimKind.CHANGE)
