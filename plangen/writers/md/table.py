"""Tables as GFM: one line a row and no padding, so that a changed figure changes one line."""

from collections.abc import Iterable

from plangen.document.blocks import Align, Row, Table
from plangen.document.inlines import Strong
from plangen.writers.md.inlines import cell
from plangen.writers.md.runs import References

_RULES = {Align.LEFT: ":---", Align.CENTER: ":---:", Align.RIGHT: "---:"}


def table(block: Table, references: References) -> str:
    """Write the lines of a table; short rows are filled up, for a long one the head is."""
    width = max(len(block.columns), *(len(row.cells) for row in block.rows), 0)
    if not width:
        return ""
    titles = (cell(column.title, references) for column in block.columns)
    rules = (_RULES[column.align] for column in block.columns)
    return "\n".join((
        _line(titles, width),
        _line(rules, width, _RULES[Align.LEFT]),
        *(_line(_cells(row, references), width) for row in block.rows),
    ))


def _cells(row: Row, references: References) -> Iterable[str]:
    """Write a row's cells; a level shows as └, since spaces at a cell's start are dropped."""
    contents = ((Strong(content),) for content in row.cells) if row.total else row.cells
    first, *others = (*(cell(content, references) for content in contents), "")
    branch = f"└{'─' * (row.level - 1)} " if row.level else ""
    return (branch + first, *others[:-1]) if row.cells else ()


def _line(cells: Iterable[str], width: int, filler: str = "") -> str:
    filled = (*cells, *(filler,) * width)[:width]
    return f"| {' | '.join(filled)} |"
