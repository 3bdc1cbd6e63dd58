import pytest

from tests.figures.sheets import figures_of, texts


def test_shares_of_a_whole_without_a_target_divide_its_floor():
    figures = figures_of("""
        goals:
          revenue: {floor: 4.2亿元, stretch: 5亿元, by: {quarter: {Q1: 40%, Q2: 30%, Q3: 30%}}}
    """)
    first = "goals.revenue.by.quarter.Q1"
    assert texts(figures, first, f"{first}.floor", f"{first}.target", f"{first}.share") == [
        "1.68亿元", "1.68亿元", None, "40%",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "share"), [("35%", "35%"), ("{share: 35%}", "35%"), ("其余", "35.0%")]
)
def test_a_stated_share_is_shown_as_it_is_written(line, share):
    lines = f"{{渠道返点: 65%, 人力佣金: {line}}}"
    figures = figures_of(f"budget: {{target: 8400万元, lines: {lines}}}")
    path = "budget.lines.人力佣金"
    assert texts(figures, path, f"{path}.share") == ["2940万元", share]


def test_a_share_of_a_ratio_is_its_value():
    regions = "{华东: 40%, 华南: 42%}"
    figures = figures_of(f"goals: {{gross_margin: {{target: 41%, by: {{region: {regions}}}}}}}")
    path = "goals.gross_margin.by.region.华东"
    assert texts(figures, path, f"{path}.share") == ["40%", None]
