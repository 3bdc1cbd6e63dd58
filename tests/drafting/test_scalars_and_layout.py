"""What is written reads back as just that, and no slip is found in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.drafting.layout import lay_out
from plangen.drafting.scalars import scalar
from plangen.source.reader import read


def read_back(text):
    reading = read(text.encode(), "plan.yaml")
    assert not reading.faults
    return reading.source.tree


@pytest.mark.parametrize(
    "text",
    ["2.8亿元", "≥95%", "1:4.5", "20人 → 28人", "$12M", "-0.4个百分点", "张三", "Q1–Q2"],
)
def test_what_people_write_needs_no_quotation_marks(text):
    assert scalar(text) == text


@pytest.mark.parametrize(
    "text",
    ["李四 #1", "方案: 甲", "- 甲", "[甲]", "yes", "3,000万元", "", " 甲", "甲，share：43%", ">7"],
)
def test_what_yaml_would_misread_is_quoted_and_reads_back(text):
    assert scalar(text).startswith('"')
    assert read_back(f"title: {scalar(text)}\n") == {"title": text}


SIGNS = "甲乙丙AbQ12.，：、:# -%≥≤><~=→()（）[]{}'\"\\|&*!?/\n"
SHOWN = st.text(st.sampled_from(SIGNS), max_size=12)
NAMES = SHOWN.filter(lambda text: text and "\n" not in text)
TREES = st.recursive(
    st.none() | SHOWN,
    lambda inside: st.lists(SHOWN, max_size=3) | st.dictionaries(NAMES, inside, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(NAMES, TREES, min_size=1, max_size=3))
def test_any_tree_reads_back(tree):
    assert read_back(lay_out(tree, {})) == tree


def test_short_maps_take_one_line_and_sections_stand_apart():
    tree = {
        "year": "2026",
        "goals": {
            "revenue": {
                "base": "12.8亿元",
                "target": "待定",
                "by": {"region": {"浙江": {"base": "6亿元", "target": "待定"}, "江苏": None}},
            }
        },
    }
    assert lay_out(tree, {("goals", "revenue", "base"): "上年完成"}) == (
        "year: 2026\n"
        "\n"
        "goals:\n"
        "  revenue:\n"
        "    base: 12.8亿元  # 上年完成\n"
        "    target: 待定\n"
        "    by:\n"
        "      region:\n"
        "        浙江: {base: 6亿元, target: 待定}\n"
        "        江苏:\n"
    )


def test_paragraphs_are_written_as_a_block():
    assert lay_out({"narrative": {"opening": "第一段。\n\n第二段。\n"}}, {}) == (
        "narrative:\n  opening: |\n    第一段。\n\n    第二段。\n"
    )
