"""Shares in tables."""

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import found

COSTS = """\
| 项目 | 金额(万元) | 占比 | 每公里(元) |
|---|---|---|---|
| 燃油 | 3128.5 | 42.7% | 2.10 |
| 过路费 | 1406.2 | 19.2% | 0.95 |
| 薪酬 | 2795.3 | 38.1% | 1.88 |
| 合计 | 7330.0 | 100% | 4.93 |
"""


def test_shares_of_the_total() -> None:
    claims = found(COSTS, ClaimKind.SHARE)

    assert claims[0] == ("42.7%", ("3128.5", "7330.0"), "fits")
    assert {verdict for _, _, verdict in claims} == {"fits"}


def test_a_wrong_share() -> None:
    claims = found(COSTS.replace("19.2%", "21.2%"), ClaimKind.SHARE)

    assert ("21.2%", ("1406.2", "7330.0"), "contradicts") in claims


def test_shares_of_something_that_is_not_in_the_table() -> None:
    table = (
        "| 客户 | 金额 | 占全年销售比例 |\n|---|---|---|\n| 甲 | 300 | 15.0% |\n"
        "| 乙 | 200 | 10.0% |\n"
        "| 合计 | 500 | 25.0% |\n"
    )

    assert found(table, ClaimKind.SHARE) == []
