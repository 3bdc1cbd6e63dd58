"""A table as it is read: rows and columns by their headings, and the numbers where they cross."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from plangen.audit.numbers.mention import Mention
from plangen.audit.tables.head import Line
from plangen.readers.passages.passage import Table


@dataclass(frozen=True)  # without slots, so that what is asked for often can be kept
class Sheet:
    """The rows and columns that hold numbers, and the numbers by the places of both."""

    table: Table
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    cells: Mapping[tuple[int, int], Mention]

    def column(self, place: int) -> dict[int, Mention]:
        """Return the numbers of a column by their rows."""
        return self._by_column.get(place, {})

    @cached_property
    def _by_column(self) -> dict[int, dict[int, Mention]]:
        found: dict[int, dict[int, Mention]] = {}
        for (row, column), one in self.cells.items():
            found.setdefault(column, {})[row] = one
        return found

    def turned(self) -> "Sheet":
        """Return the same table with its rows as columns."""
        cells = {(column, row): one for (row, column), one in self.cells.items()}
        return Sheet(self.table, self.columns, self.rows, cells)

    def renumbered(self, orders: Mapping[int, Mention]) -> "Sheet":
        """Return the table with other mentions in its cells, by the numbers of their passages."""
        cells = {at: orders[one.passage.number] for at, one in self.cells.items()}
        return Sheet(self.table, self.rows, self.columns, cells)
