"""Whether the names in a list are of one criterion."""

from plangen.audit.shares.criteria import are_alike, is_one


def test_men_and_women_part_a_staff():
    assert is_one(["男性", "女性"])


def test_women_and_party_members_may_be_the_same_people():
    assert not is_one(["女性", "党员"])
    assert not is_one(["硕士以上", "普通员工"])


def test_the_rest_is_of_any_criterion():
    assert is_one(["博士", "硕士", "其余"])


def test_names_with_a_word_in_common():
    assert are_alike(["外贸订单", "内贸订单"])
    assert not are_alike(["外贸订单", "线上投放"])
