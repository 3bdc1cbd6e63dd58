"""Readings written out briefly, to be compared in tests."""

from plangen.readers.passages.passage import PassageKind, Reading, Table
from plangen.readers.passages.read import read_text

LETTERS = {
    PassageKind.HEADING: "h", PassageKind.PARAGRAPH: "p", PassageKind.ITEM: "i",
    PassageKind.CELL: "c", PassageKind.NOTE: "n",
}  # fmt: skip


def outline(reading: Reading) -> list[str]:
    """Write each passage as its kind, the level of a heading, and its text."""
    return [f"{LETTERS[one.kind]}{one.level or ''} {one.text}" for one in reading.passages]


def text_outline(text: str, format: str = "txt") -> list[str]:  # noqa: A002
    """Write the passages of a text."""
    return outline(read_text(text, format))


def grid(table: Table) -> list[list[str | None]]:
    """Write a table as the texts of its cells."""
    return [[cell and cell.text for cell in row] for row in table.rows]
