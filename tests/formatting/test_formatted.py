"""What formatting changes, and what it must never change."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.formatting.comments import comments
from plangen.formatting.formatted import formatted
from plangen.formatting.tree import parse
from plangen.model.walk import walk
from plangen.pipeline import load
from plangen.source.reader import read
from plangen.values.quantity import Quantity

ROOT = Path(__file__).parents[2]
HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 2026年计划\n"
CASES = yaml.safe_load((Path(__file__).parent / "formats.yaml").read_text(encoding="utf-8"))
FILES = sorted(
    file
    for folder in ("plans", "templates/starters", "tests/transcriptions")
    for file in (ROOT / folder).glob("*.yaml")
    if not file.stem.endswith("-figures")
)


def text(data: str) -> str:
    found = formatted(data.encode(), "计划.yaml")
    assert found.data is not None, found.faults
    return found.data.decode()


@pytest.mark.parametrize("name", CASES)
def test_a_plan_is_brought_into_shape(name):
    case = CASES[name]
    assert text(HEAD + case["before"]).removeprefix(HEAD) == case["after"]


@pytest.mark.parametrize("name", CASES)
def test_what_is_in_shape_stays(name):
    assert text(HEAD + CASES[name]["after"]) == HEAD + CASES[name]["after"]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_our_own_plans_say_the_same_before_and_after(file, tmp_path):
    once = text(file.read_text(encoding="utf-8"))
    assert text(once) == once
    for other in file.parent.glob("*.yaml"):  # those that it follows
        (tmp_path / other.name).write_bytes(other.read_bytes())
    copy = tmp_path / file.name
    copy.write_text(once, encoding="utf-8")
    before, after = load(file), load(copy)
    assert after.plan == before.plan
    found = [[(one.code, one.path) for one in loaded.diagnostics] for loaded in (before, after)]
    assert sorted(found[0]) == sorted(found[1])


def test_the_head_of_the_file_stays_at_its_head():
    head = "# yaml-language-server: $schema=plan.schema.json\n# 初稿\n\n"
    said = f"{head}kind: team-plan\nplangen: 1\nlanguage: zh-CN\ntitle: 2026年计划\n"
    assert text(said) == head + HEAD


def test_what_ends_the_lines_stays_and_a_byte_order_mark_goes():
    data = "\ufeff" + (HEAD + "goals:\n    revenue: 2 亿元   # 不含税\n").replace("\n", "\r\n")
    expected = (HEAD + "goals:\n  revenue: 2亿元      # 不含税\n").replace("\n", "\r\n")
    assert text(data) == expected


def test_tabs_between_name_and_value_become_a_space():
    said = text(HEAD + "goals:\n  revenue:\t2亿元\t# 不含税\n")
    assert said == HEAD + "goals:\n  revenue: 2亿元  # 不含税\n"


def test_json_becomes_a_plan_that_people_can_read():
    assert text(
        '{"plangen": 1, "kind": "team-plan", "title": "计划", "language": "zh-CN",'
        ' "goals": {"revenue": "2亿元"}}'
    ) == "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 计划\ngoals: {revenue: 2亿元}\n"


def test_marks_of_a_document_stay():
    said = f"---\n# 第一版\n{HEAD}goals:\n  - revenue\n...\n"
    assert text(said) == said


def test_english_numbers():
    before = """\
goals:
  revenue: {base: $ 1M, target: $1.2 M, growth: 16 %}
  new_customers: 13customers
  gross_margin: {change: 0.4pp}
"""
    assert text(HEAD + before).removeprefix(HEAD) == """\
goals:
  revenue: {base: $1M, target: $1.2M, growth: 16%}
  new_customers: 13 customers
  gross_margin: {change: 0.4 pp}
