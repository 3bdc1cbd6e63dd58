"""A finding together with the rule that made it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from plangen.diagnostics.finding import Elsewhere, Finding, Severity
from plangen.diagnostics.path import Path
from plangen.rules.context import Context
from plangen.rules.registry import Rule

Key: TypeAlias = tuple[str, Path, tuple[Path | Elsewhere, ...]]
"""What tells findings apart: the code, where it stands, and what took part."""


@dataclass(frozen=True, slots=True)
class Found:
    """One finding and its rule."""

    rule: Rule
    finding: Finding

    @property
    def severity(self) -> Severity:
        """How bad it is: as the finding says, else as its rule does."""
        return self.finding.severity or self.rule.severity

    @property
    def key(self) -> Key:
        """What the same fault has again when the plan is checked once more."""
        return self.rule.code, self.finding.path, self.finding.related


Find: TypeAlias = Callable[[Context], list[Found]]
"""Runs every rule."""
