"""Measures side by side, with some figures of each: target and actual, floor and stretch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from typing import TypeAlias

from plangen.charts.parts import measure_name, split_title
from plangen.charts.source import Source
from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.splits import LINES
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

Kind: TypeAlias = tuple[Dimension, str, tuple[str, ...]]
"""What figures that are drawn along one axis have in common."""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure's name and place, and its figures by key; of what it lacks there is None."""

    name: str
    path: Path
    figures: tuple[Figure | None, ...]

    @property
    def given(self) -> tuple[Figure, ...]:
        """The figures that the plan has, decided or not."""
        return tuple(figure for figure in self.figures if figure)

    @property
    def decided(self) -> tuple[Figure, ...]:
        """The figures that have an amount."""
        return tuple(figure for figure in self.given if figure.amount is not None)

    def only(self, kept: Sequence[bool]) -> "Row":
        """Return the row with some of its figures."""
        return replace(self, figures=tuple(compress(self.figures, kept)))


def rows(source: Source, path: Path, keys: Sequence[str]) -> list[Row]:
    """Return a row a measure directly below a path, such as a part; of a measure its own."""
    return [
        Row(measure_name(source, at), at, tuple(source.figures.at((*at, key)) for key in keys))
        for at in _measures(source, path)
    ]


def alike(found: Sequence[Row]) -> list[Row]:
    """Keep the rows of the kind that most rows are of, the first one of equals."""
    kinds = [_kind(row) for row in found]
    counts = Counter(kind for kind in kinds if kind)
    most = max(counts, key=counts.__getitem__, default=None)
    return [row for row, kind in zip(found, kinds, strict=True) if kind and kind == most]


def title_of(source: Source, topic: Message, path: Path) -> str:
    """Name a chart for its topic and, where the path is a split or a measure, for that."""
    split = next((split for split in source.figures.splits if split.path == path), None)
    if split and split.dimension != LINES:
        return source.stated(source.text(topic), split_title(source, split))
    if path in source.figures.measures:
        return source.stated(source.text(topic), measure_name(source, path))
    return source.text(topic)


def _measures(source: Source, path: Path) -> Iterator[Path]:
    if path in source.figures.measures:
        yield path
    else:
        yield from (at for at in source.figures.measures if at[:-1] == path)


def _kind(row: Row) -> Kind | None:
    """Tell what a row measures; None where its own figures are of several kinds."""
    kinds = {_kind_of(figure.value) for figure in row.decided}
    return kinds.pop() if len(kinds) == 1 else None


def _kind_of(value: object) -> Kind | None:
    if not isinstance(value, Quantity):
        return None
    counted = value.unit.name if value.dimension is Dimension.COUNT else value.unit.base
    return value.dimension, counted, value.per
