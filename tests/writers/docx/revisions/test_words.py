from dataclasses import dataclass

from plangen.writers.docx.revisions.words import common, words


@dataclass(frozen=True)
class Word:
    key: str
    text: str


def test_numbers_and_latin_words_stay_whole():
    assert words("华东4,500万元，涨12.5%，靠CRM升级") == [
        "华", "东", "4,500万", "元", "，", "涨", "12.5%", "，", "靠", "CRM", "升", "级"
    ]


def test_what_both_lines_say_is_kept():
    assert _kept("全年目标为2.8亿元，比上年增长25%。", "全年目标为3亿元，比上年增长25%。") == [
        "全年目标为", "元，比上年增长25%。"
    ]


def test_a_character_between_two_changes_is_changed_with_them():
    assert _kept("由李敏负责华东", "由王敏主管华东") == ["由", "华东"]


def test_lines_that_say_different_things_have_nothing_in_common():
    assert _kept("推广预算的大头在线下活动", "新人由导师带教三个月") == []


def test_a_field_stays_however_different_the_rest_is():
    field = Word("SEQ 表", "")
    old = [*_line("表 "), field, *_line("预算明细")]
    new = [*_line("表 "), field, *_line("区域分解与说明")]

    kept = [new[run.new : run.new + run.size] for run in common(old, new) if run.size]
    assert any(field in run for run in kept)


def _kept(old: str, new: str) -> list[str]:
    runs = common(_line(old), _line(new))
    found = ("".join(words(new)[run.new : run.new + run.size]) for run in runs)
    return [text for text in found if text]


def _line(text: str) -> list[Word]:
    return [Word(word, word) for word in words(text)]
