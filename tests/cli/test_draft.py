"""``plangen build --draft``: documents of plans that are not sound yet, and say so."""

import pytest


@pytest.fixture
def faulty(sample):
    text = sample.read_text(encoding="utf-8")
    sample.write_text(text.replace("20人 → 28人", "20人 → 29人"), encoding="utf-8")
    return sample


def markdown(workspace, plan):
    return (workspace / "output" / plan.stem / f"{plan.stem}.md").read_text(encoding="utf-8")


def test_a_plan_with_errors_is_built_and_still_at_fault(plangen, faulty, workspace):
    outcome = plangen("build", "--draft")
    assert outcome.code == 1
    assert outcome.out.splitlines() == [
        "output/2026-team-plan/2026-team-plan.docx",
        "output/2026-team-plan/2026-team-plan.md",
    ]
    assert "plans/2026-team-plan.yaml 有错误，生成的是草稿" in outcome.err
    assert "H301" in outcome.err


def test_the_draft_is_marked_and_lists_what_is_open(plangen, faulty, workspace):
    plangen("build", "--draft", "--to", "md")
    text = markdown(workspace, faulty)
    assert text.startswith(
        "# 2026年销售团队工作计划\n\n> [!WARNING]\n> **草稿 · 未通过检查**\n"
    )
    (row,) = [line for line in text.splitlines() if line.startswith("| H301 |")]
    line = next(
        number
        for number, line in enumerate(faulty.read_text(encoding="utf-8").splitlines(), start=1)
        if "20人 → 29人" in line
    )
    assert f"| plans/2026-team-plan.yaml:{line} |" in row
    assert "期初 20 + 8 = 28人，不等于期末的 29人" in row


def test_a_sound_plan_is_a_draft_too_where_one_is_asked_for(plangen, sample, workspace):
    assert plangen("build", "--draft", "--to", "md").code == 0
    text = markdown(workspace, sample)
    assert "> **草稿**\n" in text
    assert "尚未通过的检查" not in text


def test_an_english_draft_says_so_in_english(plangen, workspace):
    plan = workspace / "plans" / "emea.yaml"
    plan.write_text(
        "plangen: 1\nkind: team-plan\nlanguage: en\nyear: 2026\ntitle: EMEA Sales Plan\n"
        "goals: {revenue: {base: $9.8M, target: $12M, growth: 25%}}\n",
        encoding="utf-8",
    )
    assert plangen("build", "--draft", "--to", "md").code == 1
    text = markdown(workspace, plan)
    assert "> **DRAFT – checks failed**" in text
    assert "Open findings" in text
    assert "| R203 | plans/emea.yaml:6 |" in text


def test_what_is_no_plan_is_refused_all_the_same(plangen, workspace):
    (workspace / "plans" / "a.yaml").write_text("plangen: 1\nkind: [\n", encoding="utf-8")
    outcome = plangen("build", "--draft")
    assert (outcome.code, outcome.out) == (1, "")
    assert not (workspace / "output" / "a").exists()


def test_a_finished_document_bears_no_mark(plangen, sample, workspace):
    plangen("build", "--to", "md")
    assert "草稿" not in markdown(workspace, sample)