"""


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("goals:\n  revenue：2.8亿元\n", "P001"),
        ("goals: 1亿元\ngoals: 2亿元\n", "P003"),
        ("goals: {revenue: [2.8亿元}\n", "P001"),
        ("goals: !重点 1亿元\n", "P001"),
    ],
)
def test_a_plan_that_is_misread_is_left_alone(fault, code):
    found = formatted((HEAD + fault).encode(), "计划.yaml")
    assert found.data is None
    assert code in {one.code for one in found.faults}


def test_a_plan_with_faults_in_what_it_says_is_formatted_all_the_same():
    assert text(HEAD + "goals:\n   revenue: 很多\n") == HEAD + "goals:\n  revenue: 很多\n"


NAMES = st.sampled_from(
    ["华东", "华南", "20%以下", "产品 A", "线上：直播", "其他", "A&B", "#1", "？", "a: b", "null"]
)
TEXTS = st.sampled_from(
    ["2.8 亿元", "５００万", "≥ 95 %", "20 人 -> 28 人", "12.50%", "老客户: 复购", "甲，乙", "待定",
     "- 项", "其余", "{{ revenue.target }}", "“引号”", "it's", "1:4.5", "第一行\n\n第二行",
     " 前后有空格 ", "# 不是注释", "价格：", "价格：上调，分两步", "甲, 乙", "!重点", "@李敏", "~",
     "null", "yes", "“甲”：乙", "（待定）", ">7", "%", "[草稿]", "{草稿}", "甲 #1", "2026-01-05",
     "&", "*", "|"]
)  # fmt: skip
SLOTS = st.dictionaries(
    st.sampled_from(["target", "base", "actual", "cause", "note", "name", "share"]), TEXTS,
    min_size=1, max_size=4,
)  # fmt: skip
TREES = st.fixed_dictionaries(
    {},
    optional={
        "narrative": st.dictionaries(NAMES, TEXTS, max_size=2),
        "goals": st.dictionaries(NAMES, SLOTS | TEXTS, max_size=3),
        "focus": st.lists(TEXTS, max_size=4),
        "themes": st.dictionaries(NAMES, st.fixed_dictionaries({"aim": TEXTS}), max_size=2),
    },
)


@settings(deadline=None, max_examples=150)
@given(
    tree=TREES,
    flow=st.sampled_from([True, False, None]),
    indent=st.integers(2, 6),
    wide=st.sampled_from([30, 80, 1000]),
    style=st.sampled_from([None, '"', "'"]),
    every=st.integers(1, 5),
)
def test_whatever_is_written_stays_and_a_second_time_changes_nothing(
    tree, flow, indent, wide, style, every
):
    written = yaml.safe_dump(
        tree, allow_unicode=True, default_flow_style=flow, indent=indent, width=wide,
        default_style=style, sort_keys=False,
    )  # fmt: skip
    said = HEAD + (with_comments(written, every) if style is None and not flow else written)
    before = read(said.encode(), "计划.yaml")
    found = formatted(said.encode(), "计划.yaml")
    if before.source is None or before.faults:
        assert found.data is None
        return
    assert found.data is not None
    after = read(found.data, "计划.yaml").source
    assert after is not None
    assert not read(found.data, "计划.yaml").faults
    assert formatted(found.data, "计划.yaml").data == found.data
    kept = comments(parse("\n".join(after.lines)), after.lines)
    assert sorted(kept) == sorted(comments(parse(said), said.splitlines()))
    assert names(after.tree) == names(before.source.tree)


def with_comments(written: str, every: int) -> str:
    """Put a comment before every few entries that begin a line at the top."""
    lines = []
    for at, line in enumerate(written.splitlines()):
        if at % every == 0 and line[:1] not in {" ", "-", "'", '"', ""}:
            lines += ["", f"# 第{at}行", ""]
        lines.append(line)
    return "\n".join(lines) + "\n"


def names(tree: object) -> object:
    """Return a tree with its names in order, and nothing in place of its texts."""
    if isinstance(tree, dict):
        return {key: names(tree[key]) for key in sorted(tree)}
    return [names(one) for one in tree] if isinstance(tree, list) else None


def test_numbers_keep_their_value_and_their_precision(tmp_path):
    goals = "{revenue: {base: 20000 万元, target: 2.80 亿元}, profit: 约 500 万元}"
    said = f"{HEAD}goals: {goals}\n"
    quantities = []
    for data in (said, text(said)):
        file = tmp_path / "计划.yaml"
        file.write_text(data, encoding="utf-8")
        plan = load(file).plan
        assert plan is not None
        numbers = [one for _, one in walk(plan) if isinstance(one, Quantity)]
        quantities.append([(one.value, one.place, one.hedge, one.unit) for one in numbers])
    assert quantities[0] == quantities[1]
    assert len(quantities[0]) == 3
