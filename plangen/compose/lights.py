"""How a result stands, as a traffic light tells it: by declared levels, else by the target."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from plangen.compose.levels import light_of
from plangen.compose.outcome import outcome
from plangen.compose.view import View, each, path_of
from plangen.diagnostics.message import Language, say
from plangen.document.blocks import Light, Signal
from plangen.figures.claims.ranges import Range, in_order, range_of
from plangen.figures.figure import Figure
from plangen.values.quantity import Quantity

NEARLY: Final = Fraction(9, 10)
"""The share of a target from which a result that misses it is yellow, not red."""

_WORDS = {
    Light.GREEN: say(zh="达标", en="On target"),
    Light.YELLOW: say(zh="关注", en="Watch"),
    Light.RED: say(zh="未达标", en="Off target"),
}


def signal(measure: View, language: Language) -> Signal | None:
    """Return the light of a measure that has a result, where anything tells which it is."""
    light = light_at(measure)
    return Signal(light, _WORDS[light].in_language(language)) if light else None


def light_at(measure: View) -> Light | None:
    """Judge a result by the levels that its plan declares, its alert, its target and its floor."""
    actual = quantity_of(measure.actual)
    if actual is None or actual.high is not None:
        return None
    return _declared(measure, actual) or _alarm(measure, actual) or _against_target(measure)


def quantity_of(figure: object) -> Quantity | None:
    """Return the number behind a figure, if it is one."""
    value = figure.value if isinstance(figure, Figure) else None
    return value if isinstance(value, Quantity) else None


def _declared(measure: View, actual: Quantity) -> Light | None:
    """Return the light of the level that the result is on; a level of no colour has none."""
    levels = measure.levels if isinstance(measure.levels, View) else None
    named = {name: found for name, level in each(levels) for found in _range(level, actual)}
    ordered = in_order(list(named.values()))
    best = min(
        (found for found in ordered if _holds(found, actual.value)),
        key=lambda found: actual.value in _open_ends(found),
        default=None,
    )
    return next((light_of(name) for name, r in named.items() if best and r.path == best.path), None)


def _alarm(measure: View, actual: Quantity) -> Light | None:
    alert = measure.alert
    sounds = isinstance(alert, View) and any(
        _holds(found, actual.value) for found in _range(alert, actual)
    )
    return Light.RED if sounds else None


def _range(level: View, actual: Quantity) -> Iterator[Range]:
    """Yield the range of a level, where it counts as the result does and not by something else."""
    limit = quantity_of(level.range)
    if limit is not None and not level.of:
        found = range_of(path_of(level), limit)
        if found.kind == (actual.dimension, actual.unit.base, actual.per):
            yield found


def _holds(found: Range, value: Fraction) -> bool:
    low, high = found.low, found.high
    above = low is None or low < value or (low == value and found.takes_low is not False)
    below = high is None or value < high or (value == high and found.takes_high is not False)
    return above and below


def _open_ends(found: Range) -> set[Fraction | None]:
    """Return the ends of a range that may belong to its neighbour."""
    ends = ((found.low, found.takes_low), (found.high, found.takes_high))
    return {end for end, takes in ends if takes is None}


def _against_target(measure: View) -> Light | None:
    match outcome(measure):
        case "beaten" | "met":
            return Light.GREEN
        case "missed":
            return Light.YELLOW if _is_near(measure) else Light.RED
        case _:
            return None


def _is_near(measure: View) -> bool:
    """Tell whether a result that misses its target reaches the floor, or nearly the target.

    A target that was missed is on the better side of the result, whichever that is.
    """
    actual, target = quantity_of(measure.actual), quantity_of(measure.target)
    if actual is None or target is None:
        return False
    if measure.alert:
        return True
    floor = quantity_of(measure.floor)
    better = 1 if target.value > actual.value else -1
    if floor is not None and better * (actual.value - floor.value) >= 0:
        return True
    least, most = sorted((actual.value, target.value))
    return most > 0 and least >= most * NEARLY
