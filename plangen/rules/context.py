"""What a rule may look at."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias, TypeVar

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.basis import FOLLOWS, NEXT
from plangen.model.plan import Plan
from plangen.model.walk import walk
from plangen.source.reader import Source

_S = TypeVar("_S")


@dataclass(frozen=True, slots=True)
class Other:
    """Another plan that this one names, with its figures and the place of all its values."""

    file: str
    plan: Plan
    figures: Figures
    source: Source


@dataclass(frozen=True)  # without slots, so that the walk through the plan can be kept
class Context:
    """One plan with its figures, and what the rules have to know besides.

    `required` are the sections that its kind of document cannot do without; `followed` is the plan
    that it goes on from, `upcoming` the one that comes after it; `children` are the plans of its
    parts, by the part's path.
    """

    plan: Plan
    figures: Figures
    required: tuple[str, ...] = ()
    followed: Other | None = None
    children: Mapping[Path, Other] = field(default_factory=dict)
    upcoming: Other | None = None

    def find(self, kind: type[_S]) -> Iterator[tuple[Path, _S]]:
        """Yield everything of one type in the plan, with its path."""
        return ((path, node) for path, node in self._nodes if isinstance(node, kind))

    @property
    def others(self) -> Iterator[tuple[Path, Other]]:
        """Every other plan that this one names, with the path of the value that does."""
        yield from ((FOLLOWS, other) for other in (self.followed,) if other)
        yield from (((*part, "plan"), child) for part, child in self.children.items())
        yield from ((NEXT, other) for other in (self.upcoming,) if other)

    @cached_property
    def _nodes(self) -> tuple[tuple[Path, object], ...]:
        return tuple(walk(self.plan))


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
