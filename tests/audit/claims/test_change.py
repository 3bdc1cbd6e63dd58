"""From where to where, and by how much."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def changes(text: str) -> list[Found]:
    return found(text, ClaimKind.CHANGE)


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(stated, verdict) for stated, _, verdict in changes(text)]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("客户复购率提升（从68%增至75%，提升7个百分点）。", "7个百分点"),
        ("复购率提升7个百分点（从68%增至75%）。", "7个百分点"),
        ("复购率从40%提升至50%，增长25%。", "25%"),
        ("展会数量从8场减至5场，降幅37.5%。", "37.5%"),
        ("年采购额从3500万元增至6200万元，增长77.1%。", "77.1%"),
        ("不良率0.90%，较年初1.12%压降0.22个百分点。", "0.22个百分点"),
        ("收缴率94.0%，同比提高1.5个百分点（上年92.5%）。", "1.5个百分点"),
        ("有效渠道由180家增至216家，新增36家。", "36家"),
        ("不良率由1.12%改善至0.90%，改善0.22个百分点。", "0.22个百分点"),
        ("平均住院日由8.6天降至7.9天，缩短0.7天。", "0.7天"),
        ("信访总量由84件降至57件，下降三成以上。", "三成"),
        ("Churn fell from 9.4% to 7.9%, down 1.5 pp.", "1.5 pp"),
        ("Headcount rose from 84 to 99, a rise of 15.", "15"),
    ],
)
def test_a_change_follows_from_its_ends(text: str, stated: str) -> None:
    assert (stated, "fits") in verdicts(text)


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("客户复购率提升（从68%增至75%，提升7%）。", "7%"),
        ("准点率由91.2%提高到95.7%，提高5.4个百分点。", "5.4个百分点"),
        ("销售费用率6.8%，较2024年的7.2%下降0.4%。", "0.4%"),
        ("投诉由142件下降到87件，降幅61.3%。", "61.3%"),
        ("客户由412家增至508家，净增86家。", "86家"),
    ],
)
def test_points_for_percent_and_wrong_differences_are_found(text: str, stated: str) -> None:
    assert (stated, "contradicts") in verdicts(text)


def test_a_rise_that_fell_is_found() -> None:
    assert changes("客户满意度从82分提升至79分。") == [("79分", ("82分",), "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "排名由第8位升至第3位。",
        "交付效率由30天提升至20天。",
        "低保标准分别从每月209元、280元提高到217元、290元。",
        "客户由286家增至312家，新增53家，流失27家。",
        "报废率由1.84%降至1.37%，报废损失减少120万元。",
        "覆盖率95%，由上年的91%提高，标准分别提高84%、40%、59%。",
    ],
)
def test_what_is_no_such_change_is_left_alone(text: str) -> None:
    assert "contradicts" not in {one[2] for one in changes(text)}


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("合格率：一季度96.2%，四季度98.1%，提升{}。", "1.9个百分点", "2.9个百分点"),
        ("录取报到新生3,260人，去年只有2,984人，多了{}。", "276人", "267人"),
        ("全年利润增长7.4%，增速较上年的5.3%加快{}。", "2.1个百分点", "1.2个百分点"),
        ("全年净利润320万元，上年同期亏损180万元，同比增利{}。", "500万元", "140万元"),
        ("本年亏损260万元，较上年亏损415万元减亏{}。", "155万元", "165万元"),
        ("水稻亩产从612公斤提到655公斤，每亩多收{}。", "43公斤", "34公斤"),
        ("平均时效26.4小时，较去年29.1小时缩短{}。", "2.7小时", "3.7小时"),
        ("Length of stay fell to 6.1 days from 6.8 days, down {}.", "0.7 days", "0.9 days"),
    ],
)
def test_profit_and_loss_speed_and_seasons_have_ends_too(
    text: str, sound: str, wrong: str
) -> None:
    assert (sound, "fits") in verdicts(text.format(sound))
    assert (wrong, "contradicts") in verdicts(text.format(wrong))


@pytest.mark.parametrize(
    "text",
    [
        "住院收入增长22.1%，主要得益于床位周转加快（住院日从8.1天缩短到7.2天）。",
        "县级市场覆盖率提升（从65%提升至82%）；广东市场依托新品，增长19.3%。",
        "门票收入增长12%，因旺季客流从日均3,200人次升至4,100人次。",
    ],
)
def test_a_move_of_something_else_is_no_change_of_this(text: str) -> None:
    assert "contradicts" not in [verdict for _, verdict in verdicts(text)]


def test_points_that_are_called_per_cent_are_remarked() -> None:
    assert ("6%", "loose") in verdicts("准时交付率94%，比去年88%提高6%。")
    assert ("3%", "fits") in verdicts("满意度从92%提高到95%，提高3%。")


@pytest.mark.parametrize(
    "text",
    [
        "切口感染率0.3%；药占比18.2%，比上年21.0%下降2.8个百分点。",
        "总产量25万吨。总产量比上年的24.2万吨增加0.8万吨，超额完成市下达24.5万吨任务。",
    ],
)
def test_the_end_of_a_change_is_its_own(text: str) -> None:
    assert [verdict for _, verdict in verdicts(text)] == ["fits"]
