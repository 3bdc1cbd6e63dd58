"""Which finding a waiver means, and whether it may have it."""

from collections.abc import Sequence
from itertools import takewhile

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.path import Path, parse_path
from plangen.figures.plan_day import plan_day
from plangen.model.plan import Plan
from plangen.model.promises import Waiver

_NEVER = ("P", "W", "X", "A002")
"""Faults of the file, of waivers and of the document, and checks that prove nothing: by code."""


def is_waivable(code: str) -> bool:
    """Tell whether findings of a check may be silenced at all."""
    return not code.startswith(_NEVER)


def is_expired(waiver: Waiver, plan: Plan) -> bool:
    """Tell whether a waiver ended before the plan's date, else its year; if it has either."""
    if waiver.until is None or not (plan.date or plan.year):
        return False
    day = plan_day(plan)
    return waiver.until.dates(plan.year or day.year, plan.year_starts)[1] < day


def meant(waiver: Waiver, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Return the findings of a waiver's check at the path `at`; it silences one, so one is right.

    Where none has that very path, `at` is the part whose key has the finding; else the split that
    all other values of the finding stand in.
    """
    at = read_path(waiver.at)
    coded = [diagnostic for diagnostic in found if diagnostic.code == waiver.code]
    return (
        [d for d in coded if d.path == at]
        or [d for d in coded if d.path[:-1] == at]
        or [d for d in coded if split_of(d) == at]
    )


def split_of(diagnostic: Diagnostic) -> Path:
    """Return the path that all other values of a finding share; none where it has but one."""
    own = diagnostic.span.file
    others = [place.path for place in diagnostic.related if place.span.file == own]
    if len(others) < 2:
        return ()
    shared = takewhile(lambda steps: len(set(steps)) == 1, zip(*others, strict=False))
    return tuple(steps[0] for steps in shared)


def read_path(text: str) -> Path:
    """Read the path in a waiver; what is none leads nowhere."""
    try:
        return parse_path(text)
    except ValueError:
        return ()
