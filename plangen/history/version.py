"""One version of a plan, as it is compared."""

from dataclasses import dataclass

from plangen.diagnostics.finding import Diagnostic
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.values.expression import Expression


@dataclass(frozen=True, slots=True)
class Version:
    """A plan that could be read, with its figures and what its checks found."""

    plan: Plan
    figures: Figures
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def language(self) -> Language:
        """The language of the plan."""
        return self.plan.language

    def figure(self, path: Path | None) -> Figure | None:
        """Return the figure at just this path, stated or derived."""
        found = self.figures.at(path) if path else None
        return found if found and found.path == path else None

    def formula(self, path: Path | None) -> Expression | None:
        """Return the formula that is written at a path."""
        return self.figures.expressions.get(path) if path else None
