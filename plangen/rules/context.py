"""What a rule may look at."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias, TypeVar, cast

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.basis import FOLLOWS, NEXT
from plangen.model.plan import Plan
from plangen.source.reader import Source

_S = TypeVar("_S")


@dataclass(frozen=True, slots=True)
class Other:
    """Another plan that this one names, with its figures and the place of all its values."""

    file: str
    plan: Plan
    figures: Figures
    source: Source


@dataclass(frozen=True)  # without slots, so that what is in the plan can be kept by type
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
        """Yield everything of one type in the plan, with its path, in the order of the plan."""
        types = [one for one in self._nodes if issubclass(one, kind)]
        found = (place for one in types for place in self._nodes[one])
        in_order = found if len(types) == 1 else sorted(found, key=itemgetter(0))
        return ((path, cast("_S", node)) for _, path, node in in_order)

    @property
    def others(self) -> Iterator[tuple[Path, Other]]:
        """Every other plan that this one names, with the path of the value that does."""
        yield from ((FOLLOWS, other) for other in (self.followed,) if other)
        yield from (((*part, "plan"), child) for part, child in self.children.items())
        yield from ((NEXT, other) for other in (self.upcoming,) if other)

    @cached_property
    def _nodes(self) -> Mapping[type, Sequence[tuple[int, Path, object]]]:
        """Everything in the plan by its type, each with its number in the plan's order."""
        nodes: dict[type, list[tuple[int, Path, object]]] = {}
        for number, (path, node) in enumerate(self.figures.nodes):
            nodes.setdefault(type(node), []).append((number, path, node))
        return nodes


Check: TypeAlias = Callable[[Context], Iterator[Finding]]
