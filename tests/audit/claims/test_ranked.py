"""The first of several, the next, and lists from high to low."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

VILLAGES = """
| 村 | 户数 | 集体收入（万元） |
|---|---|---|
| 桥头村 | 412 | 386.0 |
| 石门村 | 288 | 341.2 |
| 杨湾村 | 305 | 297.4 |
| 合计 | 1,005 | 1,024.6 |

其中{}，年内新增2.4万元。
"""


def ranks(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return found(text, ClaimKind.ORDER)


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("城东网点最多，{}；城西网点其次，1,860笔；城北网点1,120笔。", "2,140笔", "1,740笔"),
        ("四条航线中，成都线增长最快，达{}；西安线14.6%，昆明线9.8%，贵阳线7.2%。",
         "18.3%", "13.3%"),
        ("按金额从高到低依次为：设备款{}、工程款1,860万元、服务费640万元。",
         "2,310万元", "1,310万元"),
        ("东河村收入{}、南坝村收入276.4万元、北岭村收入318.2万元，其中东河村收入最高。",
         "352.7万元", "297.7万元"),
    ],
)
def test_the_first_is_no_less_than_the_others(text: str, sound: str, wrong: str) -> None:
    assert {one[2] for one in ranks(text.format(sound))} == {"fits"}
    assert (wrong, "contradicts") in [(one[0], one[2]) for one in ranks(text.format(wrong))]


def test_the_column_of_a_table_tells_who_is_first() -> None:
    sound, wrong = "桥头村收入最高，达386.0万元", "石门村收入最高，达341.2万元"
    assert ranks(VILLAGES.format(sound))[0][2] == "fits"
    assert ranks(VILLAGES.format(wrong)) == [("341.2万元", ("386.0",), "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "单日最高客流3.6万人次，全年接待412万人次，暑期138万人次。",
        "华东销售额最高，达4.2亿元，占全部的42%；全国共销售10.0亿元，同比增加0.6亿元。",
        "最大的一笔订单1,200万元；其次，全年回款9,600万元。",
    ],
)
def test_what_is_no_list_is_left_alone(text: str) -> None:
    assert "contradicts" not in [one[2] for one in ranks(text)]
