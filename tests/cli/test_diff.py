"""Two files, two folders, and revisions of a repository are compared."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from tests.cli.conftest import SAMPLE
from tests.tools import required_tool

TEAM = Path("plans") / SAMPLE.name
SCHEMA = json.loads((SAMPLE.parents[1] / "docs" / "diff.schema.json").read_text(encoding="utf-8"))
HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: {year}\ntitle: {year}年计划\n"


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def git(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Run git in the workspace, which is a repository of its own."""
    program = required_tool("git")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.parent))

    def run(*arguments: str) -> None:
        who = ("-c", "user.name=李敏", "-c", "user.email=limin@example.com")
        command = [program, *who, *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=30)

    run("init", "-q", "-b", "main")
    return run


@pytest.fixture
def committed(git, sample: Path) -> Callable[[str], None]:
    """Commit everything under a tag; the sample is there as v1."""

    def commit(tag: str) -> None:
        git("add", "-A")
        git("commit", "-q", "-m", tag)
        git("tag", tag)

    commit("v1")
    return commit


def plans_of(outcome) -> dict[str, dict]:
    told = json.loads(outcome.out)
    jsonschema.validate(told, SCHEMA)
    return {one["after"] or one["before"]: one for one in told["plans"]}


def groups_of(plan: dict) -> set[str]:
    return {change["group"] for change in plan["changes"]}


def test_two_files(plangen, sample, workspace):
    new = workspace / "neu.yaml"
    shutil.copy(sample, new)
    edit(new, "Q4: {target: 9000万元", "Q4: {target: 9100万元")
    outcome = plangen("diff", str(TEAM), "neu.yaml")
    assert outcome.code == 1
    assert outcome.out.startswith(f"{TEAM} → neu.yaml\n")
    assert "9000万元 → 9100万元" in outcome.out
    assert plangen("diff", str(TEAM), str(TEAM)).code == 0


def test_two_folders(plangen, sample, workspace):
    shutil.copytree("plans", "old")
    (workspace / "plans" / "more.yaml").write_text(HEAD.format(year=2027), encoding="utf-8")
    outcome = plangen("diff", "old", "plans", "--format", "json")
    assert outcome.code == 1
    status = {name: one["status"] for name, one in plans_of(outcome).items()}
    assert status == {TEAM.as_posix(): "same", "plans/more.yaml": "added"}


def test_a_revision_against_the_working_tree(plangen, committed, sample):
    assert plangen("diff", "HEAD").code == 0
    edit(sample, "headcount: 20人 → 28人", "headcount: 20人 → 30人")
    outcome = plangen("diff", "HEAD", "--format", "json", "--", str(TEAM))
    assert outcome.code == 1
    (plan,) = plans_of(outcome).values()
    figures = [one for one in plan["changes"] if one["group"] == "figures"]
    assert [one["difference"]["text"] for one in figures] == ["+2人"]


def test_two_revisions(plangen, committed, sample):
    edit(sample, "growth: 25%", "growth: 27%")
    committed("v2")
    edit(sample, "growth: 27%", "growth: 99%")
    outcome = plangen("diff", "v1", "v2", "--", "plans")
    assert outcome.out.startswith("v1 → v2\n")
    assert "25% → 27%  +2个百分点" in " ".join(outcome.out.split("\n    "))
    assert "99%" not in outcome.out


def test_a_file_of_a_revision(plangen, committed, sample):
    edit(sample, "growth: 25%", "growth: 27%")
    outcome = plangen("diff", f"v1:{TEAM.as_posix()}", str(TEAM))
    assert outcome.code == 1
    assert outcome.out.startswith(f"v1:{TEAM.as_posix()} → {TEAM.as_posix()}\n")


def test_a_renamed_file_is_the_same_plan(plangen, committed, git, sample):
    git("mv", str(TEAM), "plans/sales.yaml")
    (plan,) = plans_of(plangen("diff", "v1", "--format", "json")).values()
    assert (plan["before"], plan["after"]) == (TEAM.as_posix(), "plans/sales.yaml")
    assert plan["status"] == "same"


