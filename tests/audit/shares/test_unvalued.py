"""Tiers of which the last has no share."""

import pytest

from plangen.audit.audit import facts_of
from plangen.audit.shares.unvalued import unvalued
from plangen.diagnostics.finding import Severity
from plangen.readers.passages.read import read_text


def messages(text: str, language: str = "zh-CN") -> list[str]:
    found = unvalued(facts_of(read_text(text, "md", "计划")))
    return [one.message.in_language(language) for one in found]


def test_a_tier_without_a_share_is_a_warning_where_the_others_fall_short() -> None:
    text = (
        "S级客户18家，贡献55%销售额；A级客户42家，贡献30%销售额；"
        "B级客户120家，贡献12%销售额；C级客户归线上商城自助成交。"
    )
    (finding,) = unvalued(facts_of(read_text(text, "md", "计划")))
    assert finding.code == "S106"
    assert finding.severity is Severity.WARNING
    assert finding.at.text == "12%"
    assert messages(text) == ["C级没有写占比：前面各档合计 97%，剩下的 3% 没有着落"]


def test_english_tiers_are_read_as_well() -> None:
    text = "Tier 1 brings a 60% share; Tier 2 a 25% share; Tier 3 is served online."
    (message,) = messages(text, "en")
    assert message.startswith("Tier 3 has no share")


@pytest.mark.parametrize(
    "text",
    [
        "一类企业占比50%；二类企业占比35%；三类企业占比15%。",
        "一类企业占比50%；二类企业占比35%；三类企业46家，暂不分配额度。",
        "A级客户占比70%；B级客户占比30%；C级客户停止赊销。",
        "A级门店贡献62%销售额；其他门店以社区店为主。",
        "A级客户占比40%；C级客户占比20%；D级客户线上成交。",
    ],
)
def test_complete_lists_and_lists_with_gaps_are_left_alone(text: str) -> None:
    assert messages(text) == []
