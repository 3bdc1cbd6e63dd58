"""Where in a document a number stands, so that a person finds it."""

import re
from typing import Final

from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span
from plangen.readers.passages.passage import Passage, PassageKind, Reading, Table, place_of

_AROUND: Final = 14
"""Characters that are quoted on either side of a number."""
_LONGEST: Final = 16
"""Characters of the name of a row or a column."""
_BY_LINES: Final = {"md", "txt"}
"""Formats whose places are lines; those of others are paragraphs."""
_STEP: Final = " › "
_BAR: Final = " │ "
_CELL: Final = say(zh="表 {table}，{row}，{column}", en="table {table}, {row}, {column}")
_ROW: Final = say(zh="{name}行", en="row {name}")
_COLUMN: Final = say(zh="{name}列", en="column {name}")
_ROW_NUMBER: Final = say(zh="第 {name} 行", en="row {name}")
_COLUMN_NUMBER: Final = say(zh="第 {name} 列", en="column {name}")
_NOTE: Final = say(zh="注释", en="a note")
_LINE: Final = say(zh="第 {line} 行", en="line {line}")
_PARAGRAPH: Final = say(zh="第 {line} 段", en="paragraph {line}")
_PAGE: Final = say(zh="第 {page} 页，{place}", en="page {page}, {place}")
_BELOW: Final = say(zh="{heading}：{place}", en="{heading}: {place}")
_WORDS: Final = re.compile(r"[^\W\d]|\A\d{4}\Z")


def span_of(file: str, mention: Mention) -> Span:
    """Return the place of a number: its line and column, or the number of its paragraph."""
    line, column = place_of(mention.passage, mention.start)
    return Span(file, line, column, mention.end - mention.start)


def line_of(mention: Mention, reading: Reading) -> tuple[str, int]:
    """Return the line that a number stands in, or its table's row, and where in it."""
    passage = mention.passage
    begin = passage.text.rfind("\n", 0, mention.start) + 1
    line, marked = passage.text[begin:].partition("\n")[0], mention.start - begin
    if passage.cell is None:
        return line, marked
    row = reading.tables[passage.cell.table - 1].rows[passage.cell.row]
    shown = {one: line if one is passage else _flat(one) for one in row if one}
    cells = [*shown]
    before = sum(len(shown[one]) + len(_BAR) for one in cells[: cells.index(passage)])
    return _BAR.join(shown.values()), before + marked


def where(mention: Mention, reading: Reading) -> Message:
    """Return the headings above a number, and its cell or else its line or paragraph."""
    heading = _STEP.join(mention.passage.section)
    place = spot(mention, reading)
    return _BELOW.filled(heading=heading, place=place) if heading else place


def spot(mention: Mention, reading: Reading) -> Message:
    """Return where a number stands below its headings."""
    passage = mention.passage
    place = _inside(passage, span_of("", mention).line, reading)
    return place if passage.page is None else _PAGE.filled(page=passage.page, place=place)


def quoted(mention: Mention) -> str:
    """Return a number with the words around it."""
    text = mention.passage.text
    start, end = max(0, mention.start - _AROUND), mention.end + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{' '.join(text[start:end].split())}{after}"


def _inside(passage: Passage, line: int, reading: Reading) -> Message:
    if passage.cell:
        table = reading.tables[passage.cell.table - 1]
        named = {"row": _row(passage, table), "column": _column(passage, table)}
        return _CELL.filled(table=table.number, **named)
    if passage.kind is PassageKind.NOTE:
        return _NOTE
    return (_LINE if reading.format in _BY_LINES else _PARAGRAPH).filled(line=line)


def _row(passage: Passage, table: Table) -> Message:
    """Name the row of a cell by the first words in it."""
    assert passage.cell is not None
    row = passage.cell.row
    name = next((_name(one) for one in table.rows[row] if _tells(one, passage)), "")
    return _ROW.filled(name=name) if name else _ROW_NUMBER.filled(name=row + 1)


def _column(passage: Passage, table: Table) -> Message:
    """Name the column of a cell by the first words in it that do not stand above all columns."""
    assert passage.cell is not None
    column = passage.cell.column
    heads = (row[column] for row in table.rows[: passage.cell.row] if len({*row}) > 1)
    name = next((_name(one) for one in heads if one and _WORDS.search(one.text)), "")
    return _COLUMN.filled(name=name) if name else _COLUMN_NUMBER.filled(name=column + 1)


def _tells(one: Passage | None, passage: Passage) -> bool:
    return one is not None and one is not passage and bool(_WORDS.search(one.text))


def _name(passage: Passage | None) -> str:
    text = _flat(passage) if passage else ""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _flat(passage: Passage) -> str:
    return " ".join(passage.text.split())
