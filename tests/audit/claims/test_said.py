"""More or less than what stands beside it, in words."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> list[tuple[str, str]]:
    return [(stated, verdict) for stated, _, verdict in found(text, ClaimKind.ORDER)]


@pytest.mark.parametrize(
    ("text", "sound", "wrong"),
    [
        ("职工平均工资{}，高于全市平均的7,850元。", "8,120元", "7,580元"),
        ("全年客流{}，低于上年的312万人次。", "298万人次", "321万人次"),
        ("出厂合格率{}，未达到99.0%的目标。", "98.2%", "99.3%"),
        ("药占比{}，低于28%的控制线。", "26.4%", "29.1%"),
        ("全年目标2,600万元，实际完成{}，超额完成年度任务。", "2,714万元", "2,471万元"),
        ("修缮费控制在预算以内：预算480万元，实际支出{}。", "466万元", "496万元"),
        ("Net inflows of {} exceeded our target of $40.0m.", "$43.5m", "$34.5m"),
        ("Collections of {} fell short of the £9.0m target.", "£8.6m", "£9.6m"),
    ],
)
def test_words_that_compare_are_taken_at_their_word(text: str, sound: str, wrong: str) -> None:
    assert verdicts(text.format(sound)) == [(sound, "fits")]
    assert verdicts(text.format(wrong)) == [(wrong, "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "收入12.4亿元，利润高于上年的13.0亿元。",
        "现有党员32人，超过40人次参加了培训。",
        "排名第9位，低于上年的第6位。",
        "营收目标48亿元，费用率18%，低于目标20%。",
        "超额完成全年任务5.3%，目标320场，实际举办337场。",
    ],
)
def test_other_things_ranks_and_counts_are_left_alone(text: str) -> None:
    assert "contradicts" not in [verdict for _, verdict in verdicts(text)]
