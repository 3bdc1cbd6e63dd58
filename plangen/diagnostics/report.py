"""What a run of ``check`` found, as every output format is given it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Language


class RulePage(Protocol):
    """What a format may say of a rule."""

    @property
    def code(self) -> str:
        """Its code, such as S101."""

    @property
    def name(self) -> str:
        """Its name, such as period-split-mismatch."""

    @property
    def severity(self) -> Severity:
        """How bad its findings are unless they say otherwise."""

    def page(self, language: Language) -> str:
        """Return its page (Markdown), which begins with its title."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What remains of a plan that was checked; thousands of whole plans would fill the memory.

    `is_plan` tells whether the file could be read as a plan, so that its numbers were checked.
    `waived` and `known` count findings that are not among the diagnostics: those that the plan
    waives, and those that a baseline has. `gone` names what the baseline has and the plan no more.
    """

    file: str
    language: Language | None
    diagnostics: tuple[Diagnostic, ...]
    is_plan: bool = True
    figures: str = ""
    waived: int = 0
    known: int = 0
    gone: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All plans of a run. What is as bad as `failing`, or worse, makes the run fail.

    Without `are_plans` they are documents of other people.
    """

    plans: tuple[Checked, ...]
    language: Language
    failing: Severity
    rules: Mapping[str, RulePage]
    are_plans: bool = True

    @property
    def diagnostics(self) -> Iterator[Diagnostic]:
        """Everything that was found, plan by plan."""
        return (found for plan in self.plans for found in plan.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether anything is bad enough."""
        return any(found.severity >= self.failing for found in self.diagnostics)


def title_of(page: str) -> str:
    """Return the title of a rule's page."""
    return page.partition("\n")[0]
