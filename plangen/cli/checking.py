"""Checking the plans that a command line names, and remembering those that did not change."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from plangen.cli.options import language_of, plans_of
from plangen.cli.terminal import style
from plangen.cli.watch import Stamp, stamps
from plangen.diagnostics.finding import Severity
from plangen.diagnostics.report import Checked, Report
from plangen.pipeline import Loaded, load
from plangen.relations.links import reached
from plangen.rules.registry import rules
from plangen.workspace.plans import PlanFile
from plangen.workspace.settings import Settings

Check: TypeAlias = Callable[[PlanFile, Settings, argparse.Namespace], Checked]
"""Checks one plan."""


class Memory:
    """What came of plans when they were last checked, for as long as nothing they read changes."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        self._checked: dict[Path, tuple[tuple[Stamp, ...], Settings, Checked]] = {}

    def check(
        self, plan: PlanFile, settings: Settings, arguments: argparse.Namespace
    ) -> Checked:
        """Check a plan unless it and what it names are as they were."""
        now = plan_stamps(plan)
        before = self._checked.get(plan.path)
        if before and before[:2] == (now, settings):
            return before[2]
        checked = check(plan, settings, arguments)
        self._checked[plan.path] = now, settings, checked
        return checked


def plan_stamps(plan: PlanFile) -> tuple[Stamp, ...]:
    """Return what tells whether a plan, or one that it names, was saved."""
    return stamps(reached(plan.path.as_posix()))


def chosen_plans(arguments: argparse.Namespace, settings: Settings) -> list[PlanFile]:
    """Return the plans that PATH… and --changed-since choose."""
    plans = plans_of(arguments, settings)
    if arguments.changed_since is None:
        return plans
    from plangen.cli.changed import concerned

    return concerned(plans, arguments.changed_since, settings)


def report_of(plans: list[Checked], arguments: argparse.Namespace) -> Report:
    """Return a report on plans in the language of the first, unless told otherwise."""
    language = language_of(arguments, plans[0].language if plans else None)
    failing = Severity.WARNING if arguments.strict else Severity.ERROR
    return Report(tuple(plans), language, failing, rules())


def check(plan: PlanFile, settings: Settings, arguments: argparse.Namespace) -> Checked:
    """Check one plan."""
    loaded = load(plan.path, settings)
    figures = _figures(loaded, arguments) if arguments.show_figures else ""
    return Checked(
        loaded.file,
        loaded.language,
        loaded.diagnostics,
        loaded.plan is not None,
        figures,
        len(loaded.waived),
    )


def _figures(loaded: Loaded, arguments: argparse.Namespace) -> str:
    from plangen.cli.figure_list import figure_list

    look = style(language_of(arguments, loaded.language))
    return figure_list(loaded.file, loaded.figures, look) if loaded.figures else ""
