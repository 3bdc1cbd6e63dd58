"""How figures of a plan moved through the history of a repository."""

import json
import os
import subprocess

import pytest

from tests.tools import required_tool

HEAD = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 2026年华东计划\n"
GOALS = """\
goals:
  revenue: {{target: {revenue}}}
  gross_margin: {{target: {margin}}}
"""
NOBODY = {
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_COMMITTER_NAME": "王芳", "GIT_COMMITTER_EMAIL": "wang@example.com",
}  # fmt: skip


def git(folder, *arguments, author="王芳", day="2026-01-05"):
    environment = {
        **os.environ, **NOBODY, "GIT_AUTHOR_NAME": author, "GIT_AUTHOR_EMAIL": "a@example.com",
        "GIT_AUTHOR_DATE": f"{day}T09:00:00+0800", "GIT_COMMITTER_DATE": f"{day}T09:00:00+0800",
    }  # fmt: skip
    command = [required_tool("git"), *arguments]
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)


def put(folder, name, revenue, margin):
    text = HEAD + GOALS.format(revenue=revenue, margin=margin)
    (folder / "plans" / name).write_text(text, encoding="utf-8")


@pytest.fixture
def history(workspace):
    """A plan that was written, lowered, renamed, damaged, mended and raised."""
    git(workspace, "init", "--quiet")
    steps = [
        ("草稿.yaml", "2.8亿元", "35%", "初稿", "王芳", "2026-01-05"),
        ("草稿.yaml", "2.6亿元", "35%", "董事会：下调目标", "李敏", "2026-01-09"),
        ("华东.yaml", "2.6亿元", "35%", "改名", "王芳", "2026-01-12"),
        ("华东.yaml", "[2.7亿元", "35%", "手误", "王芳", "2026-01-20"),
        ("华东.yaml", "26000万元", "36%", "改回来", "王芳", "2026-01-21"),
        ("华东.yaml", "3亿元", "36%", "按新客户重报", "李敏", "2026-02-10"),
    ]
    for name, revenue, margin, subject, author, day in steps:
        if name != "草稿.yaml" and (workspace / "plans" / "草稿.yaml").exists():
            git(workspace, "mv", "plans/草稿.yaml", f"plans/{name}")
        put(workspace, name, revenue, margin)
        git(workspace, "add", "--all")
        git(workspace, "commit", "--quiet", "--message", subject, author=author, day=day)
    return workspace


def test_it_tells_who_moved_the_goals_when_and_by_how_much(plangen, history):
    outcome = plangen("log", "plans/华东.yaml")
    assert outcome.code == 0
    lines = [line.split("  ") for line in outcome.out.splitlines()]
    assert lines[0] == ["目标 › 营收", "goals.revenue.target"]
    told = [" ".join(line.split()) for line in outcome.out.splitlines()]
    assert told[1:4] == [
        "2026-02-10 李敏 26000万元 → 3亿元 +4000万元 +15.4% 按新客户重报",
        "2026-01-09 李敏 2.8亿元 → 2.6亿元 −2000万元 −7.1% 董事会：下调目标",
        "2026-01-05 王芳 2.8亿元 初稿",
    ]
    assert told[5] == "目标 › 毛利率 goals.gross_margin.target"
    assert told[6] == "2026-01-21 王芳 35% → 36% +1个百分点 改回来"
    assert told[-1].startswith("有 1 个版本读不出来，没有算在内：")


def test_one_figure_alone_for_programs(plangen, history):
    outcome = plangen("log", "plans/华东.yaml", "--figure", "revenue", "--format", "json")
    told = json.loads(outcome.out)
    assert (told["file"], told["complete"]) == ("plans/华东.yaml", True)
    assert len(told["unreadable"]) == 1
    (figure,) = told["figures"]
    assert figure["path"] == "goals.revenue.target"
    assert [move["after"] for move in figure["moves"]] == ["3亿元", "2.6亿元", "2.8亿元"]
    assert [move["file"] for move in figure["moves"]] == [
        "plans/华东.yaml", "plans/草稿.yaml", "plans/草稿.yaml"
    ]  # fmt: skip
    assert figure["moves"][-1]["before"] is None
    assert figure["moves"][0]["difference"] == "+4000万元"


