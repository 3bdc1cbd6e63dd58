"""What a plan says and a document has no place for is reported, at its key."""

from pathlib import Path

from plangen.pipeline import build, load

HEAD = "plangen: 1\nkind: {kind}\nlanguage: zh-CN\nyear: 2025\ntitle: 年度文件\n"
GOALS = "goals: {revenue: {base: 8000万元, actual: 1亿元}}\n"


def lost(tmp_path: Path, kind: str, body: str) -> list[str]:
    file = tmp_path / "plan.yaml"
    file.write_text(HEAD.format(kind=kind) + GOALS + body, encoding="utf-8")
    built = build(load(file), ["md"], "plan")
    return [str(found.path[-1]) for found in built.diagnostics if found.code == "X902"]


def test_a_section_that_the_kind_does_not_show(tmp_path):
    body = "problems: {应对慢: 竞品低价时没有及时调整}\n"
    assert lost(tmp_path, "performance-scheme", "kpis: {销售额: 100%}\n" + body) == ["problems"]
    assert lost(tmp_path, "annual-review", body) == []


def test_a_section_of_the_year_to_come(tmp_path):
    body = "next: {goals: {revenue: 1.2亿元}, kpis: {销售额: 100%}}\n"
    assert lost(tmp_path, "annual-review", body) == ["kpis"]


def test_narrative_for_a_section_that_there_is_not(tmp_path):
    assert lost(tmp_path, "annual-review", "narrative: {bugdet: 写错了节名}\n") == ["bugdet"]
