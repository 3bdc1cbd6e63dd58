"""Levels that raise an alarm, held against the target that they watch over."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Repair
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.claims.ranges import Range, meet, range_of
from plangen.figures.good_side import Success, success
from plangen.model.measure import Level
from plangen.model.standard import STANDARD
from plangen.rules.context import Context
from plangen.values.quantity import Quantity


def alarmed(measure: Path, at: Path, level: Level, context: Context) -> Iterator[Finding]:
    """Yield a finding where a level that raises an alarm holds numbers that reach the target."""
    target = success(measure, context.figures)
    if target is None or level.of or not isinstance(level.range, Quantity):
        return
    alarm = range_of((*at, "range"), level.range)
    if alarm.kind != target.range.kind or not meet(alarm, target.range):
        return
    if _is_far_beyond(alarm, target) and measure[-1] not in STANDARD:
        return
    message = say(
        zh="目标是 {target}，达到目标的数却也落在 {alarm} 里，照样报警",
        en="the target is {target}, yet numbers that reach it are {alarm} and raise the alarm",
        target=target.target.text,
        alarm=level.range.text,
    )
    hint = say(
        zh="警戒线要放在没达到目标的那一边",
        en="put the threshold on the side where the target is missed",
    )
    repairs = tuple(_repairs(alarm, target))
    yield Finding(alarm.path, message, (hint,), (target.path,), repairs=repairs)


def _is_far_beyond(alarm: Range, target: Success) -> bool:
    """Tell whether it begins beyond the target, as one does that warns of too much of a good."""
    value = target.target.value
    if target.upwards is False:
        return alarm.high is not None and alarm.high < value
    return alarm.low is not None and alarm.low > value


def _repairs(alarm: Range, target: Success) -> Iterator[Repair]:
    """Yield what would move the alarm below a target that is to be exceeded, or above another."""
    value = target.target.value
    if target.upwards is True and alarm.low is None:
        yield Repair(alarm.path, None, value)
        yield Repair(target.path, alarm.high, None)
    if target.upwards is False and alarm.high is None:
        yield Repair(alarm.path, value, None)
        yield Repair(target.path, None, alarm.low)
