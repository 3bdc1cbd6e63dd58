"""So many times so much each."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def products(text: str) -> list[Found]:
    return found(text, ClaimKind.PRODUCT, "2026年工作计划")


@pytest.mark.parametrize(
    ("text", "stated", "terms"),
    [
        ("教师研修共6期，每期40人，培训240人次。", "240人次", ("6期", "40人")),
        ("采购注塑机8台，单价46万元，总价368万元。", "368万元", ("8台", "46万元")),
        ("制作10支视频，每支触达10万人次，合计触达100万人次。", "100万人次", ("10支", "10万人次")),
        ("为18家S级客户各配5人战队，共需90人。", "90人", ("18家", "5人")),
        ("讲课费每场2,000元，共18场，合计3.6万元。", "3.6万元", ("18场", "2,000元")),
        ("水稻播种2.5万亩，亩产600公斤，总产1.5万吨。", "1.5万吨", ("2.5万亩", "600公斤")),
        ("28名销售每人每季度新增2家客户，全年新增224家。", "224家", ("28名", "2家")),
        ("新建高标准农田2,400亩，每亩补助1,500元，共计投入360万元。", "360万元",
         ("2,400亩", "1,500元")),
    ],
)
def test_a_total_follows_from_number_and_amount_each(
    text: str, stated: str, terms: tuple[str, ...]
) -> None:
    assert products(text) == [(stated, terms, "fits")]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("教师研修共6期，每期40人，培训280人次。", "280人次"),
        ("制作10支视频，每支触达10万人次，合计触达1000万人次。", "1000万人次"),
        ("28名销售每人每季度新增2家客户，全年新增112家。", "112家"),
        ("发放助学金总额96万元，资助学生480人，每人3,000元。", "96万元"),
        ("公益课堂每周3次、每次2小时，全年48周，累计268小时。", "268小时"),
        ("食堂每天供餐1,250份，每份补贴6元，按250个供餐日计算，补贴178.5万元。", "178.5万元"),
        ("可收费面积9.75万平方米，物业费2.80元/平方米·月，全年应收372.60万元。", "372.60万元"),
        ("日均起降186架次，365天累计6.97万架次。", "6.97万架次"),
        ("单店投资120万元(装修65万元、设备55万元),15家共1,500万元。", "1,500万元"),
        ("We trained 36 cohorts of 25 people each, 960 people in all.", "960 people"),
    ],
)
def test_a_wrong_total_is_a_contradiction(text: str, stated: str) -> None:
    assert [(one[0], one[2]) for one in products(text)] == [(stated, "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "一等32人、每人4,400元，二等86人、每人3,300元，共发放42.46万元。",
        "28名销售每人每周拜访3家客户，全年新增224家。",
        "每周一早会15分钟，新人入职7天内必须背完68个款的卖点。",
        "出版各类报纸64种、期刊165种，发行71682万份。",
    ],
)
def test_what_no_single_product_makes_is_left_alone(text: str) -> None:
    assert "contradicts" not in {one[2] for one in products(text)}


def test_a_target_is_not_what_was_made() -> None:
    text = "签约面积4.752万㎡，均价20,000元/㎡，全年任务10.8亿元。"
    assert found(text, ClaimKind.PRODUCT) == []
