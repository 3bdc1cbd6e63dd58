"""Plans that name one another: followed, gone into by their parts, and going round in a circle."""

from fractions import Fraction
from pathlib import Path

import pytest

from plangen.diagnostics import as_json, as_text
from plangen.diagnostics.path import parse_path
from plangen.figures.origins import origin
from plangen.loading import open_plan, resolved
from plangen.pipeline import Loaded, build, load
from plangen.relations.links import target_of
from plangen.relations.origin import shaping
from plangen.relations.relate import relate
from plangen.rules.c801_base_mismatch import check
from plangen.workspace.looks import shared_parts, usual_look
from plangen.workspace.templates import Template

HEADER = "plangen: 1\nkind: {kind}\nlanguage: zh-CN\nyear: {year}\ntitle: 华东大区{year}年\n"


@pytest.fixture(autouse=True)
def _in_a_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)


def write(name: str, body: str, year: int = 2026, kind: str = "team-plan") -> Path:
    file = Path(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(HEADER.format(kind=kind, year=year) + body, encoding="utf-8")
    return file


def group(east: str) -> str:
    """The body of a plan whose eastern region stands on line 11."""
    head = "goals:\n  revenue:\n    target: 2亿元\n    by:\n      region:\n"
    return f"{head}        华东: {east}\n        其他: 其余\n"


def said(loaded: Loaded) -> list[tuple[str, int, str]]:
    return [(d.code, d.span.line, d.message.in_language("zh-CN")) for d in loaded.diagnostics]


def text_at(loaded: Loaded, path: str) -> str | None:
    assert loaded.figures
    figure = loaded.figures.at(parse_path(path))
    return figure.text if figure else None


# what is taken over


def test_a_base_that_is_not_stated_is_the_actual_of_the_plan_before():
    write("2025/总结.yaml", "goals: {revenue: 2.24亿元}\n", 2025, "annual-review")
    plan = load(write("2026/计划.yaml", "follows: ../2025/总结.yaml\ngoals: {revenue: 2.8亿元}\n"))
    assert plan.diagnostics == ()
    assert text_at(plan, "goals.revenue.base") == "2.24亿元"
    assert text_at(plan, "goals.revenue.growth") == "25.0%"


def test_it_is_shown_where_it_comes_from():
    write("2025.yaml", "goals: {revenue: 2.24亿元}\n", 2025, "annual-review")
    plan = load(write("2026.yaml", "follows: 2025.yaml\ngoals: {revenue: 2.8亿元}\n"))
    assert plan.figures
    base = plan.figures.at(("goals", "revenue", "base"))
    assert base
    assert base.sources == (("follows",),)
    assert origin(base, plan.figures) == "2025.yaml: goals.revenue.actual 2.24亿元"


def test_expressions_can_use_it():
    write("2025.yaml", "goals: {revenue: 2亿元}\n", 2025, "annual-review")
    body = "follows: 2025.yaml\ngoals: {revenue: =revenue.base * 1.25}\n"
    plan = load(write("2026.yaml", body))
    assert plan.diagnostics == ()
    assert text_at(plan, "goals.revenue.target") == "2.5亿元"


@pytest.mark.parametrize(
    ("before", "goal"),
    [
        ("goals: {revenue: {target: 2.24亿元}}", "revenue: 2.8亿元"),
        ("goals: {revenue: 待定}", "revenue: 2.8亿元"),
        ("goals: {revenue: 2.24亿元}", "revenue: {owner: 张三}"),
        ("goals: {revenue: 2.24亿元}", "revenue: {by: {region: [华东, 华南]}}"),
        ("goals: {回款: 80%}", "回款: 2.8亿元"),
    ],
    ids=["只有目标", "待定", "今年没有数", "今年只有名称", "单位不同"],
)
def test_nothing_is_taken_over_where_there_is_nothing_to_compare(before: str, goal: str):
    write("2025.yaml", before + "\n", 2025, "annual-review")
    goal = goal.replace("owner: 张三", "note: 另行商定")
    plan = load(write("2026.yaml", f"follows: 2025.yaml\ngoals: {{{goal}}}\n"))
    assert plan.figures
    assert [figure for figure in plan.figures if figure.elsewhere] == []


def test_amounts_without_tax_are_no_base_for_amounts_with_it():
    before = "basis: {tax: 不含税}\ngoals: {revenue: 2.24亿元, retention: 80%}\n"
    write("2025.yaml", before, 2025, "annual-review")
    body = "follows: 2025.yaml\nbasis: {tax: 含税}\ngoals: {revenue: 2.8亿元, retention: 85%}\n"
    plan = load(write("2026.yaml", body))
    assert text_at(plan, "goals.revenue.growth") is None
    assert text_at(plan, "goals.retention.base") == "80%"


def test_a_child_that_follows_another_plan_is_taken_as_it_stands():
    write("华东-2025.yaml", "goals: {revenue: 1亿元}\n", 2025, "annual-review")
    write("华东.yaml", "follows: 华东-2025.yaml\ngoals: {revenue: 1.2亿元}\n")
    assert load(write("集团.yaml", group("{target: 1.2亿元, plan: 华东.yaml}"))).diagnostics == ()


# where the other file is shown


def test_the_related_place_is_in_the_other_file():
    write("2025.yaml", "goals:\n  revenue: 2.24亿元\n", 2025, "annual-review")
    body = "follows: 2025.yaml\ngoals:\n  revenue: {base: 2.42亿元, target: 2.8亿元}\n"
    plan = load(write("2026.yaml", body))
    (found,) = plan.diagnostics
    (place,) = found.related
    assert (str(place.span), place.path) == ("2025.yaml:7:12", ("goals", "revenue", "actual"))
    text = as_text.report(plan.diagnostics, as_text.Style("zh-CN"))
    assert "相关: goals.revenue.actual (2025.yaml:7)" in text
    assert '"file": "2025.yaml",\n        "line": 7' in as_json.report(plan.diagnostics, "zh-CN")


def test_the_number_that_would_do_is_the_one_in_the_other_plan():

    write("2025.yaml", "goals: {revenue: 2.24亿元}\n", 2025, "annual-review")
    body = "follows: 2025.yaml\ngoals: {revenue: {base: 2.42亿元, target: 3亿元}}\n"
    opened = open_plan(write("2026.yaml", body))
    assert opened.plan
    assert opened.source
    relations = relate(opened, opened.plan, opened.source)
    (finding,) = check(relations.context(*resolved(opened, relations.carried), ()))
    (repair,) = finding.repairs
    assert repair.path == ("goals", "revenue", "base")
    assert repair.low is not None
    assert repair.high is not None
    assert repair.low <= Fraction(224_000_000) <= repair.high


# what cannot be used


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("2025-zongjie.yaml", "没有 计划/2025-zongjie.yaml 这个文件", "是不是 2025-zongjje.yaml"),
        ("/etc/hosts", "“/etc/hosts”不是相对路径", "从这份计划所在的文件夹写起"),
        ("~/2025.yaml", "“~/2025.yaml”不是相对路径", "从这份计划所在的文件夹写起"),
        ("C:\\2025.yaml", "不是相对路径", "从这份计划所在的文件夹写起"),
        ('"a\\0b.yaml"', "没有 计划/a", "是不是"),
        ("x" * 3000, "打不开", "看看有没有读它的权限"),
        ("..", "没有 . 这个文件", "文件名从这份计划所在的文件夹写起"),
        ("坏的.yaml", "计划/坏的.yaml 自己有错误，用不了。第 6 行", "plangen check 计划/坏的.yaml"),
        ("空的.yaml", "计划/空的.yaml 自己有错误", "先改好它"),
    ],
)
def test_a_file_that_cannot_be_used_is_a_finding_where_it_is_named(
    name: str, message: str, hint: str
):
    write("计划/坏的.yaml", "goals: {revenue: 二点四亿}\n", 2025)
    Path("计划/空的.yaml").write_text("")
    write("计划/2025-zongjje.yaml", "", 2025)
    plan = load(write("计划/2026.yaml", f"follows: {name}\ngoals: {{revenue: 2.8亿元}}\n"))
    (found,) = plan.diagnostics
    assert (found.code, found.span.line, found.path) == ("P010", 6, ("follows",))
    assert message in found.message.in_language("zh-CN")
    assert hint in found.hints[0].in_language("zh-CN")
    assert plan.figures


