"""Numbers that changed: those that are written, and those that follow from them."""

from collections.abc import Iterator
from typing import Final

from plangen.diagnostics.path import Path
from plangen.figures.better import told_way
from plangen.figures.figure import Figure
from plangen.history.alignment import Alignment
from plangen.history.changes import Change, Difference, FigureChange, Rewriting, Spot
from plangen.history.differences import difference
from plangen.history.names import spot
from plangen.history.sameness import meaning
from plangen.history.version import Version
from plangen.model.measure import SLOTS
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.word import Word

_FOLLOWING: Final = frozenset((*SLOTS, "share", "growth", "attainment", "ratio", "gap"))
"""The derived figures that documents show; what else is derived says the same in other units."""


def figure_change(
    at: Spot, nodes: tuple[object, object], old: Version, new: Version
) -> Change | None:
    """Return what changed where at least one version states a number, or leaves it open."""
    before, after = old.figure(at.before), new.figure(at.after)
    if before == after:
        return None
    follows = {*nodes} == {Word.REST} or _same_formula(at, old, new)
    if _says_the_same(before, after) or (follows and _text(before) == _text(after)):
        was, now = _text(before), _text(after)
        return Rewriting(at, was, now) if was != now and not follows else None
    return _change(at, before, after, new, derived=follows)


def derived_changes(alignment: Alignment, old: Version, new: Version) -> Iterator[FigureChange]:
    """Yield the figures that nobody wrote in either version and that are shown otherwise now."""
    written = {one.after for one in alignment.pairs if one.old is not None or one.new is not None}
    for after in new.figures:
        if after.path[-1] not in _FOLLOWING or after.path in written or not after.sources:
            continue
        before = old.figure(alignment.before(after.path))
        if before and before.sources and _reads_otherwise(before, after):
            at = spot(before.path, after.path, old.plan, new.plan)
            yield _change(at, before, after, new, derived=True)


def _reads_otherwise(before: Figure, after: Figure) -> bool:
    return _text(before) != _text(after) and not _equal(before, after)


def _change(
    at: Spot, before: Figure | None, after: Figure | None, new: Version, *, derived: bool
) -> FigureChange:
    by = difference(before, after)
    return FigureChange(at, before, after, by, derived, _is_better(at.after, by, new))


def _is_better(path: Path | None, by: Difference | None, new: Version) -> bool | None:
    if path is None or by is None or not by.value:
        return None
    way = told_way(path[:-1], new.figures)
    return None if way is None else (by.value > 0) == (way > 0)


def _says_the_same(before: Figure | None, after: Figure | None) -> bool:
    """Tell whether two figures mean the same; one derived does if the other rounds it."""
    if before is None or after is None:
        return False
    if bool(before.sources) == bool(after.sources):
        return meaning(before.value) == meaning(after.value) or _equal(before, after)
    return _equal(before, after) or _rounds(before, after)


def _equal(before: Figure, after: Figure) -> bool:
    """Tell whether two decided numbers are one amount: 28000万元 is 2.8亿元."""
    by = difference(before, after)
    old, new = before.value, after.value
    if by is None or by.value or not isinstance(old, Quantity) or not isinstance(new, Quantity):
        return False
    is_decided = after.path[-1] in {"target", "floor", "stretch"}
    precise = is_decided or old.place == new.place
    return precise and (old.bound, old.hedge) == (new.bound, new.hedge)


def _rounds(before: Figure, after: Figure) -> bool:
    derived, written = (before, after) if before.sources else (after, before)
    if difference(before, after) is None or not isinstance(written.value, Quantity):
        return False
    return isinstance(derived.value, Quantity) and derived.value.value in measured(written.value)


def _same_formula(at: Spot, old: Version, new: Version) -> bool:
    before, after = old.formula(at.before), new.formula(at.after)
    return bool(before and after and before.formula == after.formula)


def _text(figure: Figure | None) -> str:
    return "".join(figure.text.split()) if figure else ""