def test_a_table_for_a_merge_request(plangen, history):
    outcome = plangen("log", "plans/华东.yaml", "--figure", "revenue", "--format", "md")
    assert "| 日期 | 作者 | 之前 | 之后 | 变化 | 幅度 | 说明 | 提交 |" in outcome.out
    assert "| 2026-01-05 | 王芳 | — | 2.8亿元 |  |  | 初稿 |" in outcome.out


def test_what_is_not_committed_yet_comes_first(plangen, history):
    put(history, "华东.yaml", "3.2亿元", "36%")
    outcome = plangen("log", "plans/华东.yaml", "--figure", "revenue", "--lang", "en")
    first = " ".join(outcome.out.splitlines()[1].split())
    assert first == "not committed 3亿元 → 3.2亿元 +¥20M +6.7%"


def test_with_few_commits_only_what_they_changed_is_told(plangen, history):
    outcome = plangen("log", "plans/华东.yaml", "--figure", "revenue", "--max-count", "2")
    head, move, *rest = outcome.out.splitlines()
    assert head.startswith("目标 › 营收")
    assert "26000万元 → 3亿元" in move
    assert rest == ["", "更早的提交没有看；要看更多，用 --max-count"]


def test_a_narrow_terminal_puts_the_reason_below(plangen, history, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    lines = plangen("log", "plans/华东.yaml", "--figure", "revenue").out.splitlines()
    assert lines[2] == "    按新客户重报"


@pytest.mark.parametrize(("name", "start"), [("图.svg", b"<svg"), ("图.png", b"\x89PNG")])
def test_a_chart(plangen, history, name, start):
    outcome = plangen("log", "plans/华东.yaml", "--chart", name)
    assert (outcome.code, outcome.out) == (0, f"{name}\n")
    data = (history / name).read_bytes()
    assert start in data[:200]
    if name == "图.svg":
        assert "2026-01-09" in data.decode()


def test_a_document(plangen, history):
    outcome = plangen("log", "plans/华东.yaml", "--to", "md", "--out", "历史")
    assert (outcome.code, outcome.out) == (0, "历史/log.md\n")
    text = (history / "历史" / "log.md").read_text(encoding="utf-8")
    assert "数字变化记录" in text
    assert "2026-01-05 2.8亿元、2026-01-09 2.6亿元、2026-02-10 3亿元" in text


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--figure", "净利润"), "has no figure “净利润”"),
        (("--figure", "target"), "may be one of several figures, as goals.revenue.target"),
        (("--chart", "图.pdf"), "a chart is .svg or .png, not 图.pdf"),
        (("--max-count", "0"), "--max-count is at least 1"),
    ],
)
def test_what_cannot_be_told_is_refused(plangen, history, arguments, said):
    outcome = plangen("log", "plans/华东.yaml", *arguments)
    assert outcome.code == 2
    assert said in outcome.err


def test_outside_a_repository_there_is_no_history(plangen, workspace, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workspace.parent))
    put(workspace, "华东.yaml", "3亿元", "36%")
    outcome = plangen("log", "plans/华东.yaml")
    assert outcome.code == 2
    assert "is in no git repository" in outcome.err


def test_a_plan_that_was_never_committed_has_one_version(plangen, workspace):
    git(workspace, "init", "--quiet")
    put(workspace, "华东.yaml", "3亿元", "36%")
    outcome = plangen("log", "plans/华东.yaml", "--figure", "revenue", "--lang", "zh-CN")
    assert outcome.code == 0
    assert outcome.out.splitlines()[1].split() == ["未提交", "3亿元"]
