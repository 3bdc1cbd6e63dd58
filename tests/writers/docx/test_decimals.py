"""Decimal points stand in line."""

import pytest

from plangen.document.blocks import Align, Table
from plangen.writers.docx.decimals import indents
from tests.writers.docx.reading import attribute, book
from tests.writers.docx.samples import column, row
from tests.writers.docx.test_tables import paragraphs, rows


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["4.5", "12", "3.25", "—"], [100, 250, 0, 0]),
        (["42.86%", "17.9%", "100%"], [0, 100, 250]),
        (["4500", "7,000", "12000"], [0, 0, 0]),
        (["-0.4", "+1.25", "≥3"], [100, 0, 250]),
        (["1.2亿元", "8000万元", "3000万元"], [0, 0, 0]),       # not in one unit
        (["4.5", "12", "2.8亿元"], [0, 150, 0]),               # a total in another unit
        (["1:4.5", "1:12"], [0, 0]),                           # no plain numbers
        (["待定", "—"], [0, 0]),
        ([], []),
    ],
)
def test_numbers_with_fewer_decimals_stand_further_left(texts, expected):
    assert list(indents(texts, 100)) == expected


def test_columns_of_numbers_are_indented_and_kept_apart_from_words():
    cells = (("华东", "4.5", "4.5"), ("华南", "12", "12"), ("合计", "16.5", "16.5"))
    table = Table(
        (column("区域"), column("目标（亿元）", Align.RIGHT), column("备注")),
        tuple(row(*each, total=each[0] == "合计") for each in cells),
    )
    found = [[attribute(each, "w:pPr/w:ind", "w:right") for each in paragraphs(line)]
             for line in rows(book(table))[1:]]
    assert found == [[None, "160", None], [None, "319", None], [None, "160", None]]
