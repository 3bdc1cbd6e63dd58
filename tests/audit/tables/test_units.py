"""Units of headings and captions."""

from fractions import Fraction

import pytest

from plangen.audit.tables.units import caption_unit, counted, unit_of


@pytest.mark.parametrize(
    ("heading", "size", "name"),
    [
        ("金额（万元）", 10_000, "元"),
        ("面积(万㎡)", 10_000, "㎡"),
        ("占比（%）", Fraction(1, 100), "%"),
        ("£m", 1_000_000, "GBP"),
        ("Revenue (US$ million)", 1_000_000, "USD"),
        ("计划(人)", 1, "人"),
    ],
)
def test_a_heading_that_states_its_unit(heading: str, size: Fraction, name: str) -> None:
    unit = unit_of(heading)

    assert unit is not None
    assert (unit.value, unit.unit.name) == (size, name)


@pytest.mark.parametrize("heading", ["收入", "B", "单价(元/㎡·月)", "完成情况（详见附件）"])
def test_a_heading_that_states_none(heading: str) -> None:
    assert unit_of(heading) is None


@pytest.mark.parametrize(
    ("heading", "name"), [("例数", "例"), ("门急诊人次", "人次"), ("家数", "家"), ("收入", None)]
)
def test_a_heading_that_counts(heading: str, name: str | None) -> None:
    unit = counted(heading)

    assert (unit.unit.name if unit else None) == name


@pytest.mark.parametrize(
    ("caption", "size"),
    [
        ("表1 各大区销售完成情况（单位：万元）", 10_000),
        ("单位：万元、%", 10_000),
        ("单位：仟元", 1_000),
        ("Marketing budget by line (in $ thousand)", 1_000),
    ],
)
def test_a_caption_that_states_the_unit(caption: str, size: int) -> None:
    unit = caption_unit(caption)

    assert unit is not None
    assert unit.value == size
