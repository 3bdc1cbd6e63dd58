"""What a rule may look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias, TypeVar

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.walk import walk

_S = TypeVar("_S")


@dataclass(frozen=True, slots=True)
class Other:
    """Another plan that this one names, with its figures."""

    file: str
    plan: Plan
    figures: Figures


@dataclass(frozen=True)  # without slots, so that the walk through the plan can be kept
class Context:
    """One plan with its figures, and what the rules have to know besides.

    `required` are the sections that its kind of document cannot do without; `followed` is the plan
    that it goes on from; `children` are the plans of its parts, by the part's path.
    """

    plan: Plan
    figures: Figures
    required: tuple[str, ...] = ()
    followed: Other | None = None
    children: Mapping[Path, Other] = field(default_factory=dict)

    def find(self, kind: type[_S]) -> Iterator[tuple[Path, _S]]:
        """Yield everything of one type in the plan, with its path."""
        return ((path, node) for path, node in self._nodes if isinstance(node, kind))

    @cached_property
    def _nodes(self) -> tuple[tuple[Path, object], ...]:
        return tuple(walk(self.plan))


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
