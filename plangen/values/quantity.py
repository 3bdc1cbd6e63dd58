"""Numbers with unit and stated precision, as a person wrote them."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from plangen.diagnostics.message import Language
from plangen.values.unit import Dimension, Unit


class Bound(StrEnum):
    """A side on which a number is a limit; `WITHIN` is ±."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    ABOVE = ">"
    BELOW = "<"
    WITHIN = "±"


class Hedge(StrEnum):
    """A word that makes a number less than exact; what it allows is in `tolerance`."""

    ABOUT = "about"          # 约 左右 ~
    NEARLY = "nearly"        # 近 不足
    OVER = "over"            # 超 逾 余 多


@dataclass(frozen=True, slots=True)
class Quantity:
    """An exact number in its dimension's base unit (yuan, 1 = 100 %, people …).

    `place` is the worth of one unit in the last place written, scale word included: 2.8亿 has
    0.1亿; 0 means exact (counts without a scale word). `high` is the upper end of a range whose
    lower end is `value`. `per` names what a rate is divided by: 2家/人/季 has ("人", "季").
    """

    value: Fraction
    unit: Unit
    place: Fraction = Fraction(0)
    text: str = ""
    bound: Bound | None = None
    hedge: Hedge | None = None
    high: Fraction | None = None
    per: tuple[str, ...] = ()

    @property
    def dimension(self) -> Dimension:
        """What the number measures."""
        return self.unit.dimension

    def with_unit(self, unit: Unit) -> "Quantity":
        """Read the same digits in another unit, as a bare number in a field that declares one."""
        ratio = unit.size / self.unit.size
        return replace(
            self,
            value=self.value * ratio,
            place=Fraction(0) if unit.dimension is Dimension.COUNT else self.place * ratio,
            high=None if self.high is None else self.high * ratio,
            unit=unit,
        )

    def in_language(self, language: Language) -> str:  # noqa: ARG002  (a text has one language: the plan's)
        """Return the text as written."""
        return self.text
