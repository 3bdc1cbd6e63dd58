"""From one stage to the next, by a rate."""

import pytest

from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def funnels(text: str, title: str = "2025年工作总结") -> list[Found]:
    return found(text, ClaimKind.FUNNEL, title)


@pytest.mark.parametrize(
    ("text", "stated", "terms"),
    [
        ("线索1.2万条，转化率8%，成交960单。", "960单", ("1.2万条", "8%")),
        ("投标项目60个，按中标率25%计，中标15个。", "15个", ("60个", "25%")),
        ("覆盖潜在客户300余家，其中27家转化为有效客户，转化率约9%。", "9%", ("27家", "300余家")),
        ("面谈客户860位，促成258件，促成率30%。", "30%", ("258件", "860位")),
        ("发出劝募信5万封，回复率3.2%，收到回函1,600封。", "1,600封", ("5万封", "3.2%")),
        ("注册试用3.78万个；付费1,208家，付费转化率3.2%。", "3.2%", ("1,208家", "3.78万个")),
        ("触达客户6,800户，意向1,564户；开户782户，意向客户转化率50%。", "50%",
         ("782户", "1,564户")),
        ("签单意向336组；最终成交252组，意向转化75%。", "75%", ("252组", "336组")),
        ("到访→认购转化率12.5%：到访9,600组，认购1,200组。", "12.5%", ("1,200组", "9,600组")),
        ("触达客户6,800户，意向1,564户；开户782户，总转化率11.5%。", "11.5%",
         ("782户", "6,800户")),
        ("We plan for 8,000 leads, a conversion rate of 6% and 480 deals.", "480 deals",
         ("8,000 leads", "6%")),
    ],
)
def test_a_stage_follows_from_the_one_before(
    text: str, stated: str, terms: tuple[str, ...]
) -> None:
    assert funnels(text) == [(stated, terms, "fits")]


LIST = "- 咨询9,260人次\n- 填报意向4,167人，咨询到意向转化率45.0%\n- 报名2,812人\n- 报到2,214人\n\n"


@pytest.mark.parametrize(("rate", "verdict"), [("23.9%", "fits"), ("25.4%", "contradicts")])
def test_a_rate_that_names_its_stages_finds_them_in_the_list_before(
    rate: str, verdict: str
) -> None:
    claims = funnels(f"{LIST}从咨询到报到，整体转化率{rate}。")
    assert claims[-1] == (rate, ("2,214人", "9,260人次"), verdict)


def test_a_slip_in_the_number_of_deals_is_found() -> None:
    claims = funnels("全年线索1.2万條，轉化率8%，成交96單。", "2026年计划")
    assert claims == [("96單", ("1.2万條", "8%"), "contradicts")]


@pytest.mark.parametrize(
    "text",
    [
        "转化率较上年提高2个百分点，达到12%。",
        "举办活动12场，转化率15%。",
        "- 报名2,812人\n- 报到率94%",
    ],
)
def test_without_two_stages_there_is_no_claim(text: str) -> None:
    assert not funnels(text)
