"""The two proofs: honest rounding is never accused, and no wrong unit goes unnoticed.

Each holds for 10,000 tables made up at random. Ten of them make a plan.
"""

from fractions import Fraction
from random import Random

import pytest

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.path import Path
from plangen.rules.found import Found
from tests.rules.tables import (
    Table,
    decided_goal,
    exact_goal,
    found_in,
    measured_goal,
    rate_goal,
    table,
)

TABLES = 10_000
SEEDS = range(20)
IN_A_PLAN = 10
PLANS = TABLES // len(SEEDS) // IN_A_PLAN


def _goal(random: Random, tense: str) -> str:
    if random.random() < 0.1:
        return "".join(rate_goal(random, tense))
    made = table(random)
    return "".join(measured_goal(made) if tense == "actual" else decided_goal(made))


@pytest.mark.parametrize("seed", SEEDS)
def test_honestly_rounded_tables_are_not_found_fault_with(seed: int):
    random = Random(seed)
    for _ in range(PLANS):
        tense = random.choice(["actual", "target"])
        goals = [_goal(random, tense) for _ in range(IN_A_PLAN)]
        found = found_in(goals, tense)
        assert [_said(one, goals) for one in found if one.severity > Severity.INFO] == []


def _said(found: Found, goals: list[str]) -> str:
    number = int(str(found.finding.path[1]).removeprefix("业务"))
    return f"{found.rule.code} {found.finding.message.in_language('en')}\n{goals[number]}"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_wrong_unit_of_an_exact_split_is_found(seed: int):
    random = Random(-1 - seed)
    for _ in range(PLANS):
        changes = [_change(random) for _ in range(IN_A_PLAN)]
        found = found_in(["".join(exact_goal(*change)) for change in changes], "target")
        for number, (made, changed, _) in enumerate(changes):
            wrong = _cell(f"业务{number}", made, changed)
            errors = [one.finding for one in found if one.severity is Severity.ERROR]
            named = {place for one in errors for place in (one.path, *one.related)}
            assert wrong in named, changes[number]


def test_the_same_splits_without_the_change_are_sound():
    random = Random(0)
    goals = ["".join(exact_goal(table(random), None, 0)) for _ in range(500)]
    assert found_in(goals, "target") == []


def _change(random: Random) -> tuple[Table, int, int]:
    """Choose the whole, or a part of it that stays above zero, and one unit up or down."""
    made = table(random)
    changed = random.randrange(len(made.names) + 1)
    amounts = [*made.targets, sum(made.targets, Fraction(0))]
    return made, changed, 1 if amounts[changed] <= made.style.place else random.choice([1, -1])


def _cell(goal: str, made: Table, changed: int) -> Path:
    if changed == len(made.names):
        return "goals", goal, "target"
    return "goals", goal, "by", made.dimension, made.names[changed], "target"
