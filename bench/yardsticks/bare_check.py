"""The yardstick for `check`: what typer, pydantic and PyYAML give in an afternoon.

It proves the shape of a plan and nothing of its numbers.
"""

import sys
from datetime import date
from pathlib import Path

import typer
import yaml
from pydantic import BaseModel, Field, ValidationError

Words = str | list[str]


class Owner(BaseModel):
    """Who wrote the plan."""

    role: str | None = None
    name: str | None = None


class Part(BaseModel):
    """One part of a goal."""

    target: str
    share: str | None = None
    role: str | None = None
    focus: Words = []
    needs: dict[str, str] = {}
    measures: dict[str, str] = {}


class Goal(BaseModel):
    """A goal and its splits."""

    target: str
    growth: str | None = None
    by: dict[str, dict[str, Part]] = {}


class BudgetLine(BaseModel):
    """A line of the budget, with lines of its own."""

    target: str
    ratio: str | None = None
    what: str | None = None
    lines: "dict[str, BudgetLine | str]" = {}


class Budget(BaseModel):
    """The budget."""

    lines: dict[str, BudgetLine]


class Step(BaseModel):
    """A step of a training."""

    what: str | None = None
    every: str | None = None
    focus: Words = []
    output: Words = []
    owner: str | None = None
    measures: dict[str, str] = {}


class Course(BaseModel):
    """A training."""

    scope: str
    lasts: str | None = None
    needs: dict[str, str] = {}
    steps: dict[str, Step] = {}


class Training(BaseModel):
    """All trainings."""

    actions: dict[str, Course] = {}


class Joiners(BaseModel):
    """Who joins the team."""

    target: str
    by: dict[str, dict[str, Part]] = {}


class Team(BaseModel):
    """The team."""

    headcount: str
    joiners: Joiners | None = None
    training: Training | None = None


class Indicator(BaseModel):
    """What is measured."""

    weight: str | None = None
    target: str | None = None
    goal: str | None = None
    source: str | None = None
    scoring: str | None = None


class IndicatorGroup(BaseModel):
    """Indicators that share a weight."""

    weight: str
    items: dict[str, Indicator]


class Grade(BaseModel):
    """A grade of the appraisal."""

    range: str
    of: str | None = None
    streak: str | None = None
    grace: str | None = None
    owner: str | None = None
    then: str | None = None


class Appraisal(BaseModel):
    """How people are appraised."""

    every: str
    grades: dict[str, Grade] = {}


class Reward(BaseModel):
    """What good work earns."""

    every: str
    to: str | None = None
    needs: dict[str, str] = {}
    rate: str | None = None
    of: str | None = None
    budget: str | None = None
    winners: str | None = None
    prize: str | None = None
    extra: str | None = None


class Incentives(BaseModel):
    """All rewards."""

    rewards: dict[str, Reward] = {}


class Campaign(BaseModel):
    """An action of a theme."""

    when: str
    what: str | None = None
    scope: Words = []
    focus: Words = []
    budget: str | None = None
    measures: dict[str, str] = {}


class Theme(BaseModel):
    """A theme and its actions."""

    aim: str | None = None
    actions: dict[str, Campaign] = {}


class Risk(BaseModel):
    """What may go wrong."""

    likelihood: str
    impact: str
    response: str


class Milestone(BaseModel):
    """What is due when."""

    date: date | str
    owner: str | None = None


class Narrative(BaseModel):
    """What people write."""

    opening: str | None = None
    goals: str | None = None
    budget: str | None = None


class Basis(BaseModel):
    """What the amounts are in."""

    currency: str = "CNY"
    tax: str | None = None


class Plan(BaseModel):
    """The whole plan."""

    plangen: int
    kind: str
    language: str
    year: int
    title: str
    owner: Owner | None = None
    date: date
    basis: Basis = Field(default_factory=Basis)
    focus: list[str] = []
    scope: list[str] = []
    goals: dict[str, Goal]
    budget: Budget
    team: Team
    kpis: dict[str, IndicatorGroup] = {}
    appraisal: Appraisal | None = None
    incentives: Incentives | None = None
    themes: dict[str, Theme] = {}
    risks: dict[str, Risk] = {}
    milestones: dict[str, Milestone] = {}
    narrative: Narrative = Field(default_factory=Narrative)


def check(path: Path) -> bool:
    tree = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    try:
        Plan.model_validate(tree)
    except ValidationError as error:
        typer.echo(f"{path}: {error}", err=True)
        return False
    return True


def main(path: Path) -> None:
    plans = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    good = [check(plan) for plan in plans]
    typer.echo(f"{sum(good)} of {len(good)} plans are valid")
    sys.exit(not all(good))


if __name__ == "__main__":
    typer.run(main)
