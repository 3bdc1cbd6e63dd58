"""Columns of the calendar: quarters that make a half, months that make a quarter."""

from collections.abc import Iterator, Sequence

from plangen.audit.tables.head import Line, LineKind
from plangen.audit.tables.parts import Parts

_YEAR = (1, 12)


def tilings(lines: Sequence[Line], total: Line) -> Iterator[Parts]:
    """Yield the sets of shorter stretches that make up a longer one, or the whole year."""
    stretch = stretch_of(total)
    if stretch is None:
        return
    others = [one for one in lines if one is not total and _may_be_part(one, total)]
    lengths = sorted({_length(one) for one in others} - {0}, reverse=True)
    for length in lengths:
        parts = [one for one in others if _length(one) == length and _within(one, stretch)]
        months = [month for one in parts for month in _months(one)]
        if len(parts) > 1 and sorted(months) == [*range(stretch[0], stretch[1] + 1)]:
            yield tuple(parts)


def stretch_of(line: Line) -> tuple[int, int] | None:
    """Return the first and last month of a line; all of them for 全年 and 合计."""
    if line.head.when.part:
        first, last = line.head.when.part.split("-")
        return int(first), int(last)
    return _YEAR if line.head.kind is LineKind.TOTAL else None


def _may_be_part(one: Line, total: Line) -> bool:
    alike = one.head.scenario is total.head.scenario and one.head.role is total.head.role
    years = {one.head.when.year, total.head.when.year} - {None}
    is_part = one.head.kind is LineKind.PART and bool(one.head.when.part)
    return is_part and alike and len(years) < 2 and (one.group == total.group or not total.group)


def _months(line: Line) -> range:
    first, last = stretch_of(line) or (1, 0)
    return range(first, last + 1)


def _length(line: Line) -> int:
    return len(_months(line)) if line.head.when.part else 0


def _within(line: Line, stretch: tuple[int, int]) -> bool:
    months = _months(line)
    inside = stretch[0] <= months[0] and months[-1] <= stretch[1]
    return inside and len(months) < stretch[1] - stretch[0] + 1
