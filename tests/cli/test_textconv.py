"""``plangen textconv``: what a Word file says, and what ``git diff`` shows of its changes."""

import sys

import pytest

from tests.cli.repositories import committed, git
from tests.readers.packages import changed

DOCUMENT = "output/2026-team-plan/2026-team-plan.docx"


@pytest.fixture
def document(plangen, sample):
    """The sample's Word document."""
    assert plangen("build", "--to", "docx").code == 0
    return sample.parents[1] / DOCUMENT


def test_shows_headings_prose_tables_and_charts(plangen, document):
    outcome = plangen("textconv", DOCUMENT)
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert "# 2026年销售团队工作计划" in lines
    assert "## 营收：按季度" in lines
    assert "| Q4 | 冲刺期 | 9000 | 32% | 年度大促、客户年终采购 |" in lines
    assert any(line.startswith("![营收（按季度）：Q1 4500万元") for line in lines)


def test_contents_are_left_out(plangen, document):
    lines = plangen("textconv", DOCUMENT).out.splitlines()
    assert [line for line in lines if line.endswith("总体目标")] == ["# 总体目标"]


def test_a_file_that_is_no_word_file_is_wrong_usage(plangen, sample):
    outcome = plangen("textconv", "plans/2026-team-plan.yaml")
    assert (outcome.code, outcome.out) == (2, "")
    assert "is no Word file" in outcome.err
    assert plangen("textconv", "plans/none.docx").code == 2


def test_git_diff_shows_what_changed_in_a_word_file(plangen, document):
    folder = document.parents[2]
    (folder / ".gitattributes").write_text("*.docx diff=plangen\n", encoding="utf-8")
    committed(folder)
    git(folder, "config", "diff.plangen.textconv", f"{sys.executable} -m plangen textconv")
    changed(document, lambda text: text.replace("先试点后复制", "先试点，三个月后复制"))
    lines = git(folder, "diff", "--", DOCUMENT).splitlines()
    assert "-| 新品推广不及预期 | 中 | 高 | 先试点后复制，推广资源按月复核 |" in lines
    assert "+| 新品推广不及预期 | 中 | 高 | 先试点，三个月后复制，推广资源按月复核 |" in lines
