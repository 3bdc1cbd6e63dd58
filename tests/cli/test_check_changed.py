"""``check --changed-since``: the plans that a change concerns, and no others."""

import json
import re

import pytest

from tests.cli.repositories import committed, git

HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 销售计划\nyear: {year}\n"
GOALS = "goals: {{revenue: {{target: {target}, by: {{region: {{{parts}}}}}}}}}\n"


@pytest.fixture
def plans(workspace):
    """Last year's plan, this year's with a part that is a plan of its own, and one by itself."""
    files = {
        "2025.yaml": HEAD.format(year=2025) + "goals: {revenue: 2亿元}\n",
        "2026.yaml": HEAD.format(year=2026)
        + "follows: 2025.yaml\n"
        + GOALS.format(target="3亿元", parts="华东: {target: 1亿元, plan: 华东.yaml}, 其他: 其余"),
        "华东.yaml": HEAD.format(year=2026) + "goals: {revenue: 1亿元}\n",
        "西南.yaml": HEAD.format(year=2026) + "goals: {revenue: 5000万元}\n",
    }
    for name, text in files.items():
        (workspace / "plans" / name).write_text(text, encoding="utf-8")
    committed(workspace)
    return workspace / "plans"


@pytest.fixture
def checked(plangen):
    """How many plans are checked, and which of them have a finding."""

    def run(*arguments):
        outcome = plangen("check", "--lang", "en", *arguments)
        (count,) = re.findall(r"^plans: (\d+)", outcome.out, re.MULTILINE)
        return int(count), sorted(set(re.findall(r"^plans/(\S+?):\d", outcome.out, re.MULTILINE)))

    return run


def broken(file):
    """Add a fault of its own to a plan, by which it is told from the others."""
    text = file.read_text(encoding="utf-8")
    file.write_text(text + "headcount: 5人\n", encoding="utf-8")


def test_nothing_changed(plans, checked, plangen):
    assert checked("--changed-since", "HEAD") == (0, [])
    assert plangen("check", "--changed-since", "HEAD").code == 0
    assert json.loads(plangen("check", "--changed-since", "HEAD", "--format", "json").out) == []


def test_a_changed_plan_alone(plans, checked):
    broken(plans / "西南.yaml")
    assert checked("--changed-since", "HEAD") == (1, ["西南.yaml"])


@pytest.mark.parametrize("name", ["2025.yaml", "华东.yaml"])
def test_a_plan_that_names_a_changed_one(plans, checked, name):
    broken(plans / name)
    count, found = checked("--changed-since", "HEAD")
    assert count == 2
    assert set(found) == {"2026.yaml", name}


def test_a_plan_that_names_one_that_is_gone(plans, checked):
    (plans / "2025.yaml").unlink()
    assert checked("--changed-since", "HEAD") == (1, ["2026.yaml"])


def test_an_untracked_plan_even_an_ignored_one(plans, checked):
    (plans.parent / ".gitignore").write_text("plans/草稿*\n", encoding="utf-8")
    committed(plans.parent)
    for name in ("新疆.yaml", "草稿.yaml"):
        (plans / name).write_bytes((plans / "西南.yaml").read_bytes())
        broken(plans / name)
    assert checked("--changed-since", "HEAD") == (2, ["新疆.yaml", "草稿.yaml"])


def test_since_a_commit_before(plans, checked):
    broken(plans / "西南.yaml")
    committed(plans.parent)
    assert checked("--changed-since", "HEAD") == (0, [])
    assert checked("--changed-since", "HEAD~1") == (1, ["西南.yaml"])


@pytest.mark.parametrize("name", ["plangen.yaml", "templates/documents/weekly.zh-CN.md.j2"])
def test_all_where_what_they_are_read_with_changed(plans, checked, name):
    file = plans.parent / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("", encoding="utf-8")
    git(plans.parent, "add", name)
    assert checked("--changed-since", "HEAD")[0] == 4


def test_in_a_folder_below_the_top_of_the_repository(plans, checked, monkeypatch):
    broken(plans / "西南.yaml")
    monkeypatch.chdir(plans)
    assert checked("--changed-since", "HEAD", ".")[0] == 1


def test_only_among_the_plans_that_are_named(plans, checked):
    broken(plans / "西南.yaml")
    assert checked("--changed-since", "HEAD", "plans/2026.yaml") == (0, [])


@pytest.mark.parametrize("name", ["origin/main", "--all", ""])
def test_an_unknown_revision_is_wrong_usage(plans, plangen, name):
    outcome = plangen("check", f"--changed-since={name}")
    assert (outcome.code, outcome.out) == (2, "")
    assert f"git has no revision “{name}”" in outcome.err


def test_no_repository_is_wrong_usage(sample, plangen, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(sample.parents[2]))
    outcome = plangen("check", "--changed-since", "HEAD")
    assert outcome.code == 2
    assert "there is no repository here" in outcome.err


def test_no_git_is_wrong_usage(plans, plangen, monkeypatch):
    monkeypatch.setenv("PATH", "")
    outcome = plangen("check", "--changed-since", "HEAD")
    assert outcome.code == 2
    assert "leave it out to check every plan" in outcome.err
