"""What grew from one number to another, with what came and went beside it."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found


def verdicts(text: str) -> list[str]:
    return [verdict for *_, verdict in found(text, ClaimKind.BRIDGE)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("计划招聘9人，自然流失5人，年末销售队伍从46人增加到50人。", "50", "54"),
        ("门诊护士由120人增加到132人，全年新招聘18人，退休及调出6人。", "132", "131"),
        ("车队由68辆扩充到74辆，新购15辆，报废9辆。", "74", "72"),
    ],
)
def test_what_came_and_went_explains_the_growth(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == ["fits"]
    assert verdicts(text.replace(right, wrong)) == ["contradicts"]


@pytest.mark.parametrize(
    "text",
    [
        "全年招聘12人，团队从20人增加到25人。",
        "门店从48家增加到60家，新开15家，关闭3家，其中直营店由36家增加到42家，新开8家，关闭2家。",
    ],
)
def test_half_a_history_explains_nothing(text: str) -> None:
    assert verdicts(text) == []
