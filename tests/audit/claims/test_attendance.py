"""Everybody at every event."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

TEAM = "团队规模保持32人（含区域主管4人、一线销售28人）"


@pytest.mark.parametrize(("total", "verdict"), [("192人次", "fits"), ("129人次", "contradicts")])
def test_all_of_a_team_at_all_events_make_up_the_attendance(total: str, verdict: str) -> None:
    text = f"{TEAM}，全年组织6场专项培训，全员参加，覆盖{total}。"
    assert found(text, ClaimKind.PRODUCT) == [(total, ("6场", "32人"), verdict)]


def test_where_not_all_need_be_there_only_a_product_that_holds_is_one() -> None:
    assert found(f"{TEAM}。全年组织6场培训，覆盖192人次。", ClaimKind.PRODUCT)
    assert not found(f"{TEAM}。全年组织6场培训，覆盖150人次。", ClaimKind.PRODUCT)
