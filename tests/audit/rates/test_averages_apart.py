from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def averages(text: str) -> list[Found]:
    """The averages of a text."""
    return found(text, ClaimKind.EACH)


def test_the_count_may_stand_a_paragraph_before():
    text = "全年提报需求180人，实际到岗153人。\n\n招聘费用全年30.6万元，人均招聘成本{}元。"
    assert averages(text.format("2000")) == [("2000元", ("30.6万元", "153人"), "fits")]
    assert averages(text.format("2600")) == [("2600元", ("30.6万元", "153人"), "contradicts")]


def test_flats_are_counted_by_their_own_unit():
    text = "认购480套，签约432套。签约面积4.752万㎡，套均{}㎡。"
    assert averages(text.format(110)) == [("110㎡", ("4.752万㎡", "432套"), "fits")]
    assert averages(text.format(101)) == [("101㎡", ("4.752万㎡", "432套"), "contradicts")]


def test_a_price_per_head_is_of_the_money_and_the_heads_before_it():
    text = "全年投放37.8万元，新增学员540人，获客成本{}元/人。"
    assert averages(text.format(700)) == [("700元/人", ("37.8万元", "540人"), "fits")]
    assert averages(text.format(70)) == [("70元/人", ("37.8万元", "540人"), "contradicts")]


def test_what_somebody_else_did_in_the_next_sentence_is_not_the_total():
    text = "置业顾问18人（含销冠小组6人），人均签约24套。销冠张萌全年签52套。"
    assert averages(text) == []
