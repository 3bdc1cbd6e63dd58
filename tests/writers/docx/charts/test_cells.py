"""The chart, its workbook and the figures of the plan say the same, for every kind of chart."""

import re
from datetime import datetime
from fractions import Fraction

import pytest
from openpyxl.utils.datetime import to_excel

from plangen.document.chartspec import Bands, CategoryChart, ChartKind, ChartSpec, Timeline
from tests.drawing import samples
from tests.writers.docx.charts.reading import NATIVE, drawn

every_chart = pytest.mark.parametrize("spec", NATIVE.values(), ids=NATIVE)

CALLS = {"MAX": max, "MIN": min, "IF": lambda condition, one, other: one if condition else other}


@every_chart
def test_what_the_chart_repeats_is_what_the_workbook_holds(spec: ChartSpec):
    chart = drawn(spec)
    for reference in chart.references:
        for place, cell in enumerate(chart.row_of(reference.cells)):
            repeated = reference.repeated.get(place)
            if reference.numbers and cell.value is not None:
                assert float(repeated) == cell.value
            else:
                assert (repeated or None) == (cell.value or None)


@every_chart
def test_formulas_give_the_numbers_that_stand_beside_them(spec: ChartSpec):
    chart = drawn(spec)
    cells = {cell.coordinate: cell.value for row in chart.cells.iter_rows() for cell in row}
    for row in chart.formulas.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                assert result(cell.value, cells) == pytest.approx(cells[cell.coordinate])


@every_chart
def test_every_figure_is_shown_in_its_own_words(spec: ChartSpec):
    chart = drawn(spec)
    names = chart.find("//c:cat//c:v/text()")
    written = [*chart.labels, *names]
    several_lines = isinstance(spec, CategoryChart) and (
        spec.kind is ChartKind.LINE and len(spec.series) > 1
    )
    if not several_lines:
        assert [text for text in texts(spec) if not any(text in each for each in written)] == []


def test_cells_show_amounts_as_the_plan_writes_them():
    sheet = drawn(samples.QUARTER_TARGETS).cells
    assert [cell.value for cell in sheet["B"]] == ["2026年目标", 4500, 7000, 7500, 9000]
    assert {cell.number_format for cell in sheet["B"][1:]} == {'#,##0"万元"'}
    assert [cell.value for cell in sheet["A"]][:2] == ["单位：万元", "第一季度"]


def test_an_unknown_value_is_an_empty_cell_and_named_with_its_category():
    chart = drawn(samples.MANY_SERIES)
    assert chart.cells["C5"].value is None
    assert chart.cells["A5"].value == "西南（2025年实际完成（含追加合同） 待定）"


def test_editing_a_change_of_a_bridge_moves_what_follows():
    chart = drawn(samples.BRIDGE)
    cells = {cell.coordinate: cell.value for row in chart.formulas.iter_rows() for cell in row}
    cells["B3"] = 5200
    assert result("=C4", cells) == 22400 + 5200 + 2500
    assert result("=D5", cells) == 22400 + 5200 + 2500 - 600


def texts(spec: ChartSpec) -> list[str]:
    match spec:
        case CategoryChart():
            return [point.text for series in spec.series for point in series.points if point.text]
        case Timeline():
            return [bar.text for bar in spec.bars]
        case Bands():
            return [each.text for each in (*spec.bands, *spec.markers)]


def result(formula: object, cells: dict[str, object]) -> float:
    """Work out a formula of the few kinds that charts use."""
    if isinstance(formula, datetime):
        return to_excel(formula)
    if not isinstance(formula, str):
        return formula or 0
    python = formula.removeprefix("=").replace("<>", "!=")
    names = set(re.findall(r"\b[A-Z]\d+\b", python))
    values = {name: result(cells[name], cells) for name in names}
    found = eval(python, {"__builtins__": {}}, {**CALLS, **values})
    return float(Fraction(found).limit_denominator(10**9))
