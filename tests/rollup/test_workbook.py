"""The workbook: its formulas, worked out anew, give what it shows, and what the plan says."""

import re
import sqlite3
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from plangen.rollup.as_workbook import as_workbook
from plangen.rollup.consolidate import roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.workspace.settings import NO_SETTINGS
from tests.rollup.group import BASIS, EAST, PARENT, write, write_group
from tests.tools import sdk_errors, worked_out

TEST = re.compile(r"'明细'!\$([A-D])\$2:\$[A-D]\$\d+,\"=([^\"]*)\"")
COLUMNS = "sheet, measure, name, slot, unit, stated, rate, amount, file, line, path"


@pytest.fixture
def rollup():
    read = read_parent(write_group(), NO_SETTINGS)
    assert isinstance(read, Parent)
    return roll_up(read, [], NO_SETTINGS)


@pytest.fixture
def books(rollup):
    """The workbook with its formulas, and with the results that it keeps."""
    data = as_workbook(rollup)
    formulas = openpyxl.load_workbook(BytesIO(data))
    return formulas, openpyxl.load_workbook(BytesIO(data), data_only=True)


@pytest.fixture
def terms(books):
    """The list of terms in a database, to add up by other means."""
    book = sqlite3.connect(":memory:")
    book.execute(f"create table term ({COLUMNS})")
    rows = list(books[1]["明细"].iter_rows(min_row=2, values_only=True))
    book.executemany(f"insert into term values ({','.join('?' * 11)})", rows)
    yield book
    book.close()


def test_a_sheet_a_dimension_the_findings_and_the_terms(books):
    assert books[0].sheetnames == ["单位", "季度", "产品", "预算项目", "问题", "明细"]


def test_every_sum_is_a_formula_over_the_terms_and_shows_its_result(books, terms):
    keys, found = dict(zip("ABCD", ("sheet", "measure", "name", "slot"), strict=True)), 0
    for sheet in books[0].worksheets[:4]:
        for cell in (cell for row in sheet for cell in row):
            if isinstance(cell.value, str) and cell.value.startswith("=SUMIFS"):
                tests = TEST.findall(cell.value)
                where = " and ".join(f"{keys[column]} = ?" for column, _ in tests)
                values = [text.replace("~", "") for _, text in tests]
                (total,) = terms.execute(
                    f"select coalesce(sum(amount), 0) from term where {where}", values
                ).fetchone()
                assert books[1][sheet.title][cell.coordinate].value == pytest.approx(total)
                found += 1
    assert found == 32


def test_totals_shares_and_growth(books):
    formulas, values = (book["单位"] for book in books)
    assert [cell.value for cell in values[2]][:5] == ["名称", "上年", "目标", "占比", "增长"]
    assert values["C7"].value == 520_000_000
    assert formulas["C7"].value == "=SUM(C3:C6)"
    assert formulas["E7"].value == '=IF(B7=0,"",C7/B7-1)'
    assert values["E7"].value == pytest.approx(520_000_000 / 428_500_000 - 1)
    assert values["D3"].value == pytest.approx(240 / 520)


def test_amounts_are_converted_by_formula(books):
    rows = enumerate(books[0]["明细"].values, start=1)
    at, abroad = next((at, row) for at, row in rows if row[3:5] == ("target", "海外"))
    assert abroad[5:8] == (20_000_000, 7.1, f"=F{at}*G{at}")
    assert books[1]["明细"][f"H{at}"].value == 142_000_000


def test_findings(books):
    rows = list(books[1]["问题"].values)
    assert rows[1][0] == "没有汇总"


def test_a_spreadsheet_program_works_out_what_the_workbook_keeps(rollup, tmp_path):
    file = Path("汇总.xlsx")
    file.write_bytes(as_workbook(rollup))
    formulas = openpyxl.load_workbook(file)
    kept = openpyxl.load_workbook(file, data_only=True)
    afresh = openpyxl.load_workbook(worked_out(file, tmp_path / "calc"), data_only=True)
    found = 0
    for sheet in formulas:
        for cell in (cell for row in sheet for cell in row if cell.data_type == "f"):
            expected = kept[sheet.title][cell.coordinate].value
            result = afresh[sheet.title][cell.coordinate].value
            assert result == pytest.approx(expected), f"{sheet.title}!{cell.coordinate}"
            found += 1
    assert found > 100


def test_names_that_look_like_conditions_are_taken_to_the_letter():
    parent = write_group()
    write("华东/2026.yaml", "华东", BASIS + EAST.replace("云平台", "'<50万*'"))
    read = read_parent(parent, NO_SETTINGS)
    book = openpyxl.load_workbook(BytesIO(as_workbook(roll_up(read, [], NO_SETTINGS))))
    assert '"=<50万~*"' in book["产品"]["B3"].value


def test_sheets_of_one_name_are_told_apart():
    parent = write_group()
    write("华东/2026.yaml", "华东", BASIS + EAST.replace("product:", "明细:"))
    read = read_parent(parent, NO_SETTINGS)
    book = openpyxl.load_workbook(BytesIO(as_workbook(roll_up(read, [], NO_SETTINGS))))
    assert book.sheetnames == ["单位", "季度", "明细 2", "预算项目", "问题", "明细"]


def test_what_nobody_stated_is_empty_and_not_nothing():
    read = read_parent(write_group(PARENT.replace("base: -800万元, ", "")), NO_SETTINGS)
    book = openpyxl.load_workbook(BytesIO(as_workbook(roll_up(read, [], NO_SETTINGS))))
    (row,) = (row for row in book["产品"].values if row[0] == "内部抵销")
    assert row[1] is None
    assert str(row[2]).startswith("=SUMIFS")


def test_the_same_roll_up_gives_the_same_bytes(rollup):
    assert as_workbook(rollup) == as_workbook(rollup)


def test_the_file_is_sound(rollup):
    file = Path("汇总.xlsx")
    file.write_bytes(as_workbook(rollup))
    assert sdk_errors(file) == []
