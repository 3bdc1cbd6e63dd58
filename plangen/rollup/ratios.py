"""Ratios of the whole company: what its units state, weighted by what it is a ratio of."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path
from plangen.model.measure import Slot
from plangen.rollup.units import Term


@dataclass(frozen=True, slots=True)
class Weighed:
    """One line of a weighting: a unit's ratio, and its base.

    `part` is what makes the ratio when divided by the base, where that is known. Of what the
    parent states itself, such as an elimination, there is no ratio.
    """

    whose: str
    base: Term | None
    ratio: Term | None = None
    part: Term | None = None

    @property
    def above(self) -> Fraction:
        """What the line adds to the sum that is divided: its part, else ratio × base."""
        if self.part:
            return self.part.amount
        return self.ratio.amount * self.below if self.ratio else Fraction(0)

    @property
    def below(self) -> Fraction:
        """What the line adds to the sum that is divided by."""
        return self.base.amount if self.base else Fraction(0)


@dataclass(frozen=True, slots=True)
class Mean:
    """A ratio of the whole in one slot, and its lines; `text` is how a plan states it.

    `part` and `whole` are the measures whose sums it is the quotient of; None where the units'
    ratios are weighted.
    """

    lines: tuple[Weighed, ...]
    text: str
    part: Path | None = None
    whole: Path | None = None

    @property
    def above(self) -> Fraction:
        """The sum that is divided."""
        return sum((line.above for line in self.lines), Fraction(0))

    @property
    def below(self) -> Fraction:
        """The sum that it is divided by."""
        return sum((line.below for line in self.lines), Fraction(0))

    @property
    def value(self) -> Fraction:
        """The ratio, not rounded."""
        return self.above / self.below


@dataclass(frozen=True, slots=True)
class Ratio:
    """A consolidated ratio: what it is weighted by, and its value in each slot."""

    path: Path
    base: Message
    means: Mapping[Slot, Mean]
