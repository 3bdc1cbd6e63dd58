"""What a rule may look at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from plangen.diagnostics.finding import Finding
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan


@dataclass(frozen=True, slots=True)
class Context:
    """One plan with its figures, and the sections that its kind of document cannot do without."""

    plan: Plan
    figures: Figures
    required: tuple[str, ...] = ()


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
