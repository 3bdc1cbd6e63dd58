from plangen.audit.judgement.claim import ClaimKind
from tests.audit.support import Found, found


def groups(text: str) -> list[Found]:
    """The claims about how many the best of a text are."""
    return found(text, ClaimKind.GROUP)


def test_the_best_are_so_many_of_all_of_them():
    text = "客户326家，其中排名前20%的65家客户贡献销售额1.3亿元，占70%。"
    assert groups(text) == [("65家", ("20%", "326家"), "fits")]


def test_swapped_digits_are_told_by_the_count_of_all_however_far_it_stands():
    text = "年末合格供应商120家，A级24家、B级66家。前20%的42家供应商采购额1.92亿元，占总额80%。"
    assert groups(text) == [("42家", ("20%", "120家"), "contradicts")]


def test_words_say_of_whom_they_are_the_best():
    text = "全部85名销售人员中业绩排名前20%的27人完成合同额1.98亿元。"
    assert groups(text) == [("27人", ("20%", "85名"), "contradicts")]


def test_heads_may_be_rounded_up_or_down():
    assert groups("团队32人，前20%（7人）人均680万元。") == [("7人", ("20%", "32人"), "fits")]


def test_what_the_best_bring_is_no_count_of_them():
    assert groups("客户326家，前20%客户贡献新客户140家。") == []


def test_what_they_bring_is_no_share_of_the_heads():
    text = "客户326家，前20%的65家客户贡献70%，后50%的163家仅占5%。"
    assert found(text, ClaimKind.SHARE) == []
