"""What the READMEs show is what the program does."""

import re
from pathlib import Path

import pytest

from plangen.cli.main import main
from plangen.rules.registry import rules

ROOT = Path(__file__).parents[2]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#]+)\)")

both = pytest.mark.parametrize(
    ("page", "right", "wrong"),
    [("README.md", "Q4: $3.1M", "Q4: $3.2M"), ("README.zh-CN.md", "Q4: 3100万元", "Q4: 3200万元")],
    ids=["en", "zh-CN"],
)


def block(page: str, language: str) -> str:
    """The first block of a language on a page."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return next(body for name, body in FENCE.findall(text) if name == language)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder to work in, 80 columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@both
def test_the_first_plan_has_ten_lines_and_no_findings(folder, capsys, page, right, wrong):
    plan = block(page, "yaml")
    assert len(plan.splitlines()) == 10
    assert right in plan
    assert wrong not in plan
    Path("my-plan.yaml").write_text(plan, encoding="utf-8")
    assert main(["check", "my-plan.yaml", "--format", "json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


@both
def test_the_first_plan_builds_what_the_page_says(folder, page, right, wrong):
    Path("my-plan.yaml").write_text(block(page, "yaml"), encoding="utf-8")
    assert main(["build", "my-plan.yaml"]) == 0
    built = folder / "output" / "my-plan"
    assert (built / "my-plan.docx").stat().st_size > 0
    assert (built / "charts" / "revenue-quarter.png").stat().st_size > 0
    text = (built / "my-plan.md").read_text(encoding="utf-8")
    assert text.count("31.0%") >= 2  # in the opening and in the table


@both
def test_the_finding_is_what_check_says_of_the_faulty_plan(folder, capsys, page, right, wrong):
    faulty = block(page, "yaml").replace(right, wrong)
    Path("my-plan.yaml").write_text(faulty, encoding="utf-8")
    assert main(["check", "my-plan.yaml"]) == 1
    assert capsys.readouterr().out == block(page, "text")


@both
def test_every_group_of_checks_is_in_the_table(page, right, wrong):
    groups = re.findall(r"^\| ([A-Z]) \|", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(groups) == sorted({code[0] for code in rules()})


@pytest.mark.parametrize(
    "page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda page: page.name
)
def test_links_lead_to_files(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    missing = [
        target
        for target in targets
        if not target.startswith("https://") and not (page.parent / target).exists()
    ]
    assert not missing
