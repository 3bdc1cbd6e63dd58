"""What was there, what came, what went, and what is left."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
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
        ("旧存1,034件，新收12,846件，办结12,905件，结转下年975件。", "975", "957"),
        ("年末在册车辆143台（年初128台，购置34台，报废处置19台）。", "143", "145"),
        ("上期库存420吨 + 本期入库1,360吨 − 本期出库1,295吨 = 期末库存485吨。", "485", "475"),
        ("去年年底在校生3,120人，毕业986人，招新1,104人，现有在校生3,238人。", "3,238", "3,283"),
        ("年初在岗1,268人。全年招聘85人，退休41人，辞职22人。年末在岗1,290人。", "1,290", "1,280"),
        ("年初12人,全年走了4个,招了6个,现在是14人。", "14", "16"),
        ("运营现在11人，3月补2个主播、1个剪辑，到14人封顶。", "14", "15"),
        ("基金年初餘額1,260萬元，加計結餘57萬元及利息18萬元，減除修繕支出215萬元，年底餘額1,120萬元。",
         "1,120", "1,210"),
        ("- 期初客户：820家\n- 新签：145家\n- 流失：67家\n- 期末客户：898家", "898", "889"),
        ("净增门店19家，总数由143家增至162家。", "162", "164"),
        ("ARR opened at $24.6m, new business added $7.4m, churn took $2.7m, leaving $29.3m.",
         "29.3", "23.9"),
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
        "年末存款49.0亿元，较年初45.0亿元净增4.0亿元，完成年度净增计划3.6亿元的111.1%。",
        "年初库存3,200吨，三季度单月入库900吨，年末库存2,900吨。",
    ],
)
def test_a_plan_of_the_spring_is_no_stock(text: str) -> None:
    assert "contradicts" not in verdicts(text)
