"""Which way a measure is better, and which numbers reach its target."""

from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.figures.claims.ranges import Range
from plangen.figures.sheet import Figures
from plangen.model.standard import STANDARD
from plangen.values.quantity import Bound, Quantity

_BY_BOUND: dict[Bound | None, bool] = {
    Bound.AT_LEAST: True, Bound.ABOVE: True, Bound.AT_MOST: False, Bound.BELOW: False,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Success:
    """The numbers that reach a target; `upwards` is None where nobody says which way is better."""

    path: Path
    target: Quantity
    upwards: bool | None

    @property
    def range(self) -> Range:
        """The numbers that reach it: the target itself, and what is better where that is known."""
        low = None if self.upwards is False else self.target.value
        high = None if self.upwards is True else self.target.value
        return Range(self.path, self.target, low, high)


def success(measure: Path, figures: Figures) -> Success | None:
    """Return what reaches the target of a measure, or the floor where it has none."""
    for slot in ("target", "floor"):
        number = figures.value((*measure, slot))
        if isinstance(number, Quantity) and number.high is None:
            return Success((*measure, slot), number, is_upwards(measure, number))
    return None


def is_upwards(measure: Path, target: Quantity | None) -> bool | None:
    """Tell whether more is better: by the sign of the target, else by the standard id."""
    if target is not None and target.bound in _BY_BOUND:
        return _BY_BOUND[target.bound]
    standard = STANDARD.get(str(measure[-1]))
    return standard.higher_is_better if standard else None
