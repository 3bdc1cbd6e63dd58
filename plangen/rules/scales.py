"""The ladders of a plan: what rates, marks, grades, lights and tiers are told apart by."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plangen.diagnostics.path import Path
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.ranges import Range, in_order, range_of
from plangen.model.measure import Level, Part
from plangen.model.people import Appraisal, Commission, Kpi
from plangen.model.walk import find
from plangen.rules.context import Context
from plangen.values.quantity import Quantity
from plangen.values.reading import looks_like_number, read_number

_BONUS = ("奖金", "bonus")
"""Words in the name of a factor that money hangs on."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps by name, with the ranges of those that have one; `complete` if every step has."""

    path: Path
    ranges: Mapping[str, Range]
    complete: bool

    def name(self, each: Range) -> str:
        """Return what the step of a range is called."""
        return next(name for name, own in self.ranges.items() if own.path == each.path)


def paying_scales(context: Context) -> Iterator[Scale]:
    """Yield what pays or marks people: ladders of commission, scorings, grades."""
    for path, commission in commissions(context):
        yield from _by_key((*path, "ladder"), commission.ladder)
    for at, body in bodies(context.plan):
        for path, kpi in find(body.kpis, Kpi, (*at, "kpis")):
            if isinstance(kpi.scoring, Mapping):
                yield from map(_scoring, _by_key((*path, "scoring"), kpi.scoring))
    for path, appraisal in appraisals(context):
        yield from scale_of((*path, "grades"), appraisal.grades)


def commissions(context: Context) -> Iterator[tuple[Path, Commission]]:
    """Yield the commission of each year."""
    for at, body in bodies(context.plan):
        if body.incentives and body.incentives.commission:
            yield (*at, "incentives", "commission"), body.incentives.commission


def appraisals(context: Context) -> Iterator[tuple[Path, Appraisal]]:
    """Yield how people are appraised in each year."""
    for at, body in bodies(context.plan):
        if body.appraisal:
            yield (*at, "appraisal"), body.appraisal


def scale_of(path: Path, levels: Mapping[str, Level]) -> Iterator[Scale]:
    """Yield the scale that levels make by their ranges, unless these are of different things."""
    if len({level.of for level in levels.values()}) == 1:
        numbers = {name: level.range for name, level in levels.items()}
        yield from _scale(path, numbers, ("range",))


def tier_scale(path: Path, tiers: Mapping[str, Part]) -> Iterator[Scale]:
    """Yield the scale that tiers of customers make by their size, where all are of one area."""
    if len({tier.scope for tier in tiers.values()}) == 1:
        numbers = {name: tier.range for name, tier in tiers.items()}
        yield from _scale(path, numbers, ("range",))


def _scoring(scale: Scale) -> Scale:
    """Leave room in a scoring that names both ends only: between them the marks go by degrees."""
    return replace(scale, complete=scale.complete and len(scale.ranges) > 2)


def _by_key(path: Path, steps: Mapping[str, object]) -> Iterator[Scale]:
    yield from _scale(path, {name: _read(name) for name in steps}, ())


def _read(name: str) -> object:
    return read_number(name) if looks_like_number(name) else None


def _scale(path: Path, numbers: Mapping[str, object], below: Path) -> Iterator[Scale]:
    """Yield the scale, unless its ranges are of different kinds, or its steps are single numbers.

    Of 100%, 110%, 120% everybody knows that the steps begin there; what lies between is no gap.
    """
    ranges = {
        name: range_of((*path, name, *below), number)
        for name, number in numbers.items()
        if isinstance(number, Quantity)
    }
    points = sum(each.is_point for each in ranges.values())
    if len(ranges) > 1 and points < 2 and len({each.kind for each in ranges.values()}) == 1:
        yield Scale(path, ranges, len(ranges) == len(numbers))


@dataclass(frozen=True, slots=True)
class Rate:
    """What one step of a ladder pays; `range_path` is where its range stands, if by itself."""

    name: str
    path: Path
    number: Quantity
    range_path: Path | None = None


@dataclass(frozen=True, slots=True)
class RateLadder:
    """Rates in the order of their ranges, from low to high; `by` is what these are of."""

    by: str | None
    rates: Sequence[Rate]


def rate_ladders(context: Context) -> Iterator[RateLadder]:
    """Yield the steps of every commission, and the bonus factors of every appraisal's grades."""
    for path, commission in commissions(context):
        at = (*path, "ladder")
        steps = {name: _read(name) for name in commission.ladder}
        rates = {
            name: Rate(name, (*at, name), rate)
            for name, rate in commission.ladder.items()
            if isinstance(rate, Quantity)
        }
        yield RateLadder(commission.ladder_by, _ordered(steps, rates))
    for path, appraisal in appraisals(context):
        at = (*path, "grades")
        steps = {name: grade.range for name, grade in appraisal.grades.items()}
        for factor in {key for grade in appraisal.grades.values() for key in grade.measures}:
            if any(word in factor.lower() for word in _BONUS):
                yield RateLadder(None, _ordered(steps, _factors(at, factor, context)))


def _factors(grades: Path, factor: str, context: Context) -> dict[str, Rate]:
    found: dict[str, Rate] = {}
    for path in context.figures.holding(factor):
        number = context.figures.value(path)
        if path[: len(grades)] == grades and isinstance(number, Quantity):
            name = str(path[len(grades)])
            found[name] = Rate(name, path, number, (*grades, name, "range"))
    return found


def _ordered(steps: Mapping[str, object], rates: Mapping[str, Rate]) -> list[Rate]:
    """Return the rates in the order of the ranges; none where these cannot be compared."""
    ranges = [
        range_of((name,), step)
        for name, step in steps.items()
        if isinstance(step, Quantity) and name in rates
    ]
    kinds = {each.kind for each in ranges} | {rates[str(each.path[0])].number.dimension
                                              for each in ranges}
    if len(kinds) != 2:
        return []
    return [rates[str(each.path[0])] for each in in_order(ranges)]
