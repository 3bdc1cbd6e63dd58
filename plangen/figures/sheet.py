"""The figures of one plan, by path."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.splits import Account, Split
from plangen.model.measure import Measure, Slot
from plangen.values.expression import Expression
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.unit import Unit
from plangen.values.word import Word

SLOTS_BY_TENSE: dict[Slot, tuple[Slot, ...]] = {
    "target": ("target", "floor", "stretch", "actual", "base"),
    "actual": ("actual", "target", "floor", "stretch", "base"),
}
"""Which slot speaks for a measure: the first of these that it states."""


class Figures:
    """What is stated and what follows from it. `derive` fills it; everybody else only reads.

    `slots` is in the order of the plan's tense: the first that a measure has speaks for it.
    `carried` are the bases that the plan takes over from the one before it; `nodes` is everything
    in the plan with its path, in its order.
    """

    def __init__(self, language: Language, slots: tuple[Slot, ...]) -> None:
        self.language = language
        self.slots = slots
        self.nodes: tuple[tuple[Path, object], ...] = ()
        self.measures: dict[Path, Measure] = {}
        self.splits: tuple[Split, ...] = ()
        self.accounts: tuple[Account, ...] = ()
        self.expressions: dict[Path, Expression] = {}
        self.faults: dict[str, list[Finding]] = {}
        self.carried: Mapping[Path, Figure] = {}
        self._figures: dict[Path, Figure] = {}
        self._by_step: dict[str | int, list[Path]] | None = None

    def __iter__(self) -> Iterator[Figure]:
        return iter(self._figures.values())

    def at(self, path: Path) -> Figure | None:
        """Return the figure at a path; at a measure's own path, the one in the plan's tense."""
        if path in self._figures:
            return self._figures[path]
        slot = self.slot(path)
        return self._figures[(*path, slot)] if slot else None

    def value(self, path: Path) -> Quantity | Word | Period | None:
        """Return what is stated or derived at just this path."""
        figure = self._figures.get(path)
        return figure.value if figure else None

    def slot(self, path: Path) -> Slot | None:
        """Return the slot that speaks for a measure, None where it states no amount."""
        slots = self.slots_at(path)
        return next((slot for slot in slots if (*path, slot) in self._figures), None)

    def slots_at(self, path: Path) -> tuple[Slot, ...]:
        """Return the slots in the order of the tense at a path: what is to come is a target."""
        return SLOTS_BY_TENSE["target"] if path[:1] == ("next",) else self.slots

    def number(self, path: Path) -> Quantity | None:
        """Return the number at a path, if there is one and it is decided."""
        figure = self.at(path)
        return figure.value if figure and isinstance(figure.value, Quantity) else None

    def amount(self, path: Path) -> Fraction | None:
        """Return the number at a path in its base unit."""
        number = self.number(path)
        return number.value if number else None

    def unit(self, path: Path) -> Unit | None:
        """Return the unit of the number at a path."""
        number = self.number(path)
        return number.unit if number else None

    def put(self, figure: Figure) -> None:
        """Set the figure of a path; a derived number takes the place of the word 其余."""
        if figure.path not in self._figures:
            self._by_step = None
        self._figures[figure.path] = figure

    def holding(self, step: str | int) -> Sequence[Path]:
        """Return the paths of the figures, then of the measures, that hold a step such as 华东."""
        if self._by_step is None:
            self._by_step = {}
            for path in dict.fromkeys([*self._figures, *self.measures]):
                for known in set(path):
                    self._by_step.setdefault(known, []).append(path)
        return self._by_step.get(step, ())

    def report(self, code: str, finding: Finding) -> None:
        """Keep what is wrong with an expression for the rule of that code."""
        self.faults.setdefault(code, []).append(finding)

    def drop(self, path: Path) -> None:
        """Forget the figure of a path, as another path says it better."""
        del self._figures[path]

    def fresh(self, path: Path) -> bool:
        """Tell whether a path has no figure yet, so that one may be derived."""
        return path not in self._figures
