"""A team's own templates, found before those that are shipped."""

from pathlib import Path

import pytest

from plangen.document.inlines import plain_text
from plangen.pipeline import build, load
from tests.compose.composing import composed, headings, prose

PLAN = """plangen: 1
kind: {kind}
language: zh-CN
year: 2026
title: 一季度简报
goals: {{revenue: 1亿元}}
"""


@pytest.fixture
def workspace(tmp_path, monkeypatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def markdown(plan: Path) -> str:
    loaded = load(plan)
    assert not loaded.failed
    (text,) = build(loaded, ["md"], plan.stem).files.values()
    return text.decode()


class TestOwnTemplates:
    def test_a_partial_takes_the_place_of_the_shipped_one(self, workspace):
        write(
            workspace / "templates/partials/overview.zh-CN.md.j2",
            "# 董事长寄语\n\n今年的目标是{{ plan.goals.revenue.target }}。\n",
        )
        text = markdown(write(workspace / "plans/q1.yaml", PLAN.format(kind="team-plan")))
        assert "## 一、董事长寄语" in text
        assert "今年的目标是1亿元。" in text
        assert "总体目标" not in text

    def test_a_file_adds_a_kind(self, workspace):
        write(
            workspace / "templates/documents/brief.zh-CN.md.j2",
            "---\nrequires: [goals, risks]\n---\n"
            '# 简报\n\n{% include "partials/risks.zh-CN.md.j2" %}\n',
        )
        plan = PLAN.format(kind="brief") + "risks: {回款拖延: 提前对账}\n"
        text = markdown(write(workspace / "plans/q1.yaml", plan))
        assert "## 一、简报" in text
        assert "| 回款拖延 | 提前对账 |" in text

    def test_what_the_kind_requires_is_asked_for(self, workspace):
        write(workspace / "templates/documents/brief.zh-CN.md.j2", "---\nrequires: [risks]\n---\n")
        loaded = load(write(workspace / "plans/q1.yaml", PLAN.format(kind="brief")))
        assert [diagnostic.code for diagnostic in loaded.diagnostics] == ["P011"]

    def test_a_kind_that_nobody_made_is_reported_with_those_there_are(self, workspace):
        write(workspace / "templates/documents/brief.zh-CN.md.j2", "# 简报\n")
        loaded = load(write(workspace / "plans/q1.yaml", PLAN.format(kind="memo")))
        (diagnostic,) = loaded.diagnostics
        assert diagnostic.code == "P010"
        assert "brief" in str(diagnostic)
        assert "team-plan" in str(diagnostic)

    def test_a_fault_in_a_partial_of_ones_own_is_found_there(self, workspace):
        partial = write(
            workspace / "templates/partials/risks.zh-CN.md.j2", "# 风险\n\n{{ plan.riks }}\n"
        )
        loaded = load(write(workspace / "plans/q1.yaml", PLAN.format(kind="team-plan")))
        built = build(loaded, ["md"], "q1")
        assert built.files == {}
        (diagnostic,) = built.diagnostics
        assert diagnostic.code == "X905"
        assert Path(diagnostic.span.file).samefile(partial)
        assert diagnostic.span.line == 3

    def test_a_section_can_be_left_out(self, workspace):
        own = workspace / "templates"
        write(own / "partials/risks.zh-CN.md.j2", "")
        made = composed(
            "goals: {revenue: 1亿元}\nrisks: {回款拖延: 提前对账}\n", folders=(own, *_shipped())
        ).document
        assert "风险与应对" not in [title for _, title in headings(made)]
        assert prose(made) == ["营收目标为1亿元。"]


def _shipped() -> tuple[Path, ...]:
    from plangen.workspace.shipped import shipped_templates

    return (shipped_templates(),)


def test_captions_take_peoples_words_as_they_are(tmp_path):
    write(
        tmp_path / "documents/team-plan.zh-CN.md.j2",
        '{{ table(plan.risks, [("风险", "name")], caption=plan.title ~ "|*风险*") }}',
    )
    made = composed("goals: {revenue: 1亿元}\nrisks: {回款拖延: }\n", folders=(tmp_path,)).document
    assert plain_text(made.body[0].caption) == "销售团队工作计划|*风险*"
