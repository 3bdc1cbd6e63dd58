"""Any consolidated figure leads to the lines that somebody wrote."""

from pathlib import Path

from plangen.cli.main import main
from tests.rollup.group import write_group


def traced(capsys, figure: str) -> list[list[str]]:
    assert main(["trace", figure, "--plan", "汇总.yaml"]) == 0
    return [line.split() for line in capsys.readouterr().out.splitlines()]


def made(capsys) -> Path:
    parent = write_group()
    main(["rollup", "--parent", str(parent), "-o", "汇总.yaml", "--to", ""])
    capsys.readouterr()
    return parent


def test_a_sum_leads_to_its_terms_with_file_and_line(capsys):
    made(capsys)
    rows = traced(capsys, "goals.revenue.target")
    assert rows[1:] == [
        ["华东", "2.4亿元", "华东/2026.yaml:10", "goals.revenue.target"],
        ["华南", "1.48亿元", "华南/2026.yaml:10", "goals.revenue.target"],
        ["海外（汇率", "7.1）", "2000万美元", "海外/2026.yaml:7", "goals.revenue.target"],
        ["内部抵销", "-1000万元", "集团.yaml:15", "goals.revenue.by.unit.内部抵销.target"],
    ]
    assert "target: 2.4亿元" in Path("华东/2026.yaml").read_text().splitlines()[9]


def test_growth_leads_to_target_and_base_and_these_to_their_terms(capsys):
    made(capsys)
    rows = traced(capsys, "goals.revenue.growth")
    assert [row[0] for row in rows if row[0].startswith("goals")] == [
        "goals.revenue.growth", "goals.revenue.target", "goals.revenue.base"
    ]
    assert sum(row[0] == "华南" for row in rows) == 2


def test_a_part_of_a_split_and_a_line_of_the_budget(capsys):
    made(capsys)
    (_, first) = traced(capsys, "revenue.by.product.云平台.target")
    assert first[0] == "华东"
    assert len(traced(capsys, "budget.lines.市场.target")) == 3


def test_it_says_where_a_unit_has_changed_since(capsys):
    made(capsys)
    file = Path("海外/2026.yaml")
    file.write_text(file.read_text().replace("2000万美元", "2100万美元"))
    assert main(["trace", "goals.revenue.target", "--plan", "汇总.yaml"]) == 1
    assert "现在加起来是 52710万元" in capsys.readouterr().out


def test_a_figure_of_any_plan(capsys):
    write_group()
    assert main(["trace", "goals.revenue.growth", "--plan", "华东/2026.yaml"]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [row[-1] for row in rows[1:]] == ["华东/2026.yaml:10", "华东/2026.yaml:9"]


def test_a_figure_that_is_not_there(capsys):
    made(capsys)
    assert main(["trace", "goals.profit", "--plan", "汇总.yaml"]) == 2
    assert "汇总.yaml 里没有 goals.profit 这个数" in capsys.readouterr().err
