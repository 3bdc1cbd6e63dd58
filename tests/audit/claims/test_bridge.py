"""What was there, what came, what went, and what is left."""

import pytest

from plangen.audit.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> list[str]:
    return [verdict for *_, verdict in found(text, ClaimKind.BRIDGE)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("年初门店58家，新开11家，关闭5家，年末64家。", "64", "62"),
        ("年初ARR 1,420万元，新签486万元，流失159万元，年末ARR 1,747万元。", "1,747", "1,774"),
        ("医疗风险基金年初余额312.6万元，提取86.4万元，支付赔偿118.9万元，年末余额280.1万元。",
         "280.1", "345.1"),
        ("年末用工460人。年初472人，计划自然减员及退休38人，新招26人。", "26", "62"),
        ("新开213户、销户97户，净增116户。", "116", "126"),
        ("年末在岗业务员64人，比年初61人净增3人。", "64", "66"),
        ("团队规模从20人扩充至28人（新增8人）。", "28", "29"),
        ("We start with 84 staff, hire 21 and expect 6 to leave, closing at 99.", "99", "95"),
    ],
)  # fmt: skip
def test_the_closing_number_follows_from_the_opening(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == ["fits"]
    assert verdicts(text.replace(right, wrong)) == ["contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "年初计划招聘20人，实际招聘18人，年末在岗120人。",
        "年初下达预算500万元，年中调整80万元，年末支出560万元。",
        "年初制定目标30家，新开12家，年末门店52家。",
    ],
)
def test_a_plan_of_the_spring_is_no_stock(text: str) -> None:
    assert verdicts(text) == []
