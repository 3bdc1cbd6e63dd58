from fractions import Fraction

import pytest

from plangen.document.chartspec import Point
from plangen.writers.docx.charts.formats import code_of, codes
from tests.writers.docx.charts.reading import shown


def point(value: str | None, text: str) -> Point:
    return Point(None if value is None else Fraction(value), text, "goals.revenue")


@pytest.mark.parametrize(
    ("value", "text", "code"),
    [
        ("4500", "4500万元", '0"万元"'),
        ("4500", "4,500万元", '#,##0"万元"'),
        ("28.6", "28.6%", '0.0"%"'),
        ("4.1", "$4.1M", '"$"0.0"M"'),
        ("4200", "+4,200万元", '"+"#,##0"万元"'),
        ("-600", "-600万元", '0"万元"'),
        ("-5", "5人", '0"人";0"人"'),
        ("0", "0家", '0"家"'),
        ("15.5", "约15.5万元", '"约"0.0"万元"'),
    ],
)
def test_a_number_format_writes_what_the_plan_does(value: str, text: str, code: str):
    assert code_of([point(value, text)]) == code
    assert shown(code, value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12000", "1.2亿元"),          # in another scale
        ("4500", "4500–5000万元"),     # a range
        ("4500.4", "4501万元"),        # not what it rounds to
        ("4500", '4500"标准"套'),      # cannot be quoted
        ("4500", "待定"),
    ],
)
def test_what_no_format_can_write_stays_text(value: str, text: str):
    assert code_of([point(value, text)]) is None


def test_a_minus_sign_that_spreadsheets_do_not_write_is_part_of_the_format():
    assert code_of([point("900", "900万元"), point("-600", "−600万元")]) == '0"万元";"−"0"万元"'


def test_one_format_serves_a_series_where_it_can():
    assert code_of([point("900", "900万元"), point("1200", "1,200万元")]) == '#,##0"万元"'
    assert code_of([point("900", "900万元"), point("12000", "1.2亿元")]) is None


def test_each_cell_has_its_own_format_where_one_does_not_serve_all():
    points = [point("900", "900万元"), point("12000", "1.2亿元"), point(None, "待定")]
    assert codes(points) == ('0"万元"', "General", "General")
