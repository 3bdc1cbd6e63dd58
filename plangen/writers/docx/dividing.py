"""A width divided among the columns of a table, by what each of them needs."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Final

from plangen.writers.docx.widths import STEEPNESS, Need

SHORT_COLUMN: Final = 14
"""Units up to which a whole column is better kept on one line."""
_HALVINGS: Final = 40


def fit(needs: Sequence[Need], width: int, unit: int, padding: int) -> tuple[int, ...]:
    """Divide a width among columns, in twips; `unit` twips a unit, `padding` beside each cell.

    Columns that fit on one line share what is left over. Else each has what it needs to read well,
    or where only short ones can, its least; and the rows are made as low as can be. Where even the
    least is too much, each has a part.
    """
    least = [need.least * unit + padding for need in needs]
    fair = [need.fair * unit + padding for need in needs]
    line = [need.line * unit + padding for need in needs]
    if sum(line) <= width:
        middle = sum(line) // len(line)
        return _shared(line, [each + middle for each in line], width)
    if sum(least) > width:
        return _shared([0] * len(needs), least, width)
    short = [f if need.line <= SHORT_COLUMN else b
             for need, f, b in zip(needs, fair, least, strict=True)]  # fmt: skip
    base = next(each for each in (fair, short, least) if sum(each) <= width)
    weights = [need.bulk ** (1 / (STEEPNESS + 1)) for need in needs]
    return _levelled(base, line, weights, width)


def _levelled(
    base: Sequence[int], most: Sequence[int], weights: Sequence[float], width: int
) -> tuple[int, ...]:
    """Widen columns in proportion to their weights, each between its base and its most."""

    def widths(level: float) -> list[int]:
        columns = zip(base, most, weights, strict=True)
        return [max(low, min(high, int(weight * level))) for low, high, weight in columns]

    low, high = 0.0, float(max(width, 1))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(widths(middle)) <= width else (low, middle)
    found = widths(low)
    broadest = found.index(max(found))
    found[broadest] += width - sum(found)
    return tuple(found)


def _shared(base: Sequence[int], weights: Sequence[int], width: int) -> tuple[int, ...]:
    """Add to each base its share of what the bases leave of the width; the sum is exact."""
    spare, total = width - sum(base), sum(weights)
    bounds = [spare * part // total for part in accumulate(weights, initial=0)]
    return tuple(b + high - low for b, (low, high) in zip(base, pairwise(bounds), strict=True))