def test_added_and_removed_plans(plangen, committed, sample, workspace):
    sample.unlink()
    text = HEAD.format(year=2027) + "goals: {revenue: 3亿元}\n"
    (workspace / "plans" / "new.yaml").write_text(text, encoding="utf-8")
    outcome = plangen("diff", "v1", "--format", "json")
    assert {name: one["status"] for name, one in plans_of(outcome).items()} == {
        TEAM.as_posix(): "removed", "plans/new.yaml": "added",
    }  # fmt: skip
    assert "删除的计划" in plangen("diff", "v1", "--", str(TEAM)).out


def test_what_a_plan_follows_comes_from_the_same_revision(plangen, committed, workspace):
    plans = workspace / "plans"
    last, this = plans / "2025.yaml", plans / "2026.yaml"
    before, after = HEAD.format(year=2025), HEAD.format(year=2026)
    last.write_text(f"{before}goals: {{revenue: {{actual: 2亿元}}}}\n", encoding="utf-8")
    this.write_text(f"{after}follows: 2025.yaml\ngoals: {{revenue: 3亿元}}\n", encoding="utf-8")
    committed("v2")
    edit(last, "2亿元", "2.5亿元")
    outcome = plangen("diff", "v2", "--format", "json", "--", "plans/2026.yaml")
    (plan,) = plans_of(outcome).values()
    (growth,) = [one for one in plan["changes"] if one["path_after"] == "goals.revenue.growth"]
    assert (growth["before"]["text"], growth["after"]["text"]) == ("50.0%", "20.0%")
    assert groups_of(plan) == {"derived"}


def test_below_the_top_of_the_repository(plangen, committed, sample, monkeypatch):
    edit(sample, "growth: 25%", "growth: 27%")
    monkeypatch.chdir("plans")
    outcome = plangen("diff", "v1", "--", TEAM.name)
    assert outcome.code == 1
    assert f"\n{TEAM.name}\n" in outcome.out


def test_settings_are_those_of_the_revision(plangen, committed, workspace):
    file = workspace / "plangen.yaml"
    file.write_text("fiscal_year_starts: 4\n", encoding="utf-8")
    committed("v2")
    file.write_text("fiscal_year_starts: 月\n", encoding="utf-8")
    committed("v3")
    file.unlink()
    outcome = plangen("diff", "v3")
    assert outcome.code == 2
    assert "plangen.yaml of v3 is at fault" in outcome.err
    assert plangen("diff", "v2").code in {0, 1}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nope"], "“nope” is no file, no folder and no revision"),
        (["v1:plans/nope.yaml", str(TEAM)], "“plans/nope.yaml” is no file"),
        (["nope:plans/nope.yaml", str(TEAM)], "“nope” is no file"),
        (["v1", "--", "plans/nope.yaml"], "neither side has such a plan: plans/nope.yaml"),
        ([str(TEAM)], "compare plans/2026-team-plan.yaml with what?"),
        ([str(TEAM), str(TEAM), "v1"], "only two sides can be compared"),
    ],
)
def test_what_cannot_be_compared(plangen, committed, arguments, message):
    outcome = plangen("diff", *arguments)
    assert outcome.code == 2
    assert message in outcome.err


def test_without_a_repository(plangen, sample, workspace, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.parent))
    outcome = plangen("diff", "HEAD~1")
    assert outcome.code == 2
    assert "is in no git repository" in outcome.err
    monkeypatch.setenv("PATH", "")
    assert "git was not found" in plangen("diff", "HEAD~1").err


def test_a_report_in_word(plangen, committed, sample):
    edit(sample, "growth: 25%", "growth: 27%")
    outcome = plangen("diff", "v1", "--to", "docx", "--out", "reports")
    assert outcome.code == 1
    assert outcome.out == "reports/changes.docx\n"
    assert Path("reports/changes.docx").is_file()


def test_markdown_for_a_comment(plangen, committed, sample):
    edit(sample, "growth: 25%", "growth: 27%")
    outcome = plangen("diff", "main", "--format", "md", "--lang", "en")
    assert outcome.out.startswith("**main → working tree**: 1 changed\n")
    assert "| Goals › Revenue › Growth on the base | 25% | 27% | +2 pp |  |" in outcome.out