def test_findings_of_a_child_are_its_own():
    write("华东.yaml", "goals: {revenue: {target: 1亿元, by: {quarter: {Q1: 9000万元}}}}\n")
    body = group("{target: 1亿元, plan: 华东.yaml}")
    assert load(write("集团.yaml", body)).diagnostics == ()


def test_a_child_that_cannot_be_read_is_reported_at_its_part():
    body = group("{target: 1亿元, plan: 华东.yaml}")
    ((code, line, message),) = said(load(write("集团.yaml", body)))
    assert (code, line) == ("P010", 11)
    assert message == "没有 华东.yaml 这个文件"


def test_the_next_plan_may_be_a_file():
    write("2026.yaml", "follows: 2025.yaml\ngoals: {revenue: 2.8亿元}\n")
    body = "goals: {revenue: 2.24亿元}\nnext: 2026.yaml\n"
    review = load(write("2025.yaml", body, 2025, "annual-review"))
    assert review.diagnostics == ()
    assert review.plan
    assert review.plan.next
    assert review.plan.next.plan == "2026.yaml"


def test_the_document_tells_what_is_in_the_next_plan():
    body = "follows: 2025.yaml\ngoals: {revenue: {base: 2.24亿元, target: 2.8亿元}}\n"
    write("2026.yaml", body + "milestones: {新品上市: 4月}\nkpis: {营收: 100%}\n")
    body = "goals: {revenue: 2.24亿元}\nnext: 2026.yaml\n"
    review = load(write("2025.yaml", body, 2025, "annual-review"))
    built = build(review, ["md"], "总结")
    text = built.files["总结.md"].decode()
    assert built.diagnostics == ()
    assert "2026年工作安排" in text
    assert "2.8亿元" in text
    assert "新品上市" in text


