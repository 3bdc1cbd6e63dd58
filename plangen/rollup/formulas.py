"""Formulas of the workbook: over cells of a sheet, and over the list of terms."""

import re
from string import ascii_uppercase

from plangen.rollup.book import TERMS, Book
from plangen.rollup.sheets import Key


def cell(row: int, column: int) -> str:
    """Return what a cell is called; both are counted from 0."""
    return f"{ascii_uppercase[column]}{row + 1}"


def column_sum(first: int, last: int, column: int) -> str:
    """Return the formula that adds up a column, from row to row."""
    return f"=SUM({cell(first, column)}:{cell(last, column)})"


def quotient(above: str, below: str, less: int = 0) -> str:
    """Return the formula of a ratio, empty where it is divided by nothing; growth is less one."""
    return f'=IF({below}=0,"",{above}/{below}{f"-{less}" if less else ""})'


def sum_of_terms(book: Book, key: Key) -> str:
    """Return the formula that adds up the terms of one cell."""
    terms, last = f"'{book.say(TERMS)}'", book.last
    tests = zip("ABCD", (key.sheet, key.measure, key.name, key.slot), strict=True)
    where = ",".join(
        f'{terms}!${at}$2:${at}${last},"={_to_the_letter(text)}"' for at, text in tests
    )
    return f"=SUMIFS({terms}!$H$2:$H${last},{where})"


def _to_the_letter(text: str) -> str:
    """Write a text for a criterion, in which some characters would stand for any other."""
    return re.sub(r"([~*?])", r"~\1", text).replace('"', '""')
