"""What changed at one place of a plan, by the kind of value that stands there."""

from collections.abc import Iterator

from plangen.figures.plan_year import days
from plangen.history.alignment import Pair
from plangen.history.changes import (
    Change,
    Content,
    DateMove,
    Entry,
    Event,
    ListChange,
    OwnerChange,
    Rename,
    Rewriting,
    Spot,
    TextChange,
)
from plangen.history.names import name_below, spot
from plangen.history.numbers import figure_change
from plangen.history.sameness import is_leaf, leaves, meaning, text_of
from plangen.history.version import Version
from plangen.model.header import Person
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.word import Word

_OWNER = "owner"


def changes_at(pair: Pair, old: Version, new: Version) -> Iterator[Change]:
    """Yield what changed between the two values of a pair."""
    if pair.is_certainly_same:
        return
    at = spot(pair.before, pair.after, old.plan, new.plan)
    if pair.is_renamed:
        yield Rename(at, str((pair.before or ("",))[-1]), str((pair.after or ("",))[-1]))
    elif pair.before is None or pair.after is None or not _both_leaves(pair):
        yield from _entries(pair, old, new)
    elif change := _changed_leaf(pair, at, old, new):
        yield change


def _both_leaves(pair: Pair) -> bool:
    return is_leaf(pair.old) and is_leaf(pair.new)


def _entries(pair: Pair, old: Version, new: Version) -> Iterator[Change]:
    """Yield what went and what came; where that is another kind of thing, both."""
    if pair.before is not None and (pair.after is None or pair.old is not None):
        at = spot(pair.before, None, old.plan, new.plan)
        yield Entry(at, Event.REMOVED, tuple(_contents(pair.old, at, old)))
    if pair.after is not None and (pair.before is None or pair.new is not None):
        at = spot(None, pair.after, old.plan, new.plan)
        yield Entry(at, Event.ADDED, tuple(_contents(pair.new, at, new)))


def _contents(node: object, at: Spot, version: Version) -> Iterator[Content]:
    for path, leaf in leaves(node):
        name = name_below(at.path, path, version.plan)
        yield Content(path, name, text_of(leaf, version.language))


def _changed_leaf(pair: Pair, at: Spot, old: Version, new: Version) -> Change | None:
    before, after = pair.old, pair.new
    kinds = (type(before), type(after))
    if any(issubclass(kind, Quantity | Word) for kind in kinds):
        return figure_change(at, (before, after), old, new)
    if meaning(before) == meaning(after):
        return None
    if any(issubclass(kind, Period) for kind in kinds):
        return _date(at, before, after, old, new)
    if any(issubclass(kind, Person) for kind in kinds) or at.path[-1] == _OWNER:
        return OwnerChange(at, _people(before), _people(after))
    if max(_length(before), _length(after)) > 1:
        return _listed(at, before, after)
    return TextChange(at, text_of(before, old.language), text_of(after, new.language))


def _length(leaf: object) -> int:
    return len(leaf) if isinstance(leaf, tuple | list) else 0


def _people(leaf: object) -> tuple[str, ...]:
    if isinstance(leaf, tuple):
        return tuple(map(str, leaf))
    return () if leaf is None else (str(leaf),)


def _listed(at: Spot, before: object, after: object) -> Change:
    old, new = _people(before), _people(after)
    added = tuple(sorted(set(new) - set(old)))
    return ListChange(at, added, tuple(sorted(set(old) - set(new))))


def _date(at: Spot, before: object, after: object, old: Version, new: Version) -> Change:
    first = before if isinstance(before, Period) else None
    second = after if isinstance(after, Period) else None
    if first is None or second is None or not at.before or not at.after:
        return DateMove(at, first, second, None)
    was = days(first, at=at.before, plan=old.plan)[0]
    now = days(second, at=at.after, plan=new.plan)[0]
    if was == now:
        return Rewriting(at, first.text, second.text)
    known = (old.plan.year and new.plan.year) or (first.year and second.year)
    return DateMove(at, first, second, (now[1] - was[1]).days if known else None)