def test_what_problems_lead_to_may_be_in_the_next_plan():
    write("2026.yaml", "follows: 2025.yaml\nactions: {价格快速应对: {when: Q1}}\n")
    body = "problems: {丢单: {what: 应对竞品降价太慢, next: 价格快速应对}}\nnext: 2026.yaml\n"
    body += "goals: {revenue: 2.24亿元}\n"
    assert load(write("2025.yaml", body, 2025, "annual-review")).diagnostics == ()


def test_a_goal_or_a_region_may_be_called_plan():
    body = "goals: {plan: 3亿元, revenue: {target: 2亿元, by: {region: {plan: 1亿元, 其他: 其余}}}}"
    assert load(write("2026.yaml", body)).diagnostics == ()


# circles


def test_two_plans_that_follow_each_other():
    write("a.yaml", "follows: b.yaml\ngoals: {revenue: 1亿元}\n", 2025)
    b = write("b.yaml", "follows: a.yaml\ngoals: {revenue: 1亿元}\n")
    ((code, line, message),) = said(load(b))
    assert (code, line) == ("P010", 6)
    assert message == "计划绕了一圈，又回到自己：b.yaml → a.yaml → b.yaml"


def test_a_plan_that_follows_itself():
    file = write("a.yaml", "follows: ./a.yaml\ngoals: {revenue: 1亿元}\n")
    ((code, _, message),) = said(load(file))
    assert code == "P010"
    assert message.endswith("a.yaml → a.yaml")


def test_a_grandchild_that_names_its_grandparent():
    write("大区/省.yaml", group("{target: 2亿元, plan: ../集团.yaml}"))
    write("大区/华东.yaml", group("{target: 2亿元, plan: 省.yaml}"))
    plan = load(write("集团.yaml", group("{target: 2亿元, plan: 大区/华东.yaml}")))
    ((code, _, message),) = said(plan)
    assert code == "P010"
    assert message.endswith("集团.yaml → 大区/华东.yaml → 大区/省.yaml → 集团.yaml")


def test_a_file_that_changes_is_read_again():
    write("2025.yaml", "goals: {revenue: 2.24亿元}\n", 2025, "annual-review")
    plan = write("2026.yaml", "follows: 2025.yaml\ngoals: {revenue: 2.8亿元}\n")
    assert text_at(load(plan), "goals.revenue.base") == "2.24亿元"
    write("2025.yaml", "goals: {revenue: 2.5亿元}\n", 2025, "annual-review")
    assert text_at(load(plan), "goals.revenue.base") == "2.5亿元"


def test_a_long_line_of_plans_is_not_gone_through_to_its_end():
    for year in range(1990, 2090):
        write(f"{year}.yaml", f"follows: {year - 1}.yaml\ngoals: {{revenue: 1亿元}}\n", year)
    write("1989.yaml", "goals: {revenue: 1亿元}\n", 1989)
    assert load(Path("2089.yaml")).diagnostics == ()


@pytest.mark.parametrize(
    ("file", "name", "target"),
    [
        ("plans/a.yaml", "b.yaml", "plans/b.yaml"),
        ("plans/2026/a.yaml", "../2025/b.yaml", "plans/2025/b.yaml"),
        ("a.yaml", "./b.yaml", "b.yaml"),
        ("/x/plans/a.yaml", "../b.yaml", "/x/b.yaml"),
        ("a.yaml", "/b.yaml", None),
        ("a.yaml", "D:b.yaml", None),
        ("a.yaml", "\\\\server\\b.yaml", None),
    ],
)
def test_a_link_is_read_from_the_folder_of_its_plan(file: str, name: str, target: str | None):
    assert target_of(file, name) == target


def test_what_all_looks_share_shapes_a_document_too():
    template, own = Template("team-plan.zh-CN.md.j2", (Path("templates"),)), Path("looks/ours")
    kinds = (Path("templates/team-plan.zh-CN.md.j2"), Path("templates/partials"))
    assert shaping(template, own) == (*kinds, shared_parts(), own)
    assert shaping(template, None) == (*kinds, shared_parts(), usual_look())
