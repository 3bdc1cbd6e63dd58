"""The examples of docs/templates.md work, and what it says is refused is refused."""

import re
from pathlib import Path

import pytest

from plangen.compose.functions import Functions
from plangen.compose.material import Material
from plangen.pipeline import Built, build, load
from tests.docs.reading import ROOT, blocks, rows, text_of

PAGE = "docs/templates.md"
SAMPLE = ROOT / "plans" / "2026-team-plan.yaml"

every_example = pytest.mark.parametrize("example", blocks(PAGE, "jinja"))
every_refusal = pytest.mark.parametrize("template", [row[0][0] for row in rows(PAGE, "refused")])


@pytest.fixture
def built(tmp_path, monkeypatch):
    """Build the sample with a template of one's own, found where a team would put it."""
    monkeypatch.chdir(tmp_path)

    def build_with(template: str) -> Built:
        file = Path("templates/documents/brief.zh-CN.md.j2")
        file.parent.mkdir(parents=True)
        file.write_text(template, encoding="utf-8")
        plan = SAMPLE.read_text(encoding="utf-8").replace("kind: team-plan", "kind: brief")
        Path("brief.yaml").write_text(plan, encoding="utf-8")
        return build(load(Path("brief.yaml")), ["md"], "brief")

    return build_with


@every_example
def test_examples_make_a_document(built, example):
    result = built(example)
    assert {found.code for found in result.diagnostics} <= {"X902"}  # narrative left unused
    body = result.files["brief.md"].decode().partition("\n\n")[2]
    assert re.search(r"[\u4e00-\u9fff]", body)
    assert "{{" not in body
    assert "{%" not in body


@every_refusal
def test_refusals(built, template):
    result = built("# 目标\n\n" + template.replace("\\|", "|"))
    assert [(found.code, found.span.line) for found in result.diagnostics] == [("X905", 3)]


def test_every_function_is_described_with_an_example():
    functions = Functions(load(SAMPLE).plan, load(SAMPLE).figures, Material(), used=set()).all()
    described = re.findall(r"^### (\w+)\(", text_of(PAGE), re.MULTILINE)
    assert sorted(described) == sorted(functions)
    examples = "".join(blocks(PAGE, "jinja"))
    assert [name for name in functions if f"{name}(" not in examples] == []
