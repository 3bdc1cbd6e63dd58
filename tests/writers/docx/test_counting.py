"""Numbers of headings, as Word makes them of a look's numbering."""

import pytest

from plangen.writers.docx.counting import Level, heading_levels, number
from plangen.writers.docx.package import open_look

BOOK = (
    Level("chineseCountingThousand", "第%1章"),
    Level("decimal", "%1.%2", plain=True),
    Level("upperLetter", "%3"),
    None,
)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((12,), "第十二章"), ((3, 2), "3.2"), ((1, 1, 28), "BB"), ((1, 1, 1, 1), ""), ((1,) * 6, "")],
)
def test_a_number_stands_in_the_pattern_of_its_level(counts: tuple[int, ...], expected: str):
    assert number(BOOK, counts) == expected


@pytest.mark.parametrize(("count", "expected"), [(4, "IV"), (1999, "MCMXCIX")])
def test_roman_numbers(count: int, expected: str):
    assert number((Level("upperRoman", "%1."),), (count,)) == f"{expected}."


def test_forms_that_are_not_known_are_digits():
    assert number((Level("hebrew1", "§%1"),), (7,)) == "§7"


@pytest.mark.parametrize(
    ("language", "expected"),
    [("zh-CN", ["二、", "（三）", "4.", "（5）"]), ("en", ["2", "2.3", "2.3.4", "2.3.4.5"])],
)
def test_the_usual_look(language, expected: list[str]):
    levels = heading_levels(open_look(None, language).package.main_document_part, 4)
    assert [number(levels, (2, 3, 4, 5)[:deep]) for deep in (1, 2, 3, 4)] == expected
