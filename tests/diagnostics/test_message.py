"""Messages read well in either language, whatever stands in their values."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plangen.diagnostics.message import say
from plangen.values.unit import money
from plangen.values.writing import Amount


def test_values_are_written_in_the_language_of_the_sentence():
    message = say(
        zh="按{dimension}合计 {sum}",
        en="by {dimension} the sum is {sum}",
        dimension=say(zh="区域", en="region"),
        sum=Amount(Fraction(290_000_000), money("CNY")),
    )
    assert message.in_language("zh-CN") == "按区域合计 29000万元"
    assert message.in_language("en") == "by region the sum is ¥290M"


def test_lists_are_parted_as_the_language_does():
    message = say(zh="可以写：{known}", en="one of: {known}", known=["name", "role"])
    assert message.in_language("zh-CN") == "可以写：name、role"
    assert message.in_language("en") == "one of: name, role"


def test_without_values_braces_are_literal():
    assert say(zh="写 {{ 名称 }}", en="write {{ path }}").in_language("en") == "write {{ path }}"


@given(st.text())
def test_a_text_of_the_plan_is_quoted_as_it_is(text: str):
    assert say(zh="“{text}”", en="“{text}”", text=text).in_language("zh-CN") == f"“{text}”"
