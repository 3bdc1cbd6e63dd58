"""The years that a plan is about: its own and, under `next`, the one after."""

from collections.abc import Iterator

from plangen.diagnostics.path import Path
from plangen.model.plan import Body, Plan


def bodies(plan: Plan) -> Iterator[tuple[Path, Body]]:
    """Yield what the plan says of each year, with the path to it."""
    yield (), plan
    if plan.next:
        yield ("next",), plan.next
