"""Damaged texts read as they were meant, and every place in them leads back."""

import pytest

from plangen.values.prose.mended import mended


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("全年营收2.8亿元，占比25%。", "全年营收2.8亿元，占比25%。"),
        ("Revenue is $12M.", "Revenue is $12M."),
        ("銷售額達４.２億元，年增２０％", "销售额达4.2亿元，年增20%"),
        ("權(quán)說明：銷售經(jīng)理", "权说明：销售经理"),
        ("客户（kehu）与会(huì)议", "客户（kehu）与会议"),
        ("营收１２，３４５万元，５６家", "营收12,345万元，56家"),
        ("分别为１００，２００家", "分别为100,200家"),
        ("分别为100，200家", "分别为100，200家"),
        ("毛利率22．5％", "毛利率22.5%"),
        ("营\u200b收2.8\u3000\u3000亿元\ufeff", "营收2.8 亿元"),
        ("增\u00adlong", "增long"),
        ("⼀⻚概览：⽬标与客⼾", "一页概览：目标与客户"),
        ("ﬁnance", "finance"),
        ("同比－5%", "同比－5%"),
        ("增长：－5%", "增长：-5%"),
        ("净利率–3.5%，增长﹣2%", "净利率-3.5%，增长-2%"),
        ("5–8月，20–30人", "5–8月，20–30人"),
        ("12\u2009345元", "12,345元"),
        ("節奏:Q140%、Q230%、Q320%、Q410%", "节奏:Q1 40%、Q2 30%、Q3 20%、Q4 10%"),
        ("Q14500万元，Q27000万元", "Q1 4500万元，Q2 7000万元"),
        ("Q1100家、Q2200家、Q3300家、Q4400家", "Q1 100家、Q2 200家、Q3 300家、Q4 400家"),
        ("型号Q3100共5台", "型号Q3100共5台"),
        ("乾隆與乾燥、皇后與後來", "乾隆与干燥、皇后与后来"),
    ],
)
def test_what_was_meant(text, meant):
    assert mended(text).text == meant


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("權(quán)說明：簽單４.２億元", "4.2亿元", "４.２億元"),
        ("經(jīng)理", "经理", "經(jīng)理"),
        ("節奏:Q140%、Q230%", "30%", "30%"),
        ("营收2.8\u3000\u3000亿元与毛利", "毛利", "毛利"),
        ("营收2.8\u3000\u3000亿元与毛利", "2.8 亿元", "2.8\u3000\u3000亿元"),
        ("ﬁnance 5%", "nance 5%", "nance 5%"),
        ("\u200b营收\u200b2.8亿元\u200b", "营收2.8亿元", "营收\u200b2.8亿元"),
    ],
)
def test_places_lead_back(text, part, original):
    result = mended(text)
    start = result.text.index(part)
    first, last = result.span(start, start + len(part))
    assert text[first:last] == original


def test_what_is_whole_stays_in_place():
    result = mended("全年营收2.8亿元")
    assert result.span(4, 9) == (4, 9)
    assert result.span(3, 3) == (3, 3)
