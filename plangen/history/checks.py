"""Checks that began or ceased to fail."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.path import Path
from plangen.history.changes import CheckChange, Event, Spot

Named = Callable[[Path | None, Path | None], Spot]
"""Names a place by its path before and after."""


def check_changes(
    old: Sequence[Diagnostic],
    new: Sequence[Diagnostic],
    before: Callable[[Path], Path],
    named: Named,
) -> Iterator[CheckChange]:
    """Yield what is found no longer, then what is found since; matched by code and place.

    `before` leads from a path to the same place in the old version.
    """
    was = Counter((one.code, one.path) for one in old)
    now = Counter((one.code, before(one.path)) for one in new)
    gone, come = was - now, now - was
    for one in old:
        if _taken(gone, (one.code, one.path)):
            yield _change(one, Event.REMOVED, named(one.path, None))
    for one in new:
        if _taken(come, (one.code, before(one.path))):
            yield _change(one, Event.ADDED, named(None, one.path))


def _taken(counts: Counter[tuple[str, Path]], key: tuple[str, Path]) -> bool:
    """Take one of what is counted, if there is one left."""
    if counts[key] <= 0:
        return False
    counts[key] -= 1
    return True


def _change(one: Diagnostic, event: Event, at: Spot) -> CheckChange:
    return CheckChange(at, event, one.code, one.rule, one.severity, one.message)
