"""Whatever is answered, the plan passes and nothing of the starter's example contradicts it."""

from functools import partial
from pathlib import Path

import pytest

from plangen.drafting.interview import interview
from plangen.drafting.questions import Dialogue
from plangen.pipeline import build, load
from plangen.workspace.shipped import shipped_templates
from plangen.workspace.starters import starter_kinds, starter_text

FOLDER = shipped_templates()
STARTERS = [
    (kind, language)
    for language in ("zh-CN", "en")
    for kind in starter_kinds(language, (FOLDER,))
]


class Person:
    """Answers the questions whose prompts begin as given, and presses Enter at all others."""

    def __init__(self, answers):
        self.answers = {prompt: list(texts) for prompt, texts in answers.items()}
        self.told = []

    def ask(self, prompt):
        fits = (texts for text, texts in self.answers.items() if prompt.startswith(text))
        waiting = next(fits, [])
        return waiting.pop(0) if waiting else ""


def plan_of(answers, tmp_path, kind="team-plan", language="zh-CN") -> tuple[str, Person, Path]:
    person = Person(answers)
    starter = partial(starter_text, FOLDER / "starters" / f"{kind}.{language}.yaml")
    dialogue = Dialogue(person.ask, person.told.append, language)
    text = interview(dialogue, starter, 2027, figures=kind != "annual-review")
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    return text, person, file


ANSWERS = {
    "nothing": {},
    "all": {
        "上年营收": ["3,000万元"], "Revenue last year": ["$3,000K"],
        "本年营收目标": ["3600万"], "Revenue target": ["$3.6M"],
        "有哪些区域": ["华东、西南：川渝"], "Regions": ["DACH, Nordics: all; DACH"],
        "标题": ["甲: #1 计划"], "Title": ["A: plan #1"],
        "谁编制": ["李四"], "Who": ["J. O'Neil"],
        "现有": ["18"], "People now": ["18"],
    },
    "nothing decided": {
        "上年营收": ["待定"], "Revenue last year": ["tbd"],
        "本年营收目标": ["待定"], "Revenue target": ["tbd"],
        "现有": ["待定"], "People now": ["tbd"],
    },
    "from nothing": {
        "上年营收": ["0元"], "Revenue last year": ["$0"],
        "现有": ["0"], "People now": ["0"],
    },
}  # fmt: skip


@pytest.mark.parametrize(("kind", "language"), STARTERS)
@pytest.mark.parametrize("answers", ANSWERS.values(), ids=ANSWERS)
def test_the_plan_passes_and_builds(tmp_path, kind, language, answers):
    _, _, file = plan_of(answers, tmp_path, kind, language)
    loaded = load(file)
    assert not loaded.diagnostics
    assert build(loaded, ["md"], "plan").files


def test_a_number_that_cannot_be_read_is_asked_for_again(tmp_path):
    answers = {"上年营收": ["三千万", "16%", "约3000万元", "$3M", "3000万元"]}
    text, person, _ = plan_of(answers, tmp_path)
    assert [told.strip() for told in person.told] == [
        "“三千万”读不成数字；可以这样写：2.8亿元、4500万、16%、0.4个百分点、≥95%、20人、1:4.5",
        "这里要金额（如 4500万元），写的是百分比（如 16%）：16%",
        "这里只要一个确定的数，或者“待定”；写的是 约3000万元",
        "这份计划的金额都用CNY；写的是 $3M",
    ]
    assert "    base: 3000万元 " in text


def test_remarks_stay_in_their_column(tmp_path):
    text, _, _ = plan_of({"上年营收": ["12345.6万元"]}, tmp_path)
    assert "    base: 12345.6万元              # 上年完成\n    target: 1亿元" in text


def test_empty_answers_take_the_default_or_leave_the_section_out(tmp_path):
    text, _, _ = plan_of({}, tmp_path)
    assert "title: 2027年销售团队工作计划\n" in text
    assert "target: 1亿元" in text
    assert "张三" not in text
    assert "region:" not in text


def test_people_who_join_or_leave_follow_from_the_head_count(tmp_path):
    more, _, _ = plan_of({"现有": ["12"], "到年末": ["20人"]}, tmp_path)
    assert "headcount: 12人 → 20人" in more
    assert "joiners: 8人  # 12 + 8 = 20\n" in more
    fewer, _, _ = plan_of({"现有": ["20"], "到年末": ["18"]}, tmp_path)
    assert "leavers: 2人  # 20 - 2 = 18\n" in fewer
    assert "joiners" not in fewer


def test_no_words_on_growth_where_there_is_none(tmp_path):
    shrinking, _, _ = plan_of({"上年营收": ["2亿元"]}, tmp_path)
    assert "revenue.growth" not in shrinking
    growing, _, _ = plan_of({}, tmp_path)
    assert "{{ revenue.growth }}" in growing


@pytest.mark.parametrize("gone", [EOFError, KeyboardInterrupt])
def test_whoever_stops_answering_gets_no_plan(gone):
    def leave(_prompt):
        raise gone

    starter = partial(starter_text, FOLDER / "starters" / "team-plan.zh-CN.yaml")
    with pytest.raises(gone):
        interview(Dialogue(leave, print, "zh-CN"), starter, 2027)


def test_a_review_is_of_the_year_before_and_asks_for_no_figures(tmp_path):
    text, person, _ = plan_of({"哪一年": ["2030"], "现有": ["99"]}, tmp_path, "annual-review")
    assert "\nyear: 2030\n" in text
    assert "title: 2030年销售工作总结及2031年工作安排\n" in text
    assert person.answers["现有"] == ["99"]
