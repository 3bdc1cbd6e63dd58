"""Many plans added up into one: what is summed, what is left out, and what is said of it."""

from fractions import Fraction
from pathlib import Path

import pytest

from plangen.cli.main import main
from plangen.pipeline import load
from plangen.rollup.as_plan import as_plan
from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.rollup.names import unit_names
from plangen.rollup.notes import Topic
from plangen.workspace.settings import NO_SETTINGS
from tests.rollup.group import ABROAD, BASIS, EAST, PARENT, SOUTH, write, write_group

REVENUE = ("goals", "revenue")


def rolled_up(parent: Path, *paths: str, expected: tuple[str, ...] = ()) -> Rollup:
    read = read_parent(parent, NO_SETTINGS)
    assert isinstance(read, Parent)
    return roll_up(read, [Path(path) for path in paths], NO_SETTINGS, expected)


def told(rollup: Rollup, topic: Topic) -> list[str]:
    return [note.message.in_language("zh-CN") for note in rollup.notes if note.topic is topic]


def consolidated(rollup: Rollup):
    Path("汇总.yaml").write_text(as_plan(rollup, Path("汇总.yaml")), encoding="utf-8")
    loaded = load(Path("汇总.yaml"))
    assert loaded.diagnostics == ()
    return loaded.figures


def test_units_and_adjustments_add_up_in_the_currency_of_the_parent():
    figures = consolidated(rolled_up(write_group()))
    assert figures.at((*REVENUE, "target")).text == "5.2亿元"
    abroad = figures.at((*REVENUE, "by", "unit", "海外", "target"))
    assert abroad.text == "1.42亿元"  # 2000万美元 × 7.1
    assert figures.amount(("team", "headcount", "target")) == 92 + 63 + 41


def test_growth_is_that_of_the_sums_and_no_average_of_growths():
    figures = consolidated(rolled_up(write_group()))
    base = 200_000_000 + 130_000_000 + 15_000_000 * 71 // 10 - 8_000_000
    assert figures.at((*REVENUE, "growth")).amount == Fraction(520_000_000, base) - 1


def test_what_a_unit_does_not_divide_is_shown_and_not_guessed():
    figures = consolidated(rolled_up(write_group()))
    quarter = (*REVENUE, "by", "quarter")
    assert figures.at((*quarter, "Q1", "target")).text == "7000万元"
    assert figures.at((*quarter, "未拆分", "target")).text == "1.42亿元"
    assert figures.at((*quarter, "内部抵销", "target")).text == "-1000万元"


def test_budget_lines_add_up_by_name_and_below_a_name_only_where_all_divide_it():
    figures = consolidated(rolled_up(write_group()))
    assert figures.at(("budget", "lines", "市场", "target")).text == "2000万元"
    assert figures.at(("budget", "lines", "市场", "lines", "展会", "target")) is None


def test_ratios_are_not_added_up():
    rollup = rolled_up(write_group())
    assert ("goals", "gross_margin") not in rollup.totals
    assert told(rollup, Topic.LEFT_OUT) == ["“毛利率”：华南、海外 有“营收”，没有写“毛利率”"]


def test_who_has_not_delivered_is_listed_and_counts_for_nothing():
    parent = write_group()
    Path("华南/2026.yaml").unlink()
    rollup = rolled_up(parent, expected=("华东", "东北"))
    assert rollup.gathered.missing == ("华南", "东北")
    assert not rollup.is_whole
    assert rollup.totals[REVENUE].amount("target") == 372_000_000
    assert told(rollup, Topic.CONTRADICTED) == []  # what is missing explains the gap


def test_a_currency_without_a_declared_rate_is_refused():
    rollup = rolled_up(write_group(PARENT.replace(", rates: {USD: 7.1}", "")))
    assert [one.name for one in rollup.gathered.units] == ["华东", "华南"]
    (said, *_) = told(rollup, Topic.REFUSED)
    assert said.startswith("海外 用 USD，上级用 CNY，没有计入")


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (BASIS + EAST.replace("Q4: 8000万元", "Q4: 9000万元"), "华东 的计划有 1 处错误"),
        (BASIS.replace("不含税", "含税") + EAST, "华东 和上级一个含税、一个不含税"),
    ],
)
def test_a_plan_that_cannot_be_added_is_refused_with_the_reason(body, reason):
    parent = write_group()
    write("华东/2026.yaml", "华东", body)
    (said, *_) = told(rolled_up(parent), Topic.REFUSED)
    assert said.startswith(reason)


