"""Numbers that were worked out are written as the document writes its own."""

from fractions import Fraction

import pytest

from plangen.audit.audit import facts_of
from plangen.audit.judgement.restyled import restyled
from plangen.readers.passages.read import read_text


def number(text: str):
    """The only number of a sentence."""
    (found,) = facts_of(read_text(text, "md", "总结.md")).mentions
    return found


@pytest.mark.parametrize(
    ("text", "factor", "finer", "written"),
    [
        ("销售额完成12.8亿元。", "1/2", 1, "6.4亿元"),
        ("销售额完成约12,800万元。", "11/12", 1, "11,733.3万元"),
        ("Sales were about £52.46m.", "1/3", 1, "£17.487m"),
        ("占比58.4%。", "7/8", 1, "51.1%"),
        ("拜访客户40余家。", "3/4", 0, "30家"),
        ("亏损-2.5亿元。", "2", 0, "−5.0亿元"),
        ("利润下降12.5%。", "2", 0, "25.0%"),
    ],
)
def test_in_its_unit_scale_and_decimals(text, factor, finer, written):
    like = number(text)
    assert restyled(like.quantity.value * Fraction(factor), like, finer) == written


def test_what_has_no_digits_gives_the_usual_style():
    like = number("销售额完成三千万元。")
    assert restyled(Fraction(15_000_000), like).in_language("zh-CN") == "1500万元"
