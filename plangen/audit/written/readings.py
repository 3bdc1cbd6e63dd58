"""What the numbers of a written sum may be: 860×18%=154.8万元 means 860万元.

A unit that is written once holds for the numbers without one, and times count as they are written:
48周×3次 is 48 times 3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula, allowed, exact
from plangen.audit.judgement.judging import holds, near
from plangen.audit.numbers.mention import Mention
from plangen.audit.written.equations import Equation
from plangen.audit.written.signs import Sign
from plangen.audit.written.terms import Numbers, is_bare, terms_of
from plangen.audit.written.trees import Chain
from plangen.values.quantity import Hedge
from plangen.values.unit import Dimension

_SCALES = tuple(
    Fraction(*one) for one in ((10**4, 1), (10**8, 1), (10**3, 1), (10**6, 1), (1, 100))
)
"""What a number without a unit may be understood in: 万, 亿, thousands, millions, %."""
_WEIGHED = frozenset("吨 公斤 千克 斤 克 米 公里 千米 km kg t 平方米 ㎡ 亩 公顷 平方公里".split())
_CONVERSIONS = tuple(
    Fraction(*one) for one in ((1, 1000), (1000, 1), (1, 2000), (1, 10000), (1, 10**6), (1, 15))
)
"""What stands between weights, lengths and areas of different units."""

_FEW = 4
"""So many numbers without a unit are tried one by one."""


def claim_of(equation: Equation, numbers: Numbers) -> Claim | None:
    """Return what a written sum claims: by the reading that holds, else by the nearest one."""
    if _claim(equation, numbers) is None:
        return None
    found = [claim for one in _readings(equation, numbers) if (claim := _claim(equation, one))]
    return next((one for one in found if holds(one)), min(found, key=_distance, default=None))


def _claim(equation: Equation, numbers: Numbers) -> Claim | None:
    step = terms_of(equation.chain, numbers)
    if step is None or (exact(step[0], [one.quantity.value for one in step[1]]) or 0) <= 0:
        return None
    stated = _as_result(numbers[equation.stated], *step, is_about=equation.is_about)
    return Claim(ClaimKind.WRITTEN, step[0], stated, step[1])


def _as_result(
    stated: Mention, formula: Formula, terms: Sequence[Mention], *, is_about: bool
) -> Mention:
    """Return a result as one that is rounded to its last place, unless it comes out even."""
    quantity = stated.quantity
    true = exact(formula, [one.quantity.value for one in terms])
    ends = allowed(formula, [near(one) for one in terms])
    last = quantity.place or quantity.unit.size
    is_even = true is not None and ends.low == ends.high and (true / last).denominator == 1
    hedge = quantity.hedge or (Hedge.ABOUT if is_about else None)
    quantity = replace(quantity, place=Fraction(0) if is_even else last, hedge=hedge)
    return replace(stated, quantity=quantity, decided=False)


def _distance(claim: Claim) -> Fraction:
    """Return how many times as much as is stated a sum gives, or the other way round."""
    true = exact(claim.formula, [one.quantity.value for one in claim.terms])
    stated = claim.stated.quantity.value
    pair = sorted((abs(true or Fraction(0)), abs(stated)))
    return pair[1] / pair[0] if pair[0] else Fraction(10**30)


def _readings(equation: Equation, numbers: Numbers) -> Iterator[Numbers]:
    for one in (numbers, _counted(numbers)):
        yield one
        yield from _scaled(equation, one)


def _counted(numbers: Numbers) -> Numbers:
    """Return the numbers with times as they are written: 48周 is 48."""
    return {
        leaf: _times(one, 1 / one.quantity.unit.size)
        if one.quantity.dimension is Dimension.DURATION else one
        for leaf, one in numbers.items()
    }  # fmt: skip


def _scaled(equation: Equation, numbers: Numbers) -> Iterator[Numbers]:
    """Yield the numbers with those that have no unit in one of the others', or in per cent."""
    stated, terms = equation.stated, [one for one in numbers if one is not equation.stated]
    bare = [one for one in terms if is_bare(numbers[one].quantity)]
    is_open = len(bare) < len(terms) or not is_bare(numbers[stated].quantity)
    single = [[one] for one in bare] if len(bare) <= _FEW else []
    chosen = [bare, *single] if is_open else []
    results = (Fraction(1), *_of_result(numbers[stated], is_open, equation.chain))
    for result in results:
        other = {**numbers, stated: _times(numbers[stated], result)}
        yield other
        for some in chosen:
            for scale in _SCALES:
                yield {**other, **{one: _times(numbers[one], scale) for one in some}}


def _of_result(stated: Mention, is_open: bool, chain: Chain) -> tuple[Fraction, ...]:
    if not is_bare(stated.quantity):
        return _CONVERSIONS if stated.quantity.unit.name in _WEIGHED else ()
    return _SCALES if is_open else (Fraction(1, 100),) * (Sign.BY in chain.signs)


def _times(mention: Mention, factor: Fraction) -> Mention:
    if factor == 1:
        return mention
    quantity = mention.quantity
    value, place = quantity.value * factor, quantity.place * factor
    return replace(mention, quantity=replace(quantity, value=value, place=place))