def test_a_plan_of_another_year_is_refused():
    parent = write_group()
    file = Path("华东/2026.yaml")
    file.write_text(file.read_text().replace("year: 2026", "year: 2025"))
    (said, *_) = told(rolled_up(parent), Topic.REFUSED)
    assert said == "华东 是 2025 年的计划，上级是 2026 年，没有计入"


def test_a_unit_that_is_part_of_another_is_not_counted_twice():
    parent = write_group()
    write("华东/上海.yaml", "上海", BASIS + "goals: {revenue: 1亿元}\n")
    file = Path("华东/2026.yaml")
    by = "    by:\n      region: {上海: {target: 1亿元, plan: 上海.yaml}, 其他: 其余}\n"
    file.write_text(file.read_text().replace("    by:\n", by, 1))
    rollup = rolled_up(parent, "华东/2026.yaml", "华东/上海.yaml")
    assert told(rollup, Topic.CONTAINED) == ["上海 是 华东 的一部分，已经计入那里，不再重复计入"]
    assert rollup.totals[REVENUE].amount("target") == 520_000_000


def test_a_parent_that_says_something_else_is_told_by_how_much():
    parent = write_group(PARENT.replace("5.2亿元", "5.3亿元").replace("1.48亿元", "1.58亿元"))
    said = told(rolled_up(parent), Topic.CONTRADICTED)
    assert said[0] == "“营收”的目标：上级写的是 53000万元，各单位加起来是 52000万元，相差 1000万元"
    assert said[-1].startswith("“华南”写的是 15800万元")  # C802, at the part


def test_a_base_that_one_unit_lacks_is_not_added_up():
    parent = write_group()
    write("海外/2026.yaml", "海外", ABROAD.replace("1500万美元 → ", ""))
    rollup = rolled_up(parent)
    assert "base" not in rollup.totals[REVENUE].sums
    assert "“营收”的上年数没有汇总：海外 没有写" in told(rollup, Topic.INCOMPLETE)


def test_every_figure_names_its_sources():
    text = as_plan(rolled_up(write_group()), Path("汇总/汇总.yaml"))
    assert "市场: {target: 2000万元}  # ../华东/2026.yaml:18 + ../华南/2026.yaml:14" in text
    assert Path("华东/2026.yaml").read_text().splitlines()[17].strip().startswith("lines: {人员")
    assert "plan: ../华东/2026.yaml" in text


def test_the_same_plans_give_the_same_text():
    parent = write_group()
    assert as_plan(rolled_up(parent), Path("a.yaml")) == as_plan(rolled_up(parent), Path("a.yaml"))


def test_units_are_called_as_the_parent_calls_them_else_for_their_files():
    files = ["a/华东/2026.yaml", "a/2026-华南.yaml", "b/华东/2026.yaml", "c/x.yaml"]
    assert unit_names(files, {"c/x.yaml": "海外"}) == {
        "a/华东/2026.yaml": "a/华东/2026", "b/华东/2026.yaml": "b/华东/2026",
        "a/2026-华南.yaml": "华南", "c/x.yaml": "海外",
    }  # fmt: skip


def test_the_command_writes_a_plan_a_document_and_a_workbook(capsys):
    assert main(["rollup", "--parent", str(write_group()), "-o", "out/汇总.yaml"]) == 0
    said = capsys.readouterr()
    assert said.out.split() == ["out/汇总.yaml", "out/汇总.xlsx", "out/汇总.docx"]
    assert "汇总了 3 个单位，另有上级直接列出的 1 项\n  营收：5.2亿元\n" in said.err
    assert main(["check", "out/汇总.yaml"]) == 0


def test_the_document_says_who_carries_how_much_and_who_is_missing():
    parent = write_group()
    Path("华南/2026.yaml").unlink()
    assert main(["rollup", "--parent", str(parent), "-o", "汇总.yaml", "--to", "md"]) == 1
    text = Path("汇总.md").read_text(encoding="utf-8")
    assert "还没有提交计划的单位：华南。" in text
    assert "华东最多，为2.4亿元" in text


def test_units_may_be_named_on_the_command_line(capsys):
    write("甲/2026.yaml", "甲", BASIS + SOUTH)
    write("乙/2026.yaml", "乙", BASIS + SOUTH)
    parent = write("集团.yaml", "集团", "goals: {revenue: 2.96亿元}\n")
    assert main(["rollup", "*/2026.yaml", "--parent", str(parent), "-o", "汇总.yaml"]) == 0
    assert "  团队人数：126人\n" in capsys.readouterr().err


def test_a_path_that_names_nothing_is_wrong_usage(capsys):
    assert main(["rollup", "没有.yaml", "--parent", str(write_group())]) == 2
    assert "找不到计划：没有.yaml" in capsys.readouterr().err
