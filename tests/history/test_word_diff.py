"""Texts are compared by words that people read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.history.excerpt import excerpt
from plangen.history.word_diff import Fate, word_diff

TEXTS = st.text(alphabet="稳基础拓增量客户 abc1.2%{}\n，。", max_size=60)


def marked(before: str, after: str) -> str:
    signs = {Fate.SAME: "{}", Fate.REMOVED: "[{}]", Fate.ADDED: "<{}>"}
    return "".join(signs[one.fate].format(one.text) for one in word_diff(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("维护重点客户", "维护核心客户", "维护[重点]<核心>客户"),
        ("比上年增长25%", "比上年增长27%", "比上年增长[25%]<27%>"),
        ("Renew key accounts", "Renew large accounts", "Renew [key]<large> accounts"),
        ("目标{{ revenue.target }}。", "目标{{ profit.target }}。",
         "目标[{{ revenue.target }}]<{{ profit.target }}>。"),
        ("推进渠道下沉", "推进区域的下沉", "推进[渠道]<区域的>下沉"),
        ("", "新的一段", "<新的一段>"),
    ],
)  # fmt: skip
def test_words(before, after, expected):
    assert marked(before, after) == expected


@given(TEXTS, TEXTS)
def test_both_texts_can_be_put_together_again(before, after):
    pieces = word_diff(before, after)
    assert "".join(one.text for one in pieces if one.fate is not Fate.ADDED) == before
    assert "".join(one.text for one in pieces if one.fate is not Fate.REMOVED) == after


def test_of_a_long_text_what_stands_beside_the_change_is_shown():
    before = "全年围绕稳基础、拓增量、提效能展开，" * 4
    pieces = excerpt(f"{before}先稳住老客户。{before}", f"{before}先稳住大客户。{before}")
    assert [one.fate for one in pieces] == [Fate.SAME, Fate.REMOVED, Fate.ADDED, Fate.SAME]
    assert pieces[0].text.startswith("…")
    assert pieces[0].text.endswith("先稳住")
    assert pieces[-1].text.endswith("…")
