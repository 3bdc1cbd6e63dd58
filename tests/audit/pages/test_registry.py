"""Every code that a finding can have has a page in two languages."""

import pytest

from plangen.audit.judgement.findings import ALL_CODES
from plangen.audit.pages.registry import pages
from plangen.rules.registry import rules


@pytest.mark.parametrize("code", ALL_CODES)
def test_a_page_has_its_parts_in_both_languages(code):
    page = pages()[code]
    assert "## Why it matters" in page.page("en")
    assert "## 为什么重要" in page.page("zh-CN")


def test_pages_of_plans_are_those_of_their_checks():
    of_plans = [page for page in pages().values() if not page.is_own]
    assert {page.code: (page.name, page.severity) for page in of_plans} == {
        rule.code: (rule.name, rule.severity) for rule in rules().values()
    }


def test_no_check_of_plans_has_a_code_of_documents():
    assert not {page.code for page in pages().values() if page.is_own} & set(rules())
