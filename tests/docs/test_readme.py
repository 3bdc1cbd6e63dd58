"""What the READMEs show is what the program does."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from plangen.cli.main import main
from plangen.rules.registry import rules
from tests.docs.reading import ROOT, blocks, text_of

GROUP = re.compile(r"^\| ([A-Z]) \|", re.MULTILINE)
LINK = re.compile(r"\]\(([^)#]+)\)")


@dataclass(frozen=True)
class Page:
    """A README, and the slip that it makes in its plan to show a finding."""

    name: str
    right: str
    wrong: str

    @property
    def plan(self) -> str:
        """The plan that newcomers start from."""
        return blocks(self.name, "yaml")[0]


READMES = [
    Page("README.md", "Q4: $3.1M", "Q4: $3.2M"),
    Page("README.zh-CN.md", "Q4: 3100万元", "Q4: 3200万元"),
]
both = pytest.mark.parametrize("page", READMES, ids=lambda page: page.name)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """An empty folder to work in, on a terminal of 80 columns."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


@both
def test_the_first_plan_has_ten_lines_and_no_findings(capsys, page):
    assert len(page.plan.splitlines()) == 10
    Path("my-plan.yaml").write_text(page.plan, encoding="utf-8")
    assert main(["check", "my-plan.yaml", "--format", "json"]) == 0
    assert capsys.readouterr().out.strip() == "[]"


@both
def test_the_first_plan_builds_what_the_page_says(folder, page):
    Path("my-plan.yaml").write_text(page.plan, encoding="utf-8")
    assert main(["build", "my-plan.yaml"]) == 0
    built = folder / "output" / "my-plan"
    assert (built / "my-plan.docx").stat().st_size > 0
    assert (built / "charts" / "revenue-quarter.png").stat().st_size > 0
    text = (built / "my-plan.md").read_text(encoding="utf-8")
    chapters = re.split(r"\n## ", text)[2:]  # behind the page that is read alone
    assert "31.0%" in chapters[0].splitlines()[2]  # in the opening
    assert re.search(r"\| Q4 \|.*\| 31\.0% \|", text)


@both
def test_the_finding_is_what_check_says_of_the_faulty_plan(capsys, page):
    assert page.right in page.plan
    faulty = page.plan.replace(page.right, page.wrong)
    Path("my-plan.yaml").write_text(faulty, encoding="utf-8")
    assert main(["check", "my-plan.yaml"]) == 1
    assert [capsys.readouterr().out] == blocks(page.name, "text")


@both
def test_every_group_of_checks_is_in_the_table(page):
    assert sorted(GROUP.findall(text_of(page.name))) == sorted({code[0] for code in rules()})


@pytest.mark.parametrize(
    "page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]), ids=lambda page: page.name
)
def test_links_lead_to_files(page):
    targets = LINK.findall(page.read_text(encoding="utf-8"))
    local = [target for target in targets if not target.startswith("https://")]
    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize(
    "page", ["docs/format.md", "docs/format.zh-CN.md", "docs/rules.md", "docs/commands.md"]
)
def test_links_within_a_page_lead_to_headings(page):
    text = text_of(page)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    anchors = {re.sub(r"[^\w-]", "", heading.lower().replace(" ", "-")) for heading in headings}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - anchors == set()
