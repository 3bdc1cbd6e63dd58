"""Scaling a table of two margins: every row and every column adds up, to the last yuan."""

from collections.abc import Sequence
from fractions import Fraction

from plangen.figures.apportion import apportion

Row = list[Fraction]


def crossed(
    cells: Sequence[Sequence[Fraction]],
    rows: Sequence[Fraction],
    columns: Sequence[Fraction],
    step: Fraction,
) -> list[Row] | None:
    """Return cells in about the old proportions whose sums are `rows` and `columns`.

    All sums must be multiples of `step`. None where the two margins do not agree, or where a row
    has nothing to go by.
    """
    if sum(rows) != sum(columns) or any(sum(row) <= 0 for row in cells):
        return None
    scaled = [[cell * whole / sum(row) for cell in row]
              for row, whole in zip(cells, rows, strict=True)]  # fmt: skip
    table = [apportion(whole, row, step) for row, whole in zip(scaled, rows, strict=True)]
    while off := _off(table, columns):
        too_much, too_little = off
        row = max(
            range(len(table)),
            key=lambda at: (
                table[at][too_much] >= step, _gain(table[at], scaled[at], too_much, too_little)
            ),
        )
        table[row][too_much] -= step
        table[row][too_little] += step
    return table


def _off(table: Sequence[Row], columns: Sequence[Fraction]) -> tuple[int, int] | None:
    """Return the column that has most too much, and the one that lacks most; None if all agree."""
    excess = [sum(row[at] for row in table) - whole for at, whole in enumerate(columns)]
    if not any(excess):
        return None
    return excess.index(max(excess)), excess.index(min(excess))


def _gain(row: Row, exact: Row, too_much: int, too_little: int) -> Fraction:
    """Return how much nearer a row comes to its proportions when a step is moved in it."""
    return (row[too_much] - exact[too_much]) - (row[too_little] - exact[too_little])
