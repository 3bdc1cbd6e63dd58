"""Statements that almost hold."""

from plangen.audit.audit import facts_of
from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.judgement.near_misses import is_near_miss
from plangen.readers.passages.read import read_text


def nearly(text: str) -> bool:
    """Tell whether the last number of a text is nearly the first by the second."""
    above, below, stated = facts_of(read_text(text, "md", "总结")).mentions
    return is_near_miss(Claim(ClaimKind.RATIO, Formula.QUOTIENT, stated, (above, below)))


def test_what_is_off_by_little_is_a_near_miss():
    assert nearly("负债32.1亿元，资产58.4亿元，资产负债率59.0%。")


def test_what_holds_is_none():
    assert not nearly("负债32.1亿元，资产58.4亿元，资产负债率55.0%。")


def test_everyday_slips_explain_more():
    assert nearly("返修78台，交付3,250台，返修率4.2%。")
    assert nearly("服务收入3.16亿元，总收入30.0亿元，服务占比15.5%。")


def test_what_is_far_off_is_none():
    assert not nearly("签约64个，商机210个，回款率92%。")
