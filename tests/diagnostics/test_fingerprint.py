"""What tells findings apart, and what does not."""

from dataclasses import replace

from plangen.diagnostics.fingerprint import fingerprint, numbers_of
from plangen.diagnostics.message import say
from tests.diagnostics.reports import found


def test_numbers_of_a_message_are_those_it_names_in_chinese():
    message = say(zh="合计 1,200.5万元，占 42.9%，比例 1:4.5", en="the sum is $12M")
    assert numbers_of(message) == ("1,200.5", "42.9%", "1:4.5")


def test_the_number_of_a_line_is_none():
    inner = say(zh="第 {line} 行合计 {n}", en="line {line}: {n}", line=12, n=80)
    outer = say(zh="{file} 有错误，第 {line} 行：{why}", en="", file="去年.yaml", line=7, why=inner)
    assert numbers_of(outer) == ("80",)


def test_words_may_change_and_numbers_may_not():
    reworded = replace(found(), message=say(zh="合计 28100，总数 28000", en="-"))
    assert fingerprint(reworded) == fingerprint(found())
    assert fingerprint(found(sum_="28200")) != fingerprint(found())
