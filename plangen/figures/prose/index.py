"""The figures of a plan by the names that lead to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.references import STRUCTURAL
from plangen.figures.sheet import Figures
from plangen.model.standard import CALENDAR
from plangen.values.quantity import Quantity

ROOT = "root"
"""The dimension of what is divided: a goal, the budget, the headcount."""

_CHAPTERS = STRUCTURAL | set(
    "next team customers products channels market funnel kpis incentives tiers types stages "
    "segments target actual base floor stretch".split()
)
_GROUPS = {"lines", "items"}
"""Under these, names of groups lead to names inside, and are often left out."""
_LEFT_OUT = {"checks", "waivers", "extra", "narrative", "milestones", "year", "date"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure, the names that may be said of it, and those that must be."""

    figure: Figure
    names: frozenset[str]
    required: frozenset[str]
    ahead: bool

    @property
    def key(self) -> str:
        """Which figure of its measure it is: its target, its growth and so on."""
        return str(self.figure.path[-1])

    @property
    def home(self) -> Path:
        """The measure that it is a figure of."""
        return self.figure.path[:-1]


@dataclass(frozen=True, slots=True)
class Index:
    """The entries by each of their names, and the dimensions in which a name stands."""

    entries: Mapping[str, tuple[Entry, ...]]
    dimensions: Mapping[str, frozenset[str]]

    def matching(self, labels: Iterable[frozenset[str]], ahead: bool) -> list[Entry]:
        """Return the figures that just these labels lead to; each label is a set of names."""
        wanted = list(labels)
        said: frozenset[str] = frozenset().union(*wanted)
        first = wanted[0] if wanted else ()
        found = {entry.figure.path: entry for name in first for entry in self.entries.get(name, ())}
        return [
            entry
            for entry in found.values()
            if entry.ahead is ahead
            and entry.required <= said
            and all(label & entry.names for label in wanted)
        ]


def index(figures: Figures) -> Index:
    """List the decided figures of a plan; quotations of another figure are left out."""
    entries: dict[str, list[Entry]] = {}
    dimensions: dict[str, set[str]] = {}
    for figure in figures:
        is_number = isinstance(figure.value, Quantity) and figure.path[0] not in _LEFT_OUT
        if not is_number or is_quotation(figure, figures):
            continue
        named = names(figure.path[:-1])
        entry = _entry(figure, named)
        for name, dimension in named.items():
            entries.setdefault(name, []).append(entry)
            dimensions.setdefault(name, set()).add(dimension)
    return Index(
        {name: tuple(found) for name, found in entries.items()},
        {name: frozenset(found) for name, found in dimensions.items()},
    )


def names(path: Path) -> dict[str, str]:
    """Return the names on the way to a measure, each with its dimension."""
    ahead = path[:1] == ("next",)
    steps = path[1:] if ahead else path
    found: dict[str, str] = {}
    for position, step in enumerate(steps):
        before = steps[position - 1] if position else ""
        if before == "by" or not isinstance(step, str):
            continue
        if position == 0 and step == "budget":
            found[step] = ROOT
        elif step not in _CHAPTERS:
            found[step] = _dimension(steps, position)
    return found


def _dimension(steps: Path, position: int) -> str:
    before = str(steps[position - 1]) if position else ""
    if before in {"goals", "team", "market", "customers"} and position == 1:
        return ROOT
    divided = position > 1 and steps[position - 2] == "by"
    return ("calendar" if before in CALENDAR else before) if divided else before


def _entry(figure: Figure, named: Mapping[str, str]) -> Entry:
    parts = {name for name, dimension in named.items() if dimension != ROOT}
    groups = {str(step) for step, after in pairwise(figure.path) if after in _GROUPS}
    ahead = figure.path[:1] == ("next",)
    return Entry(figure, frozenset(named), frozenset(parts - groups or named), ahead)


def is_quotation(figure: Figure, figures: Figures) -> bool:
    """Tell whether a figure only repeats another, as an indicator does the goal it measures."""
    other = figures.at(figure.sources[0]) if len(figure.sources) == 1 else None
    return other is not None and other.value == figure.value
