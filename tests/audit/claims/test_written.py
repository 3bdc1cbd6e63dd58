"""Sums that the text itself writes."""

import pytest

from plangen.audit.audit import facts_of, judgements
from plangen.audit.claims.written import find
from plangen.audit.judgement.findings import findings
from plangen.audit.judgement.judging import judge
from plangen.audit.numbers.facts import Facts
from plangen.readers.passages.read import read_text


def facts(text: str) -> Facts:
    return facts_of(read_text(f"# 2025年工作总结\n\n{text}", "md", "文档"))


def written(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [
        (one.claim.stated.text, tuple(term.text for term in one.claim.terms), str(one.verdict))
        for one in map(judge, find(facts(text)))
    ]


def verdicts(text: str) -> list[str]:
    return [verdict for _, _, verdict in written(text)]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("一期剩余640-432=208套，考虑一口价。", "208", "218"),
        ("本年度结余1,140万元－1,083万元＝57万元。", "＝57", "＝75"),
        ("全年6×32=192人次。", "192", "193"),
        ("人均12.8亿元÷32人=4000万元。", "4000", "4100"),
        ("三期共(120+80)×3=600人。", "600", "660"),
        ("投放回报531万÷120万＝4.4。", "4.4", "44"),
        ("7,560万 ＝ 访客3,000万 × 转化率2.8% × 客单价90元。", "90元", "99元"),
        ("综合效率=90% x 78.6% x 97% = 68.6%。", "68.6", "76.5"),
        ("期初128台加新增34台减报废19台等于143台。", "143", "134"),
        ("比重60% + 30% + 10% = 100%。", "10% =", "15% ="),
        ("净留存率为(24.60 + 2.18 - 0.94 - 1.71) / 24.60 = 98.1%。", "98.1", "89.1"),
        ("设备（860万元）+ 软件（420万元）+ 培训（75万元）= 1,355万元。", "1,355", "1,335"),
        ("全年48周×3次×2小时=288小时。", "288", "268"),
        ("产粮2.5万亩×600公斤=1.5万吨。", "1.5万", "1.8万"),
        ("增幅(1,200-850)/850=41.2%。", "41.2", "42.1"),
        ("保额18萬元×120戶＝2,160萬元。", "2,160", "2,610"),
        ("The clinic has 480 slots x 12 months = 5,760 slots.", "5,760", "5,670"),
        ("Revenue was 480 customers × $12,500 = $6.0 million.", "$6.0", "$6.6"),
    ],
)
def test_a_sum_is_done_again(text: str, right: str, wrong: str) -> None:
    assert verdicts(text) == ["fits"]
    assert verdicts(text.replace(right, wrong)) == ["contradicts"]


def test_a_part_of_a_sum_is_named_as_it_is_written() -> None:
    assert written("三期共(120+80)×3=600人。") == [("600人", ("(120+80)", "3"), "fits")]


@pytest.mark.parametrize(
    "text",
    [
        "营收860×18%=154.8万元。",
        "两项1.2亿+3,400=15,400万元。",
        "占比360÷480=75%。",
        "票房收入45元×2,400人=10.8万。",
    ],
)
def test_a_unit_may_be_written_once(text: str) -> None:
    assert verdicts(text) == ["fits"]


@pytest.mark.parametrize(
    "text",
    [
        "三项合计12.1亿元+45.4亿元=57.6亿元。",
        "人均531万元÷12人=44万元。",
        "约定口径5,000×85%≈4,300。",
        "两年复合12.8亿元÷11.1亿元-1=15.3%。",
    ],
)
def test_honest_rounding_is_no_fault(text: str) -> None:
    assert verdicts(text) == ["fits"]


def test_every_result_of_a_row_is_checked() -> None:
    row = written("完成率＝9,000万元÷8,800万元＝1.02＝120%。")
    assert [(stated, verdict) for stated, _, verdict in row] == [
        ("1.02", "fits"), ("120%", "contradicts"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "坚持100-1=0的质量观，发挥1+1=3的合力。",
        "客服7×24小时=全年无休。",
        "1名总监+3名经理=1个团队。",
        "按1.2亿×增长15%=1.38亿安排。",
        "季度奖金=基础奖金（达标60%发放）+超额奖金（超出部分的3%）。",
        "均价2,100-2,300元=中档，90-95分=良好。",
        "自2026-03-15起，流量434.9万TB（1TB=1024GB）。",
        "值班电话0537-2210386=总台，执行GB/T 19001-2016=ISO 9001:2015。",
        "成本按人工+30+20=60万元估算。",
        "满减200+10%=220元。",
        "剩余640-432套或(120+80)×3=600套。",
        "Each run takes 1,000,000 × 0.1 s = 28 hours.",
    ],
)
def test_what_is_no_sum_is_left_alone(text: str) -> None:
    assert written(text) == []


def faults(text: str) -> list[str]:
    told = findings(judgements(facts(text)))
    return [f"{one.code} {one.message.in_language('zh-CN')}" for one in told]


def test_signs_say_how_numbers_belong_together() -> None:
    assert faults("折合213×0.85=181台，占比900÷(120+80)=4.5。") == []


def test_a_finding_does_the_sum() -> None:
    assert faults("一期剩余640-432=218套。") == [
        "U101 算式的得数写的是 218套，而 640 − 432 = 208套，少 10套"
    ]
