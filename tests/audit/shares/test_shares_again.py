from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def shares(text: str) -> list[Found]:
    """The shares of a text."""
    return found(text, ClaimKind.SHARE)


LEFT = "全年入职153人，离职108人。主动离职81人，占离职人数的75%；试用期内离职36人，占{}。"


def test_a_share_without_a_whole_is_of_that_of_the_share_before():
    assert ("三分之一", ("36人", "108人"), "fits") in shares(LEFT.format("三分之一"))
    assert ("四分之一", ("36人", "108人"), "contradicts") in shares(LEFT.format("四分之一"))


def test_two_such_shares_need_not_make_a_whole():
    assert found(LEFT.format("三分之一"), ClaimKind.WEIGHTS) == []


def test_a_part_larger_than_what_it_is_of_lacks_a_unit():
    text = "预付账款余额412{}元，账龄超过1年的37万元，占9%。"
    assert shares(text.format("万")) == [("9%", ("37万元", "412万元"), "fits")]
    assert shares(text.format("")) == [("9%", ("37万元", "412元"), "contradicts")]


def test_items_of_one_list_each_are_not_one_list():
    text = (
        "- 季度：Q1 4500万元（占比16%）；Q2 7000万元（占比25%）；Q3 7500万元（占比27%）；"
        "Q4 9000万元（占比32%）\n"
        "- 区域：华东1.2亿元（占比43%）；华南8000万元（占比29%）；华北5000万元（占比18%）；"
        "其他3000万元（占比10%）"
    )
    verdicts = [one[2] for one in shares(f"全年目标2.8亿元。\n\n{text}")]
    assert verdicts == ["fits"] * 7 + ["loose"]
