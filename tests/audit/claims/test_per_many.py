from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def rates(text: str) -> list[Found]:
    """The rates of a text."""
    return found(text, ClaimKind.RATIO)


def test_parts_per_million_are_those_of_what_was_delivered():
    text = "全年交付350万件，客户退货不良{}件，PPM 18（目标≤20）。"
    assert rates(text.format(63)) == [("18", ("63件", "350万件"), "fits")]
    assert rates(text.format(630)) == [("18", ("630件", "350万件"), "contradicts")]


def test_the_name_says_of_which_unit_there_are_ten_thousand():
    text = "全年受理投诉7,200件，万次服务投诉量{}件。\n\n按360万次服务量计算，单次成本5.1元。"
    assert rates(text.format(20)) == [("20件", ("7,200件", "360万次"), "fits")]
    assert rates(text.format(200)) == [("200件", ("7,200件", "360万次"), "contradicts")]


def test_what_was_aimed_at_or_nowhere_near_is_left_alone():
    assert rates("全年交付350万件，客户退货不良63件，PPM目标20。") == []
    assert rates("全年交付350万件，抽检不良412件，PPM 18。") == []
