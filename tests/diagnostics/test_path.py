"""Paths are sentences that can be read back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.diagnostics.path import Path, format_path, parse_path

EXAMPLES = [
    (("goals", "revenue", "by", "region", "华东", "share"), "goals.revenue.by.region.华东.share"),
    (("goals", "revenue", "by", "group", "前20%"), 'goals.revenue.by.group["前20%"]'),
    (("focus", 1), "focus[1]"),
    (("actions", "818采购节"), 'actions["818采购节"]'),
    (("kpis", '所谓"硬"指标'), r'kpis["所谓\"硬\"指标"]'),
    (("v1.2",), '["v1.2"]'),
]


@pytest.mark.parametrize(("path", "text"), EXAMPLES)
def test_path_and_text(path: Path, text: str):
    assert format_path(path) == text
    assert parse_path(text) == path


@pytest.mark.parametrize("text", ["actions.818采购节", "actions . 818采购节"])
def test_quotation_marks_are_optional_where_nothing_needs_them(text: str):
    assert parse_path(text) == ("actions", "818采购节")


@pytest.mark.parametrize("text", ["", ".", "a..b", "a.", "a[", 'a["b', "a]b", "a[x]"])
def test_what_is_no_path(text: str):
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        parse_path(text)


@given(st.lists(st.text() | st.integers(0, 99), min_size=1).map(tuple))
def test_every_path_is_read_back(path: Path):
    assert parse_path(format_path(path)) == path


@given(st.text())
def test_any_text_is_a_path_or_refused(text: str):
    try:
        path = parse_path(text)
    except ValueError:
        return
    assert path
