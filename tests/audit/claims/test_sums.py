"""Parts and their total in one sentence."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found

PLAN = "2026年工作计划"


def sums(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.SUM, title)


@pytest.mark.parametrize(
    "text",
    [
        "团队规模保持32人（含区域主管4人、一线销售28人）。",
        "全年举办线下活动27场：峰会3场、技术日6场、开放日18场。",
        "一号线产量18.4万吨，二号线产量15.7万吨，三条产线合计34.1万吨。",
        "全年捐赠收入3,286万元，其中企业2,145万元、个人768万元、政府购买服务373万元。",
        "货运量分两块，铁路524万吨、公路761万吨，共1,285万吨。",
        "Costs were £52.0m: payroll £28.3m, property £13.7m and other £10.0m.",
    ],
)
def test_parts_that_make_up_their_total_are_sound(text: str) -> None:
    assert [verdict for *_, verdict in sums(text)] == ["fits"]


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("团队32人，由区域主管4人、一线销售26人组成。", "32人"),
        ("全年举办线下活动26场：峰会3场、技术日6场、开放日18场。", "26场"),
        ("一号线18.4万吨，二号线15.7万吨，三号线9.6万吨，三条产线合计44.0万吨。", "44.0万吨"),
        ("收入9,400万元，增长9.0%；其中干线6,100万元、城配2,530万元、冷链950万元。", "9,400万元"),
        ("重点项目26个，已竣工5个，在建19个，尚未开工3个。", "26个"),
        ("研发中心146人（前端38、后端71、算法27、测试20）。", "146人"),
        ("教师312人（高级98人、中级146人、初级86人）。", "312人"),
        ("按设备（860万元）+ 软件（420万元）+ 培训（75万元）= 1,335万元列支。", "1,335万元"),
        ("本部员工236人，加上派遣工58人，用工总量284人。", "284人"),
        ("三院床位1,100张，东院（460张）、西院（380张）、北院（280张），合计1,100张。", "1,100张"),
        ("四个季度分别签约1.8亿元、2.3亿元、2.6亿元、3.1亿元，全年8.9亿元。", "8.9亿元"),
        ("投诉由142件降到87件，减少55件，其中噪音31件、停车29件、保洁16件、其他13件。", "87件"),
        ("实收1,363.00万元。加上停车费216.40万元、经营98.35万元，总收入1,672.48万元。",
         "1,672.48万元"),
        ("Claims came to 1,420, 985 and 610 respectively, 3,105 in total.", "3,105"),
        ("瓷砖1,732万元，板材1,286万元，涂料645万元，前两类合计3,118万元。", "3,118万元"),
    ],
)
def test_parts_that_do_not_are_found(text: str, total: str) -> None:
    assert [(stated, verdict) for stated, _, verdict in sums(text)] == [(total, "contradicts")]


def test_a_list_of_some_parts_may_stay_below_its_total_but_not_exceed_it() -> None:
    some = "支持企业320家，其中制造业120家、批发零售业150家。"
    assert [verdict for *_, verdict in sums(some)] == ["fits"]
    assert [verdict for *_, verdict in sums(some.replace("150", "250"))] == ["contradicts"]


def test_a_gap_too_small_for_a_part_that_was_left_out_is_a_slip() -> None:
    assert sums("全院床位1,000张，其中内科520张、外科475张。")[0][2] == "contradicts"


def test_parts_named_to_the_rest_leave_none_out() -> None:
    text = "新增客户146家，其中战略级3家、核心级12家，其余121家为基础级客户。"
    assert ("146家", ("3家", "12家", "121家"), "contradicts") in sums(text)


def test_a_summary_rounds_and_a_plan_does_not() -> None:
    text = "三个事业部的利润分别为12.1亿元、45.4亿元和8.3亿元，合计65.9亿元。"
    assert sums(text)[0][2] == "fits"
    assert sums(text.replace("利润", "利润目标"), PLAN)[0][2] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "全院职工1,240人，其中女职工860人、党员420人、高级职称190人。",
        "新增标准12项和44项，累计分别达到64项和288项。",
        "全年受理诉求18,426件，办结18,205件；咨询11,240件、投诉4,915件、求助2,271件。",
        "板材12,860万元，占31.8%；涂料6,450万元，占16.0%；其他3,770万元，占9.3%。",
        "全年受理报修3,600件，完成3,492件；其中水电1,620件，门窗900件，公共设施720件，其他360件。",
        "引进项目43个，亿元项目8个，其中10亿元项目2个，利用内资30亿元。",
        "“销售冠军”奖20万元，“最佳成长奖”奖10万元，“团队贡献奖”共奖15万元。",
        "按章程提取公积金20%即83.2万元、风险金10%即41.6万元，其余即291.2万元返还社员。",
    ],
)
def test_numbers_that_are_no_parts_are_left_alone(text: str) -> None:
    assert all(verdict == "fits" for *_, verdict in sums(text))


def test_what_brackets_total_adds_up() -> None:
    text = "三坐标1台（约68万元）和影像仪2台（单价12.5万元，小计25万元），合计约93万元。"
    assert ("93万元", ("68万元", "25万元"), "fits") in sums(text)
    assert sums(text.replace("93万", "80.5万"))[0][2] == "contradicts"
