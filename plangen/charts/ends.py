"""The ends of a long row of parts: the largest, and those that grow least."""

from fractions import Fraction

from plangen.charts.named import named_bars, with_total_last
from plangen.charts.rows import alike, rows, title_of
from plangen.charts.source import Source
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.document.chartspec import CategoryChart
from plangen.figures.figure import Figure
from plangen.figures.splits import Split

SHOWN = 10
"""How many parts an end has: as many as are read at a glance."""

_WHOLE = say(zh="合计", en="Total")


def by_size(source: Source, path: Path, title: Message) -> CategoryChart | None:
    """Draw the largest parts of the split at a path, with their shares."""
    split = _split(source, path)
    slot = source.figures.slot(split.whole_path) if split else None
    if slot is None:
        return None
    bars = _end(source, path, slot, highest=True)
    names = {name for name, _ in bars}
    shares = {row.name: share.text for row in rows(source, path, ["share"]) if row.name in names
              for share in row.given}  # fmt: skip
    return named_bars(source, title_of(source, title, path), bars, notes=shares)


def by_ratio(source: Source, path: Path, key: str, title: Message) -> CategoryChart | None:
    """Draw the parts of the lowest growth or attainment; that of the whole, if known, is last."""
    split = _split(source, path)
    bars = _end(source, path, key, highest=False)
    whole = source.figures.at((*split.whole_path, key)) if split else None
    total = [(source.text(_WHOLE), whole)] if whole and whole.amount is not None else []
    chart = named_bars(source, title_of(source, title, path), [*bars, *total])
    return with_total_last(chart) if chart and total else chart


def _split(source: Source, path: Path) -> Split | None:
    return next((split for split in source.figures.splits if split.path == path), None)


def _end(source: Source, path: Path, key: str, *, highest: bool) -> list[tuple[str, Figure]]:
    """Return the parts at one end, from the end inwards; those of another kind are left out."""
    decided = [row for row in alike(rows(source, path, [key])) if row.decided]
    bars = [(row.name, figure) for row in decided for figure in row.decided]
    return sorted(bars, key=_size, reverse=highest)[:SHOWN]


def _size(bar: tuple[str, Figure]) -> Fraction:
    return bar[1].amount or Fraction(0)
