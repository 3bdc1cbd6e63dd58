"""The written numbers that a sum is judged and repaired by.

A number that was itself derived is replaced by those it comes from: a sum of parts, a share of a
whole, or the rest of one.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance, Entry
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.values.interval import Interval, total
from plangen.values.quantity import Bound, Quantity
from plangen.values.tolerance import measured
from plangen.values.unit import Dimension
from plangen.values.word import Word

Read: TypeAlias = Callable[[Quantity, object], Interval]
"""What a number in a slot is taken to stand for."""

_STEP = Fraction(1)
_ONE_SIDED = frozenset({Bound.AT_LEAST, Bound.ABOVE, Bound.AT_MOST, Bound.BELOW})


def balanced(
    terms: Mapping[Path, Quantity],
    whole: Mapping[Path, Quantity],
    figures: Figures,
    *,
    is_open: bool = False,
) -> Balance:
    """Hold the sum of some figures against the sum of others, given by their paths."""
    read = reader([*terms.values(), *whole.values()])
    return Balance(
        entries(terms, figures, read=read), entries(whole, figures, read=read), is_open
    )


def reader(numbers: Collection[Quantity]) -> Read:
    """Return how to read numbers that may be limits: where all are alike, they add up themselves.

    A whole of ≥6300万元 allows its parts to come to more.
    """
    bounds = {number.bound for number in numbers}
    if not bounds & _ONE_SIDED:
        return stands_for
    if len(bounds) == 1:
        return lambda number, slot: stands_for(replace(number, bound=None), slot)
    return lambda n, slot: measured(n) if n.bound in _ONE_SIDED else stands_for(n, slot)


def entries(
    paths: Iterable[Path], figures: Figures, worth: Fraction = _STEP, read: Read = stands_for
) -> tuple[Entry, ...]:
    """Return the written numbers behind those at these paths, as they count in a sum of them."""
    return tuple(entry for path in paths for entry in _entries(path, figures, worth, read))


def _entries(path: Path, figures: Figures, worth: Fraction, read: Read) -> Iterator[Entry]:
    figure = figures.at(path)
    if figure is None or not isinstance(figure.value, Quantity):
        return
    behind: tuple[Entry, ...] = ()
    if figure.sources and figure.elsewhere is None and path not in figures.expressions:
        behind = tuple(_behind(figure, figures, worth, read))
    if behind and figure.value.value * worth in total([entry.adds for entry in behind]):
        yield from behind
    else:
        yield Entry(path, figure.value, read(figure.value, path[-1]), worth)


def _behind(figure: Figure, figures: Figures, worth: Fraction, read: Read) -> Iterator[Entry]:
    """Yield what a sum, a share of a whole, or the rest of one was derived from."""
    part = figure.path[:-1]
    if all(source[: len(part)] == part for source in figure.sources):
        yield from entries(figure.sources, figures, worth, read)
        return
    whole, *others = figure.sources
    size = figures.amount(whole) or Fraction(0)
    share = None if _takes_rest(figure, figures) else figures.at((*part, "share"))
    if share and len(share.sources) < 2 and isinstance(share.value, Quantity) and size:
        yield _share(share, figure, size, worth)
    else:
        yield from entries([whole], figures, worth, read)
        for other in others:
            yield from _other(other, figures, size, -worth, read)


def _takes_rest(figure: Figure, figures: Figures) -> bool:
    """Tell whether the word 其余 stands where a number was derived, whatever share is beside it."""
    measure = figures.measures.get(figure.path[:-1])
    return getattr(measure, str(figure.path[-1]), None) is Word.REST


def _other(
    path: Path, figures: Figures, size: Fraction, worth: Fraction, read: Read
) -> Iterator[Entry]:
    """Yield a part beside the rest, which may be stated as a share."""
    figure = figures.at(path)
    number = figure.value if figure else None
    if isinstance(number, Quantity) and number.dimension is Dimension.RATIO:
        yield Entry(path, number, read(number, path[-1]), worth * size)
    else:
        yield from _entries(path, figures, worth, read)


def _share(share: Figure, part: Figure, size: Fraction, worth: Fraction) -> Entry:
    """Return the written share of a part, whose amount may have been rounded to the yuan."""
    assert isinstance(share.value, Quantity)
    near = stands_for(share.value, part.path[-1])
    step = _STEP / abs(size) if share.value.value * size != part.amount else Fraction(0)
    path = share.sources[0] if share.sources else share.path
    return Entry(path, share.value, near + Interval(-step, step), worth * size)
