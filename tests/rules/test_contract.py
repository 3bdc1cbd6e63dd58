"""What every rule owes its readers: a page in two languages, examples, messages that read well."""

import re
from collections import Counter
from pathlib import Path

import pytest

import plangen.rules
from plangen.diagnostics.message import Message
from plangen.rules.registry import Rule, rules
from tests.rules.cases import FOLDER, Case, cases, check

ENGLISH_HEADINGS = ["What it does", "Why it matters", "Example"]
CHINESE_HEADINGS = ["检查什么", "为什么重要", "例子"]
WORDS_OF_THE_FORMAT = ("含税", "不含税", "其余", "待定")

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"(?<!\{)\{\w+\}(?!\})")
_HAN = re.compile(r"[\u4e00-\u9fff]+")

CHECKED = [rule for rule in rules().values() if not rule.code.startswith("X")]
"""The rules of a plan; X codes are met while a document is written."""

each_rule = pytest.mark.parametrize("rule", rules().values(), ids=list(rules()))
each_checked = pytest.mark.parametrize("rule", CHECKED, ids=lambda rule: rule.code)


@each_rule
def test_has_a_page_in_both_languages(rule: Rule):
    assert _HEADING.findall(rule.english) == ENGLISH_HEADINGS
    assert _HEADING.findall(rule.chinese) == CHINESE_HEADINGS
    assert rule.page("en").endswith("\n" + rule.english.splitlines()[-1])
    assert _HAN.search(rule.page("zh-CN").splitlines()[0])


@each_rule
def test_page_begins_with_a_sentence_and_shows_an_example(rule: Rule):
    for page in (rule.english, rule.chinese):
        title, gap, *_ = page.splitlines()
        assert title.endswith((".", "。"))
        assert not gap
        assert "```" in page


@each_checked
def test_has_a_fixture_with_good_and_bad_cases(rule: Rule):
    own = [case for case in cases() if case.code == rule.code]
    assert any(not case.expected for case in own)
    found = {code for case in own for code, _, _ in case.expected}
    assert rule.code in found or rule.code == "P002"  # no text can show it: see test_unwritable


def test_every_fixture_is_of_a_rule():
    assert {file.stem for file in FOLDER.glob("*.yaml")} == {rule.code for rule in CHECKED}


def test_codes_are_unique_and_in_order():
    modules = [file.stem for file in Path(*plangen.rules.__path__).glob("[a-z][0-9]*.py")]
    assert max(Counter(module[:4] for module in modules).values()) == 1
    assert list(rules()) == sorted(module[:4].upper() for module in modules)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name) for rule in rules().values())


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("case", list(cases()), ids=lambda case: f"{case.code}-{case.name}")
def test_messages_read_well_in_both_languages(case: Case):
    for diagnostic in check(case.text).diagnostics:
        for message in (diagnostic.message, *diagnostic.hints):
            _assert_reads_well(message, case.text)


def _assert_reads_well(message: Message, plan: str):
    chinese, english = message.in_language("zh-CN"), message.in_language("en")
    assert not _PLACEHOLDER.search(chinese + english)
    assert "Message(" not in chinese + english
    quoted = plan + "".join(WORDS_OF_THE_FORMAT)
    assert [words for words in _HAN.findall(english) if words not in quoted] == []
