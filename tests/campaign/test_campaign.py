"""A slice of the campaign: what can be proved is found and named, and nothing else is accused.

``python -m tests.campaign`` runs all of it.
"""

from pathlib import Path

import pytest

from plangen.diagnostics.path import format_path
from plangen.pipeline import load
from tests.campaign.injections import KINDS, injections
from tests.campaign.measuring import Outcome, outcomes, table

PLANS = ("2025-annual-review", "2025-emea-review", "2026-team-plan")
EVERY = 7
"""Enough for each kind of slip; the rest takes minutes."""

NAMED = 0.9
"""The share of slips whose cell and value are named in the first finding."""

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def slice_of_it() -> list[Outcome]:
    plans = [ROOT / "plans" / f"{name}.yaml" for name in PLANS]
    return [one for plan in plans for one in outcomes(plan, EVERY)]


@pytest.fixture(scope="module")
def faults(slice_of_it: list[Outcome]) -> list[Outcome]:
    return [one for one in slice_of_it if one.provable]


def _cells(these: list[Outcome]) -> list[tuple[str, str, str]]:
    slips = [one.injection for one in these]
    return [(slip.kind, format_path(slip.path), slip.now) for slip in slips]


def test_every_fault_that_can_be_proved_is_found(faults: list[Outcome]):
    assert len(faults) > 50
    assert _cells([one for one in faults if not one.found]) == []


def test_most_are_named_in_the_first_finding(faults: list[Outcome]):
    unnamed = [one for one in faults if not one.named]
    assert len(unnamed) <= (1 - NAMED) * len(faults), _cells(unnamed)


def test_nothing_beside_the_cell_is_accused(faults: list[Outcome]):
    assert _cells([one for one in faults if one.beside]) == []


def test_most_kinds_of_slips_occur(faults: list[Outcome]):
    assert len({one.injection.kind for one in faults}) >= len(KINDS) - 1


def test_the_table_has_a_row_for_each_kind(slice_of_it: list[Outcome]):
    lines = table(slice_of_it).splitlines()
    assert len(lines) == len(KINDS) + 3
    assert lines[-1].startswith("| **all** |")


def test_injections_change_one_place(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(ROOT)
    loaded = load(Path("plans/2026-team-plan.yaml"))
    assert loaded.source
    before = loaded.source.lines
    for injection in injections(loaded):
        after = injection.text.splitlines()
        if injection.now:
            changed = [a for a, b in zip(before, after, strict=True) if a != b]
            assert len(changed) == 1
            assert injection.was.text in changed[0]
