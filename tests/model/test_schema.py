"""The JSON Schema accepts what plangen reads, and tells editors about the rest."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from plangen.model.schema import plan_schema

ROOT = Path(__file__).parents[2]
SCHEMA = plan_schema()


class _AsEditorsDo(yaml.SafeLoader):
    """Leaves dates as text; PyYAML makes dates of them."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in found if not tag.endswith(":timestamp")]
        for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _faults(plan: object) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(plan)]


def _plan(body: str) -> dict[str, Any]:
    header = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 2026年销售计划\n"
    return yaml.safe_load(header + body)


def test_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("file", sorted((ROOT / "plans").glob("*.yaml")), ids=lambda f: f.stem)
def test_accepts_the_plans(file: Path):
    plan = yaml.load(file.read_text(encoding="utf-8"), _AsEditorsDo)
    assert _faults(plan) == []


@pytest.mark.parametrize(
    "body",
    [
        "goals: {revenue: 4500, nps: 42 → 50, gross_margin: }",
        "goals: {revenue: {by: {region: [华东, 华南], quarter: {Q1: 40%}}}}",
        "focus: 提效能",
        "kpis: [销售额, 回款率]",
        "risks: ",
        "kpis: {服务: {weight: 100%, scoring: {优秀: 100}}}",
        "milestones: {年中复盘: 7月}",
        "extra: {审批: [1, {a: b}]}",
    ],
)
def test_accepts_short_forms(body: str):
    assert _faults(_plan(body)) == []


@pytest.mark.parametrize(
    "body",
    [
        "goals: {revenue: {目标: 2.8亿元}}",
        "预算: 300万元",
        "goals: {revenue: {target: [1, 2]}}",
        "language: 中文",
        "plangen: 2",
        "focus: {稳: 增}",
        "basis: {tax: 净额}",
    ],
)
def test_rejects_what_plangen_does(body: str):
    assert _faults(_plan(body))


def test_requires_what_every_plan_must_have():
    assert len(_faults({})) == len(SCHEMA["required"]) == 4


def _properties(schema: object, name: str = "Plan") -> Iterator[tuple[str, dict[str, Any]]]:
    if isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield f"{name}.{key}", value
        for key, value in schema.items():
            yield from _properties(value, key if isinstance(value, dict) else name)
    elif isinstance(schema, list):
        for item in schema:
            yield from _properties(item, name)


def test_every_key_is_described_in_both_languages():
    described = dict(_properties(SCHEMA))
    assert len(described) > 80
    for key, value in described.items():
        chinese, english = value["description"].split("\n\n")
        assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese), key
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in english), key


def test_what_most_plans_have_is_named_and_other_names_are_as_welcome():
    goals = SCHEMA["properties"]["goals"]["anyOf"][0]
    assert {"revenue", "gross_margin", "nps"} <= set(goals["properties"])
    assert goals["additionalProperties"]["$ref"] == goals["properties"]["revenue"]["$ref"]
    assert not _faults(_plan("goals: {续约率: {target: 90%, by: {战区: {东: 92%}}}}"))
    assert _faults(_plan("goals: {revenue: {by: {quarter: {Q1: {targt: 1}}}}}"))


def test_editors_are_told_nothing_that_says_nothing():
    for name, value in _properties(SCHEMA):
        assert not {"title", "default"} & value.keys(), name
