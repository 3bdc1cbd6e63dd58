"""A place is said so that a person finds it."""

from plangen.audit.audit import facts_of
from plangen.audit.reporting.places import line_of, quoted, where
from plangen.readers.passages.read import read_text

TABLE = """\
# 2025年工作总结

## 一、业绩

| 区域 | 销售额（万元） | 占比 |
|---|---|---|
| 华东 | 4100 | 32.0% |
| 合计 | 12800 | 100% |

全年完成得不错，具体的情况上面的表里已经有了，合计12800万元，比上年增长15.3%，明年再接再厉，继续努力，更上一层楼。
"""


def found(text: str):
    facts = facts_of(read_text(TABLE, "md", "总结.md"))
    mention = next(one for one in facts.mentions if one.text == text)
    return mention, facts.reading


def test_a_cell_is_named_by_its_table_its_row_and_its_column():
    place = where(*found("32.0%"))
    assert place.in_language("zh-CN") == "2025年工作总结 › 一、业绩：表 1，华东行，占比列"
    assert place.in_language("en") == "2025年工作总结 › 一、业绩: table 1, row 华东, column 占比"


def test_a_cell_is_shown_in_its_row():
    line, marked = line_of(*found("32.0%"))
    assert line == "华东 │ 4100 │ 32.0%"
    assert line[marked:] == "32.0%"


def test_a_number_in_prose_is_named_by_its_line_and_quoted_with_the_words_around_it():
    mention, reading = found("15.3%")
    assert where(mention, reading).in_language("zh-CN").endswith("一、业绩：第 10 行")
    assert quoted(mention) == "…计12800万元，比上年增长15.3%，明年再接再厉，继续努力，更…"
