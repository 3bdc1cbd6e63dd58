"""Arithmetic on numbers with units: what may be added, multiplied, divided and compared.

Only like adds to like. A bare number, a percentage and a multiple scale whatever they are
multiplied with; like divided by like is a ratio, and money by a count is money each.
"""

from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.model.scalars import DIMENSION_NAMES
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT, Dimension, Unit

LARGEST = 10**60
"""What numerators and denominators may reach; beyond, a chain of products would run away."""

_SCALES = frozenset(
    {Dimension.PLAIN, Dimension.RATIO, Dimension.MULTIPLE, Dimension.PROPORTION}
)


class UnfitError(Exception):
    """Two numbers cannot be taken together; the message says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def number(value: Fraction, unit: Unit, per: tuple[str, ...] = ()) -> Quantity:
    """Make a computed number. Raises UnfitError where it is beyond all bounds."""
    if max(abs(value.numerator), value.denominator) > LARGEST:
        raise UnfitError(
            say(zh="算出来的数太大或太细", en="the result is too large or too fine a number")
        )
    return Quantity(value, unit, per=per)


def single(a: Quantity) -> Quantity:
    """Return a number that can be computed with. Raises UnfitError for a range."""
    if a.high is not None:
        raise UnfitError(
            say(
                zh="{text} 是一个范围，不能用来计算",
                en="{text} is a range, which cannot be computed with",
                text=a.text,
            )
        )
    return a


def add(a: Quantity, b: Quantity) -> Quantity:
    """Add two numbers of one kind; 1 is 100 % beside a percentage."""
    unit = _common(a, b)
    return number(a.value + b.value, unit, a.per)


def negative(a: Quantity) -> Quantity:
    """Turn the sign around."""
    return number(-single(a).value, a.unit, a.per)


def subtract(a: Quantity, b: Quantity) -> Quantity:
    """Take one number off another of its kind."""
    return add(a, negative(b))


def multiply(a: Quantity, b: Quantity) -> Quantity:
    """Scale one number by the other, or price a count."""
    value = single(a).value * single(b).value
    if a.dimension in _SCALES:
        kept = b if b.dimension not in _SCALES else _scale_unit(a, b)
    elif b.dimension in _SCALES:
        kept = a
    else:
        kept = _price(a, b)
    return number(value, kept.unit, kept.per)


def divide(a: Quantity, b: Quantity) -> Quantity:
    """Divide by a scale, by the like, or money by a count."""
    if single(b).value == 0:
        raise UnfitError(say(zh="不能除以 0", en="nothing can be divided by 0"))
    value = single(a).value / b.value
    if _kind(a) == _kind(b) and a.per == b.per and a.dimension is not Dimension.PLAIN:
        return number(value, PERCENT)
    shared_out = a.dimension is Dimension.MONEY and b.dimension is Dimension.COUNT and not b.per
    if b.dimension in _SCALES or shared_out:
        return number(value, a.unit, a.per)
    raise UnfitError(_cannot("{a}不能除以{b}", "{a} cannot be divided by {b}", a, b))


def compared(a: Quantity, b: Quantity) -> tuple[Fraction, Fraction]:
    """Return what tells the greater of two numbers of one kind."""
    _common(a, b)
    return a.value, b.value


def _common(a: Quantity, b: Quantity) -> Unit:
    """Return the unit of a sum. Raises UnfitError where the two are of different kinds."""
    if _kind(single(a)) == _kind(single(b)) and a.per == b.per:
        return a.unit
    for whole, ratio in ((a, b), (b, a)):
        if ratio.dimension is Dimension.RATIO and _is_whole(whole):
            return ratio.unit
        if ratio.dimension is Dimension.RATIO and whole.dimension is Dimension.POINTS:
            return ratio.unit
    raise UnfitError(
        _cannot("{a}和{b}不能相加减或比较", "{a} and {b} cannot be added or compared", a, b)
    )


def _is_whole(a: Quantity) -> bool:
    return a.dimension is Dimension.PLAIN and abs(a.value) == 1


def _scale_unit(a: Quantity, b: Quantity) -> Quantity:
    """Return which of two scales their product is like; a bare number stays an amount."""
    return b if a.dimension is Dimension.MULTIPLE or b.dimension is Dimension.PLAIN else a


def _price(a: Quantity, b: Quantity) -> Quantity:
    dimensions = {a.dimension, b.dimension}
    if dimensions == {Dimension.MONEY, Dimension.COUNT} and not (a.per or b.per):
        return a if a.dimension is Dimension.MONEY else b
    raise UnfitError(_cannot("{a}不能乘以{b}", "{a} cannot be multiplied by {b}", a, b))


def _kind(a: Quantity) -> tuple[Dimension, str]:
    return a.dimension, a.unit.base


def _cannot(zh: str, en: str, a: Quantity, b: Quantity) -> Message:
    return say(zh, en, a=_named(a), b=_named(b))


def _named(a: Quantity) -> Message:
    """Name what a number measures; the currency, where that matters."""
    if a.dimension is Dimension.MONEY:
        code = a.unit.base
        return say(zh="金额（{code}）", en="money ({code})", code=code)
    name = DIMENSION_NAMES[a.dimension]
    return say(name.zh + "/" + "/".join(a.per), name.en + "/" + "/".join(a.per)) if a.per else name
