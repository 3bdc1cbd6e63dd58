"""Where in a document a number stands, so that a person finds it."""

from typing import Final

from plangen.audit.mention import Mention
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.span import Span
from plangen.readers.passages.passage import Passage, PassageKind, place_of

_AROUND: Final = 14
"""Characters that are quoted on either side of a number."""
_STEP: Final = " › "
_CELL: Final = say(
    zh="{heading}表 {table}，第 {row} 行第 {column} 列",
    en="{heading}table {table}, row {row}, column {column}",
)
_NOTE: Final = say(zh="{heading}注释", en="{heading}a note")
_PAGE: Final = say(zh="第 {page} 页{place}", en="page {page}{place}")
_HEADING: Final = say(zh="{heading}", en="{heading}")


def span_of(file: str, mention: Mention) -> Span:
    """Return the place of a number: its line and column, or the number of its paragraph."""
    line, column = place_of(mention.passage, mention.start)
    return Span(file, line, column, mention.end - mention.start)


def line_of(mention: Mention) -> str:
    """Return the words of a number's line, each in its column; what stood beside them is blank."""
    text = mention.passage.text
    line, column = place_of(mention.passage, mention.start)
    begin = next(
        at for at in range(mention.start + 1) if place_of(mention.passage, at)[0] == line
    )
    indent = column - 1 - (mention.start - begin)
    return " " * indent + text[begin:].partition("\n")[0]


def where(passage: Passage) -> Message | None:
    """Return the headings above a passage and its cell; None where there are none."""
    place = _inside(passage)
    if passage.page is None:
        return place
    values = {"page": passage.page, "place": "" if place is None else Message(
        f"，{place.in_language('zh-CN')}", f", {place.in_language('en')}"
    )}
    return _PAGE.filled(**values)


def _inside(passage: Passage) -> Message | None:
    heading = _STEP.join(passage.section)
    ahead = f"{heading}{_STEP}" if heading else ""
    if passage.cell:
        cell = passage.cell
        values = {"table": cell.table, "row": cell.row + 1, "column": cell.column + 1}
        return _CELL.filled(heading=ahead, **values)
    if passage.kind is PassageKind.NOTE:
        return _NOTE.filled(heading=ahead)
    return _HEADING.filled(heading=heading) if heading else None


def quoted(mention: Mention) -> str:
    """Return a number with the words around it."""
    text = mention.passage.text
    start, end = max(0, mention.start - _AROUND), mention.end + _AROUND
    before, after = "…" if start else "", "…" if end < len(text) else ""
    return f"{before}{' '.join(text[start:end].split())}{after}"
