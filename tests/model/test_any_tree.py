"""Whatever stands in a plan: it is read, derived and checked without an exception."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen.figures.derive import derive
from plangen.model.reading import read_plan
from plangen.pipeline import load
from plangen.source.nodes import Tree
from plangen.source.reader import Source, read

SAMPLE = Path(__file__).parents[2] / "plans" / "2026-team-plan.yaml"

reading = read(SAMPLE.read_bytes(), "plan.yaml")
assert reading.source
TREE = reading.source.tree
SPANS = reading.source.spans

texts = st.sampled_from(
    ["", "0", "-3", "100%", "-5%", "0元", "≤2亿元", "约3亿", "9" * 30 + "万亿元", "1:4.5", "3个月",
     "20人", "500万–2000万元", "其余", "待定", "20人 → 28人", "→", "Q2", "0000", "2026-02-30",
     "zh-CN", "en", "annual-review", "../x", "a\0b", "销" * 300, "revenue", "{{ revenue }}",
     "{{ 华东 }} {{"]
)  # fmt: skip
trees = st.recursive(
    st.none() | texts | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from("target base share by lines region Q1 weight items".split()),
        inner, max_size=3,
    ),
    max_leaves=6,
)  # fmt: skip


def _places(tree: Tree, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    children = tree.items() if isinstance(tree, dict) else enumerate(tree or ())
    inside = [] if tree is None or isinstance(tree, str) else [
        place for key, child in children for place in _places(child, (*path, key))
    ]  # fmt: skip
    return [path, *inside]


PLACES = _places(TREE)[1:]


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, Any]:
    """Draw the sample with a few of its values replaced by anything."""
    tree: Any = deepcopy(TREE)
    for *parent, key in draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=4)):
        node = tree
        for step in parent:
            node = node[step] if _has(node, step) else None
        if _has(node, key):
            node[key] = draw(trees)
    return tree


def _has(node: Any, step: Any) -> bool:
    if isinstance(node, dict):
        return step in node
    return isinstance(node, list) and isinstance(step, int) and step < len(node)


@settings(max_examples=300, deadline=None)
@given(mutated())
def test_any_tree_is_read_and_derived(tree: dict[str, Any]):
    result = read_plan(Source("plan.yaml", (), tree, SPANS))
    if result.plan:
        derive(result.plan)
    else:
        assert result.faults


@settings(
    max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(mutated())
def test_any_file_is_checked(tmp_path: Path, tree: dict[str, Any]):
    file = tmp_path / "plan.yaml"
    file.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    loaded = load(file)
    assert loaded.plan or loaded.failed
    for diagnostic in loaded.diagnostics:
        for message in (diagnostic.message, *diagnostic.hints):
            assert message.in_language("zh-CN")
            assert message.in_language("en")


@pytest.mark.parametrize("text", ["{{ 华东", "a: [", "- 1\n- 2", "\t", "a: &a [*a]"])
def test_no_text_stops_a_run(text: str, tmp_path: Path):
    file = tmp_path / "plan.yaml"
    file.write_text(text, encoding="utf-8")
    assert load(file).failed
