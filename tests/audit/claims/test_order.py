"""Steps that must rise."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> list[str]:
    return [verdict for *_, verdict in found(text, ClaimKind.ORDER, "2026年工作计划")]


@pytest.mark.parametrize(
    "text",
    [
        "签单目标分三档：保底4.2亿元，目标4.6亿元，冲刺5亿元。",
        "TAM为120亿元，SAM为38亿元，SOM为5.7亿元。",
        "員工月薪最低4,500元，平均8,200元，最高17,800元。",
        "The floor is $9.0m, the target $10.0m, the stretch $11.5m.",
    ],
)
def test_steps_that_rise_are_sound(text: str) -> None:
    assert verdicts(text) == ["fits", "fits"]


@pytest.mark.parametrize(
    "text",
    [
        "年度签单保底目标5.2亿元，冲刺目标5亿元，利润额不低于6300万元。",
        "产值目标：确保44亿元，力争42亿元。",
        "可触达有效市场（SAM）为38亿元，可服务市场（SOM）为57亿元。",
    ],
)
def test_a_step_below_the_one_under_it_is_found(text: str) -> None:
    assert verdicts(text) == ["contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "不良率保底2%，目标1.5%，冲刺1%。",
        "销售目标5亿元，确保回款6亿元。",
        "营业额最低的门店80万元，客单价最高的门店260元。",
    ],
)
def test_fewer_faults_and_other_measures_have_no_such_order(text: str) -> None:
    assert verdicts(text) == []


@pytest.mark.parametrize(("stretch", "verdict"), [("8,200万", "fits"), ("7,200万", "contradicts")])
def test_the_steps_may_stand_in_the_next_sentence(stretch: str, verdict: str) -> None:
    text = f"GMV目标：7,560万，同比+25%。保底7,000万，冲刺{stretch}。"
    assert verdicts(text) == ["fits", verdict]


def test_steps_of_another_measure_stand_alone() -> None:
    assert verdicts("签约目标500家。利润目标800万元。冲刺利润900万元。") == ["fits"]
