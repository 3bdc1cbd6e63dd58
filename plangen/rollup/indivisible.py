"""Why a target cannot be divided, said so that somebody can do something about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.rollup.allocation import Units
from plangen.rollup.sharing_out import grain_of
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension
from plangen.values.writing import Amount

_TOO_MUCH = say(
    zh="“{name}”里锁定的和上级自己列出的已经有 {kept}，超过目标 {total}，没有可分的",
    en="of “{name}” {kept} is locked or stated by the parent itself: more than the target {total}",
)
_UNEVEN = say(
    zh="“{name}”要分的 {left} 不是 {step} 的整数倍；--step 写小一些",
    en="{left} of “{name}” is no multiple of {step}; choose a smaller --step",
)
_NO_ROOM = say(
    zh="“{name}”要分的 {left} 折成各单位的货币分不成整数；留一个用 {ours} 的部分接住零头，"
    "如“总部调整: 其余”",
    en="{left} of “{name}” makes no whole amounts in the currencies of the units; leave a part in "
    "{ours} that takes the odd sum, as `Adjustment: rest`",
)
_TOO_COARSE = say(
    zh="“{name}”分给“{unit}”的数，要在两种货币里都是整数，只能以 {grain} 为一档，太粗了；"
    "--step 写小一些，汇率少写几位，或者锁定它的目标",
    en="what “{unit}” gets of “{name}” is whole in both currencies only in steps of {grain}, which "
    "is too coarse; choose a smaller --step or a rate of fewer digits, or lock its target",
)
_COARSE = Fraction(2, 100)
"""Steps above this share of what a part is to get are none that it can be given in."""

_NO_WEIGHT = say(
    zh="“{name}”各单位的权重都是 0，没法分", en="all weights of “{name}” are 0: nothing to go by"
)


@dataclass(frozen=True, slots=True)
class Target:
    """A target that is to be divided in multiples of a step."""

    name: Message
    number: Quantity
    step: Fraction

    def refuse_left(self, left: Fraction, kept: Fraction) -> None:
        """Raise ObstacleError where too much is kept, or the rest is no multiple of the step."""
        if left < 0:
            values = {"kept": self._shown(kept), "total": self._shown(self.number.value)}
            raise ObstacleError(_TOO_MUCH.filled(name=self.name, **values))
        if (left / self.step).denominator != 1:
            values = {"left": self._shown(left), "step": self._shown(self.step)}
            raise ObstacleError(_UNEVEN.filled(name=self.name, **values))

    def refuse_coarse_steps(self, due: Mapping[str, Fraction], units: Units) -> None:
        """Raise ObstacleError where rounding would make another amount of what a unit is due."""
        for unit, amount in due.items():
            rate = units.rate(unit) if self.number.dimension is Dimension.MONEY else None
            grain = grain_of(rate, self.step) if rate else Fraction(0)
            if grain > _COARSE * amount > 0:
                values = {"unit": unit, "grain": self._shown(grain)}
                raise ObstacleError(_TOO_COARSE.filled(name=self.name, **values))

    def without_weight(self) -> ObstacleError:
        """Say that no unit weighs anything."""
        return ObstacleError(_NO_WEIGHT.filled(name=self.name))

    def without_room(self, left: Fraction, currency: str | None) -> ObstacleError:
        """Say that nobody can take the odd sum that other currencies leave."""
        values = {"left": self._shown(left), "ours": currency}
        return ObstacleError(_NO_ROOM.filled(name=self.name, **values))

    def _shown(self, value: Fraction) -> Amount:
        return Amount(value, self.number.unit)
