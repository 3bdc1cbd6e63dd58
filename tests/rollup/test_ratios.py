"""Ratios of the whole: weighted by what they are ratios of, or left out with the reason."""

from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest

from plangen.pipeline import load
from plangen.rollup.as_plan import as_plan
from plangen.rollup.as_workbook import as_workbook
from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.rollup.notes import Topic
from plangen.workspace.settings import NO_SETTINGS
from tests.rollup.group import PARENT, add_collection, add_goals, add_margins, write_group
from tests.tools import worked_out

MARGIN = ("goals", "gross_margin")


def rolled_up() -> Rollup:
    read = read_parent(Path("集团.yaml"), NO_SETTINGS)
    assert isinstance(read, Parent)
    return roll_up(read, [], NO_SETTINGS)


def told(rollup: Rollup, *topics: Topic) -> list[str]:
    return [note.message.in_language("zh-CN") for note in rollup.notes if note.topic in topics]


@pytest.fixture(autouse=True)
def _group():
    write_group()


def test_a_margin_is_weighted_by_revenue_in_the_currency_of_the_parent():
    add_margins()
    mean = rolled_up().ratios[MARGIN].means["target"]
    above = Fraction(43 * 24000 + 38 * 14800 + 35 * 14200, 100)
    assert mean.value == above / (24000 + 14800 + 14200)
    assert mean.text == "39.5%"


def test_the_plan_says_the_sum_and_shows_each_unit():
    add_margins()
    text = as_plan(rolled_up(), Path("汇总.yaml"))
    assert (
        "target: 39.5%  # 按营收加权：(43% × 24000万元 + 38% × 14800万元 + 35% × 14200万元)"
        " ÷ 53000万元 = 39.46%"
    ) in text
    assert "华东: {base: 41%, target: 43%}  # 华东/2026.yaml:16" in text
    Path("汇总.yaml").write_text(text, encoding="utf-8")
    assert load(Path("汇总.yaml")).diagnostics == ()


def test_where_units_state_both_sides_it_is_the_quotient_of_the_sums():
    add_collection()
    mean = rolled_up().ratios["goals", "collection_rate"].means["target"]
    assert (mean.part, mean.whole) == (("goals", "collection"), ("goals", "revenue"))
    assert mean.value == Fraction(48000, 52000)  # the elimination counts in the revenue
    assert "# 回款额 48000万元 ÷ 营收 52000万元 = 92.31%" in as_plan(rolled_up(), Path("a.yaml"))


def test_limits_stay_limits_and_are_rounded_to_their_safe_side():
    add_goals({
        "华东": "  expense_ratio: ≤17.5%\n",
        "华南": "  expense_ratio: ≤19.0%\n",
        "海外": "  expense_ratio: 12%\n",
    })  # fmt: skip
    mean = rolled_up().ratios["goals", "expense_ratio"].means["target"]
    assert mean.value < Fraction(165, 1000)
    assert mean.text == "≤16.5%"


@pytest.mark.parametrize(
    ("south", "reason"),
    [
        ("  win_rate: 30%\n", "“赢单率”：各单位的不能相加，也不知道按什么加权；"),
        ("  win_rate: {target: 30%, of: 商机数}\n", "“赢单率”：of 写的“商机数”在各单位的计划里"),
        ("  win_rate: {target: 30%, of: revenue}\n", "“赢单率”：海外 有“revenue”，没有写“赢单率”"),
    ],
)
def test_what_cannot_be_weighted_is_left_out_with_the_reason(south, reason):
    add_goals({"华东": "  win_rate: 25%\n", "华南": south})
    rollup = rolled_up()
    assert ("goals", "win_rate") not in rollup.ratios
    assert any(said.startswith(reason) for said in told(rollup, Topic.LEFT_OUT))


def test_of_says_what_a_score_is_weighted_by():
    add_goals({
        "华东": "  满意度: {target: 90分, of: 客户数}\n  客户数: 300家\n",
        "华南": "  满意度: 87分\n  客户数: 100家\n",
        "海外": "  满意度: 80分\n  客户数: 100家\n",
    })  # fmt: skip
    mean = rolled_up().ratios["goals", "满意度"].means["target"]
    assert mean.value == Fraction(90 * 300 + 87 * 100 + 80 * 100, 500)
    assert mean.text == "87.4分"


def test_scores_without_a_unit_and_averages_are_not_added_up():
    goals = "  nps: 45\n  人均产值: 300万元\n"
    add_goals({"华东": goals, "华南": goals})
    rollup = rolled_up()
    assert not {("goals", "nps"), ("goals", "人均产值")} & rollup.totals.keys()
    assert sum("不知道按什么加权" in said for said in told(rollup, Topic.LEFT_OUT)) == 2


def test_a_year_in_which_one_unit_lacks_the_ratio_or_its_base():
    add_margins()
    file = Path("海外/2026.yaml")
    file.write_text(file.read_text().replace("1500万美元 → ", ""))
    rollup = rolled_up()
    assert list(rollup.ratios[MARGIN].means) == ["target"]
    assert "“毛利率”的上年数没有汇总：海外 没有写“营收”的上年数" in told(rollup, Topic.INCOMPLETE)


def test_a_collection_rate_that_fits_neither_custom_waits_for_a_word():
    goals = "  orders: 3亿元\n  collection_rate: 70%\n"
    add_goals({"华东": goals, "华南": goals})
    (said,) = (said for said in told(rolled_up(), Topic.LEFT_OUT) if said.startswith("“回款率”"))
    assert said == "“回款率”：可以按“营收”算，也可以按“签单额”算；在目标里用 of 写明"


def test_a_parent_that_states_another_ratio_is_told():
    write_group(PARENT + "  gross_margin: 41%\n")
    add_margins()
    assert told(rolled_up(), Topic.CONTRADICTED) == [
        "“毛利率”的目标：上级写的是 41%，各单位按“营收”加权是 39.5%"
    ]


@pytest.mark.parametrize("add", [add_margins, add_collection])
def test_the_workbook_weights_by_live_formulas(add, tmp_path):
    add()
    rollup, file = rolled_up(), Path("汇总.xlsx")
    file.write_bytes(as_workbook(rollup))
    (ratio,) = (one for one in rollup.ratios.values() if "target" in one.means)
    afresh = openpyxl.load_workbook(worked_out(file, tmp_path / "calc"), data_only=True)
    numbers = [cell.value for row in afresh["单位"] for cell in row if row[0].value == "合计"]
    assert pytest.approx(float(ratio.means["target"].value)) in numbers
