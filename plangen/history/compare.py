"""Two versions of a plan to what changed between them."""

from collections.abc import Iterator, Sequence
from functools import partial

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path, format_path
from plangen.history.alignment import align
from plangen.history.changes import Change, CheckChange, Spot
from plangen.history.checks import check_changes
from plangen.history.names import spot
from plangen.history.numbers import derived_changes
from plangen.history.transfers import transfers
from plangen.history.values import changes_at
from plangen.history.version import Version


def compare(old: Version, new: Version) -> Iterator[Change]:
    """Yield what changed: place by place, then what moved, what follows, and the checks."""
    alignment = align(old.plan, new.plan)
    for pair in alignment.pairs:
        yield from changes_at(pair, old, new)
    yield from transfers(alignment, old, new)
    yield from derived_changes(alignment, old, new)
    named = partial(spot, old=old.plan, new=new.plan)
    yield from check_changes(old.diagnostics, new.diagnostics, alignment.before, named)


def compare_checks(
    old: Sequence[Diagnostic], new: Sequence[Diagnostic]
) -> Iterator[CheckChange]:
    """Yield what checks found, where a version is no plan that could be compared."""
    return check_changes(old, new, lambda path: path, _by_path)


def _by_path(before: Path | None, after: Path | None) -> Spot:
    name = format_path(after or before or ())
    return Spot(before, after, Message(name, name))
