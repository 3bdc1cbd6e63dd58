"""Splits scaled to a new target: the old proportions, exact, along both margins of a table."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.cli.main import main
from plangen.pipeline import load
from plangen.rollup.crossing import crossed
from tests.rollup.group import BASIS, write

GROUP = """\
basis: {currency: CNY, tax: 不含税}
goals:
  revenue:
    target: 3亿元
    by:
      unit:
        华东: {base: 2亿元, plan: 华东.yaml}
        华南: {base: 1亿元, target: 1亿元, locked: 已签责任书, plan: 华南.yaml}
"""
REVENUE = ("goals", "revenue")


def handed_down(body: str, target: str = "1.5亿元") -> Path:
    """Hand down another target to a unit with these splits of a revenue of 1.5亿元."""
    revenue = f"goals:\n  revenue:\n    base: 1.2亿元\n    target: {target}\n{body}"
    write("华东.yaml", "华东", BASIS + revenue)
    write("华南.yaml", "华南", BASIS + "goals: {revenue: 1亿元}\n")
    assert main(["allocate", str(write("集团.yaml", "集团", GROUP, "group-plan"))]) == 0
    return Path("华东.yaml")


def parts(file: Path, dimension: str) -> list[Fraction]:
    loaded = load(file)
    at = (*REVENUE, "by", dimension)
    (split,) = (one for one in loaded.figures.splits if one.path == at)
    return [loaded.figures.amount((*split.at(name), "target")) for name in split.parts]


QUARTERS = "    by:\n      quarter: {Q1: 3000万元, Q2: 3000万元, Q3: 4000万元, Q4: 5000万元}\n"


def test_quarters_keep_their_proportions_and_add_up_to_the_yuan():
    file = handed_down(QUARTERS.replace("Q1: 3000", "Q1: 2999").replace("Q4: 5000", "Q4: 5001"))
    assert sum(parts(file, "quarter")) == 200_000_000
    assert parts(file, "quarter")[0] == round(Fraction(2999, 15000) * 200_000_000)
    assert load(file).diagnostics == ()


def test_the_basis_stands_beside_them_once_a_line():
    file = handed_down(QUARTERS)
    text = file.read_text(encoding="utf-8")
    assert "Q4: 66666667元}  # 分得：按原来的比例随目标调整\n" in text
    main(["allocate", "集团.yaml"])
    assert file.read_text(encoding="utf-8") == text


SHARES = """\
    by:
      quarter: {Q1: 20%, Q2: 20%, Q3: 25%, Q4: 35%}
      region: {上海: 1亿元, 其他: 其余}
"""
STATED = """\
    growth: 25%
    by:
      region:
        上海: {target: 1亿元, share: 66.7%, locked: 已签}
        浙江: {base: 4000万元, target: 5000万元, share: 33.3%, growth: 25.0%}
"""


def test_shares_and_the_rest_follow_by_themselves_and_stay_as_they_are():
    file = handed_down(SHARES)
    assert "quarter: {Q1: 20%, Q2: 20%, Q3: 25%, Q4: 35%}\n" in file.read_text(encoding="utf-8")
    assert "region: {上海: 133333333元, 其他: 其余}  # 分得" in file.read_text(encoding="utf-8")
    assert load(file).diagnostics == ()


def test_growth_and_shares_that_are_stated_are_written_anew():
    file = handed_down(STATED)
    text = file.read_text(encoding="utf-8")
    assert "growth: 67%  # 分得：随目标改写" in text
    assert "上海: {target: 1亿元, share: 50.0%, locked: 已签}" in text
    assert "浙江: {base: 4000万元, target: 1亿元, share: 50.0%, growth: 150.0%}" in text
    assert load(file).diagnostics == ()


CROSSED = """\
    by:
      quarter: {Q1: 3100万元, Q2: 3000万元, Q3: 3900万元, Q4: 5000万元}
      region:
        上海:
          target: 8001万元
          by: {quarter: {Q1: 1601万元, Q2: 1600万元, Q3: 2000万元, Q4: 2800万元}}
        浙江:
          target: 6999万元
          by: {quarter: {Q1: 1499万元, Q2: 1400万元, Q3: 1900万元, Q4: 2200万元}}
      product:
        云平台:
          target: 9000万元
          by: {quarter: {Q1: 1100万元, Q2: 2000万元, Q3: 2900万元, Q4: 3000万元}}
        咨询:
          target: 6000万元
          by: {quarter: {Q1: 2000万元, Q2: 1000万元, Q3: 1000万元, Q4: 2000万元}}
"""


@pytest.mark.parametrize("own", [True, False])
def test_both_margins_of_a_cross_tab_add_up(own):
    quarters = next(line for line in CROSSED.splitlines(keepends=True) if "3100" in line)
    body = CROSSED if own else CROSSED.replace(quarters, "")
    file = handed_down(body)
    assert load(file).diagnostics == ()
    assert sum(parts(file, "region")) == 200_000_000


def test_what_is_worked_out_follows_by_itself():
    file = handed_down("    by:\n      half: {H1: '=revenue * 40%', H2: 其余}\n")
    assert "H1: '=revenue * 40%'" in file.read_text(encoding="utf-8")
    assert load(file).diagnostics == ()


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[list[Fraction]], Fraction]:
    width = draw(st.integers(2, 5))
    cells = st.lists(st.integers(1, 10**6).map(Fraction), min_size=width, max_size=width)
    return draw(st.lists(cells, min_size=2, max_size=6)), draw(st.integers(1, 10**7).map(Fraction))


@given(tables())
def test_any_table_meets_both_margins_near_its_proportions(drawn):
    cells, factor = drawn
    rows = [sum(row) * round(factor) for row in cells]
    columns = [sum(column) * round(factor) for column in zip(*cells, strict=True)]
    rows[0], rows[1] = rows[0] + 1, rows[1] - 1
    table = crossed(cells, rows, columns, Fraction(1))
    assert [sum(row) for row in table] == rows
    assert [sum(column) for column in zip(*table, strict=True)] == columns
    assert all(cell >= 0 for row in table for cell in row)
