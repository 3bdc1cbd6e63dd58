"""Any consolidated figure leads to the lines that somebody wrote."""

from pathlib import Path

from plangen.cli.main import main
from tests.rollup.group import add_collection, add_margins, write_group


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
        ["华东", "2.4亿元", "华东/2026.yaml:10"],
        ["华南", "1.48亿元", "华南/2026.yaml:10"],
        ["海外（汇率", "7.1）", "2000万美元", "海外/2026.yaml:8"],
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


def test_a_name_that_several_figures_have(capsys):
    made(capsys)
    assert main(["trace", "华东.target", "--plan", "汇总.yaml"]) == 2
    said = capsys.readouterr().err
    assert "汇总.yaml 里叫 华东.target 的数有 3 个，写全些" in said
    assert "goals.revenue.by.unit.华东.target" in said


def test_a_ratio_leads_to_the_ratios_of_the_units_and_what_they_are_weighted_by(capsys):
    write_group()
    main(["rollup", "--parent", str(add_margins()), "-o", "汇总.yaml", "--to", ""])
    capsys.readouterr()
    rows = traced(capsys, "gross_margin.target")
    assert rows[0][:2] == ["goals.gross_margin.target", "39.5%"]
    assert rows[1] == ["华东", "43%", "×", "2.4亿元", "华东/2026.yaml:16"]
    assert rows[3][:5] == ["海外（汇率", "7.1）", "35%", "×", "2000万美元"]


def test_a_quotient_of_sums_leads_to_the_terms_of_both(capsys):
    write_group()
    main(["rollup", "--parent", str(add_collection()), "-o", "汇总.yaml", "--to", ""])
    capsys.readouterr()
    rows = traced(capsys, "collection_rate.target")
    assert [row[:2] for row in rows if row[0].startswith("goals")] == [
        ["goals.collection_rate.target", "92.3%"],
        ["goals.collection.target", "4.8亿元"],
        ["goals.revenue.target", "5.2亿元"],
    ]


def test_a_ratio_that_is_no_longer_what_the_units_make(capsys):
    write_group()
    main(["rollup", "--parent", str(add_margins()), "-o", "汇总.yaml", "--to", ""])
    file = Path("华南/2026.yaml")
    file.write_text(file.read_text().replace("38%", "30%"))
    assert main(["trace", "gross_margin.target", "--plan", "汇总.yaml"]) == 1
    assert "各单位的计划改过了" in capsys.readouterr().out


def test_a_figure_that_is_not_there(capsys):
    made(capsys)
    assert main(["trace", "goals.profit", "--plan", "汇总.yaml"]) == 2
    assert "汇总.yaml 里没有 goals.profit 这个数" in capsys.readouterr().err
