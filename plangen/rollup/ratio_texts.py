"""How a consolidated ratio is written, and the sum that it comes from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from plangen.diagnostics.message import Language, Message, say
from plangen.rollup.ratios import Mean, Weighed
from plangen.rollup.texts import exact_text
from plangen.values.quantity import Bound, Quantity
from plangen.values.unit import Dimension, Unit
from plangen.values.writing import MINUS, Amount, percent, plain

_SIDES: dict[Bound, Bound] = {
    Bound.AT_LEAST: Bound.AT_LEAST, Bound.ABOVE: Bound.AT_LEAST,
    Bound.AT_MOST: Bound.AT_MOST, Bound.BELOW: Bound.AT_MOST,
}  # fmt: skip
_ROUNDING: dict[Bound, Callable[[Fraction], int]] = {
    Bound.AT_MOST: ceil, Bound.AT_LEAST: floor,
}  # fmt: skip
_MOST_DECIMALS = 6
_FEW = 3
_QUOTIENT = say(
    zh="{part} {above} ÷ {base} {below} = {ratio}", en="{part} {above} ÷ {base} {below} = {ratio}"
)
_WEIGHTED = say(
    zh="按{base}加权：({terms}) ÷ {below} = {ratio}",
    en="weighted by {base}: ({terms}) ÷ {below} = {ratio}",
)
_MANY = say(
    zh="按{base}加权：{count} 个单位的比率 × {base}，合计 {above} ÷ {below} = {ratio}",
    en="weighted by {base}: ratio × {base} of {count} units, {above} ÷ {below} = {ratio}",
)


def _nearest(quotient: Fraction) -> int:
    return floor(quotient + Fraction(1, 2))


def bound_of(numbers: Iterable[Quantity]) -> Bound | None:
    """Return the side on which ratios are limits, None where they are none.

    Raises ValueError where some are upper and some are lower limits.
    """
    sides = {_SIDES.get(number.bound) for number in numbers if number.bound}
    if len(sides) > 1 or None in sides:
        raise ValueError("limits on several sides")
    return next(iter(sides), None)


def ratio_text(value: Fraction, numbers: Sequence[Quantity], language: Language) -> str:
    """Write a ratio as finely as the finest of `numbers`; a limit is rounded to its safe side."""
    bound = bound_of(numbers)
    rounding = _ROUNDING.get(bound, _nearest) if bound else _nearest
    decimals = _decimals(numbers)
    return f"{bound or ''}{_written(value, decimals, numbers[0].unit, language, rounding)}"


@dataclass(frozen=True, slots=True)
class SumText:
    """What the sum behind a ratio is written with: `unit` is that of its bases."""

    base: Message
    part: Message | None
    unit: Unit
    language: Language

    def of(self, mean: Mean) -> str:
        """Write it: (43% × 24000万元 + 38% × 14800万元) ÷ 38800万元 = 41.09%."""
        stated = [line for line in mean.lines if line.ratio]
        ratio = stated[0].ratio
        assert ratio is not None
        is_part = ratio.unit.dimension is Dimension.RATIO
        values = {
            "base": self.base,
            "part": self.part,
            "above": Amount(mean.above, self.unit) if is_part else plain(mean.above),
            "below": Amount(mean.below, self.unit),
            "count": len(stated),
            "terms": " + ".join(self._term(line) for line in stated),
            "ratio": _written(mean.value, 2, ratio.unit, self.language),
        }
        pattern = _QUOTIENT if self.part else _WEIGHTED if len(stated) <= _FEW else _MANY
        return pattern.filled(**values).in_language(self.language)

    def _term(self, line: Weighed) -> str:
        base = Amount(line.below, self.unit).in_language(self.language)
        return f"{line.ratio.text if line.ratio else ''} × {base}"


def _grain(unit: Unit) -> Fraction:
    """Return what counts as one: a percent, a point, a yuan."""
    return Fraction(1, 100) if unit.dimension is Dimension.RATIO else unit.size


def _decimals(numbers: Sequence[Quantity]) -> int:
    """Return how many decimals the finest number has, at least one."""
    places = [number.place / _grain(number.unit) for number in numbers]
    enough = (
        decimals
        for decimals in range(1, _MOST_DECIMALS)
        if all((place * 10**decimals).denominator == 1 for place in places)
    )
    return next(enough, _MOST_DECIMALS)


def _written(
    value: Fraction, decimals: int, unit: Unit, language: Language,
    rounding: Callable[[Fraction], int] = _nearest,
) -> str:
    """Write a rounded number; money is rounded to the yuan."""
    step = Fraction(1) if unit.dimension is Dimension.MONEY else _grain(unit) / 10**decimals
    rounded = rounding(value / step) * step
    if unit.dimension is Dimension.RATIO:
        return percent(rounded, decimals).replace(MINUS, "-")
    return exact_text(rounded, unit, language)
