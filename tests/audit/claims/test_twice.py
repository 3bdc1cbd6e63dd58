"""One figure, stated twice."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def twice(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.TWICE, title)


def test_the_same_in_another_unit_agrees() -> None:
    text = "年度营收目标2.8亿元，分解到四个季度；财务口径的年度营收目标为28,000万元。"
    assert twice(text) == [("28,000万元", ("2.8亿元",), "fits")]
    assert twice(text.replace("28,000", "2,800"))[0][2] == "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "全年新增有效客户146家。\n\n综上，新增的164家有效客户为来年打下了基础。",
        "培训教师300人次。\n\n## 队伍建设\n\n完成教师培训360人次，其中骨干60人次。",
        "各项支出1184.0万元，盈余426.0万元。\n\n## 盈余分配\n\n盈余416.0万元，全部返还社员。",
    ],
)
def test_two_values_of_one_figure_are_found_chapters_apart(text: str) -> None:
    assert [verdict for *_, verdict in twice(text)] == ["contradicts"]


def test_a_round_figure_agrees_with_a_fine_one() -> None:
    assert twice("新签合同6,480万元。\n\n报告期内新签合同0.65亿元。")[0][2] == "fits"


def test_a_total_told_before_and_behind_its_parts_is_one() -> None:
    text = "全年节约采购资金超1,200万元，其中设备类880万元、服务类585万元，两类合计1,465万元。"
    assert twice(text) == [("1,200万元", ("1,465万元",), "loose")]


@pytest.mark.parametrize(
    "text",
    [
        "华东区表现突出，新签合同120份。华北区稳中有进，新签合同126份。",
        "引进项目145个，其中亿元以上项目48个；竣工项目55个，其中亿元以上项目28个。",
        "2021年业务线上率70%；2024年业务线上率90%。",
        "实施3000个技改项目。实施30个土地整治项目。",
    ],
)
def test_figures_of_other_things_times_and_places_are_left_alone(text: str) -> None:
    assert twice(text) == []


@pytest.mark.parametrize(("again", "verdict"), [("93.1%", "fits"), ("91.3%", "contradicts")])
def test_a_cell_and_a_sentence_may_state_the_same(again: str, verdict: str) -> None:
    table = "| 指标 | 2024年 | 2025年 |\n|---|---|---|\n| 综合出租率 | 90.7% | 93.1% |\n"
    assert [one[2] for one in twice(f"综合出租率达到{again}。\n\n{table}")] == [verdict]


def test_the_name_may_stand_before_a_bracket() -> None:
    text = "2026年度信息化预算总额1,280万元。\n\n信息化预算总额（1,208万元）按季度拨付。"
    assert twice(text, "2026年工作计划") == [("1,208万元", ("1,280万元",), "contradicts")]


def test_what_began_in_another_passage_is_left_alone() -> None:
    assert twice("工业增加值644350万元。\n\n万元，完成工业增加值630000万元。") == []


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("年离职率45.5%，仍偏高。{}年离职率由今年的{}压到40%以内。", "45.5%", "54.5%"),
        ("年末640人。{}在2024年末{}的基础上，净增40人。", "640人", "604人"),
        ("全年接到投诉1,250件。{}投诉在今年{}的基础上下降20%。", "1,250件", "1,520件"),
    ],
)
def test_a_plan_takes_up_what_the_year_before_came_to(text: str, sound: str, wrong: str) -> None:
    plan = "\n\n## 2025年重点\n\n"
    for number, verdict in ((sound, "fits"), (wrong, "contradicts")):
        told = twice(text.format(plan, number), "2024年工作总结")
        assert (number, verdict) in [(one[0], one[2]) for one in told]


def test_the_heads_of_two_departments_are_two_figures() -> None:
    assert twice("技术部年初20人，年末25人。\n\n市场部年初21人，年末26人。") == []
