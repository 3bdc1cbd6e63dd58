"""Traffic lights, ratings or alarms are out of order.

## What it does
Reads the levels of every measure: their ranges must not overlap nor leave a gap between them, and
neither must the sizes by which customers are put into tiers. Levels whose order everybody knows
(green, yellow, red; AAA, AA, A; excellent, good …) must run in one direction, and grades with the
best at the top. An alarm, and the red light, must not go off while the target is met. Where every
grade has a cap, the caps must leave room for everybody. Gaps and overlaps of what pays or marks
people are left to K403 and K404.

## Why it matters
An alarm that goes off on success is soon ignored, and so it is on the day it is right.

## Example
```yaml
goals:
  nps:
    target: ≥55
    alert: {range: ＞55, then: Win unhappy customers back}   # goes off when the target is met
```
Write `＜45`.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from plangen.diagnostics.finding import Finding, Repair
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.ranges import gaps, in_order, overlaps
from plangen.figures.good_side import is_upwards, success
from plangen.model.measure import Level
from plangen.rules.alarms import alarmed
from plangen.rules.context import Context
from plangen.rules.ratings import from_best
from plangen.rules.scale_texts import gap_in_text, overlap_in_text
from plangen.rules.scales import Scale, appraisals, scale_of, tier_scale
from plangen.values.quantity import Bound, Quantity
from plangen.values.unit import PERCENT
from plangen.values.writing import Sum

CHINESE = """
绿灯、黄灯、红灯，评级或警戒线的次序不对。

## 检查什么
看每个指标的分级：各级的范围不能重叠，中间不能有空档；客户分层的门槛也一样。次序人人知道的级别
（绿、黄、红，AAA、AA、A，优秀、良好……）要朝一个方向走，考核等级要越好分数越高。目标达到了，警戒线
和红灯就不能再响。每个等级都限了名额的，名额合起来要容得下所有人。发钱、打分用的分档，空档和重叠归
K403、K404。

## 为什么重要
目标达到了还响的警报，很快就没人理；真出事的那天，也一样没人理。

## 例子
```yaml
goals:
  nps:
    target: ≥55
    alert: {range: ＞55, then: 启动客户修复}   # 目标一达到就响
```
写成 `＜45`。
"""

_WORST = ("红", "red")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every threshold that is out of order."""
    for path, measure in context.figures.measures.items():
        if measure.levels:
            yield from _levels(path, measure.levels, context)
        if measure.alert:
            yield from alarmed(path, (*path, "alert"), measure.alert, context)
    for at, body in bodies(context.plan):
        tiers = body.customers.tiers if body.customers else {}
        for scale in tier_scale((*at, "customers", "tiers"), tiers):
            yield from _apart(scale)
    for path, appraisal in appraisals(context):
        at = (*path, "grades")
        for scale in scale_of(at, appraisal.grades):
            if not list(overlaps(in_order(list(scale.ranges.values())))):
                yield from _direction(scale, upwards=True)
        yield from _caps(at, appraisal.grades)


def _levels(path: Path, levels: Mapping[str, Level], context: Context) -> Iterator[Finding]:
    at = (*path, "levels")
    for scale in scale_of(at, levels):
        target = success(path, context.figures)
        upwards = is_upwards(path, target.target if target else None)
        yield from list(_apart(scale)) or _direction(scale, upwards)
    for name, level in levels.items():
        if name.lower().startswith(_WORST):
            yield from alarmed(path, (*at, name), level, context)


def _apart(scale: Scale) -> Iterator[Finding]:
    ordered = in_order(list(scale.ranges.values()))
    for pair in overlaps(ordered):
        yield Finding(pair[1].path, overlap_in_text(scale, pair), related=(pair[0].path,))
    for pair in gaps(ordered) if scale.complete else ():
        yield Finding(pair[1].path, gap_in_text(scale, pair), related=(pair[0].path,))


def _direction(scale: Scale, upwards: bool | None) -> Iterator[Finding]:
    """Yield a finding where the levels from best to worst do not run down, or up, all the way."""
    names = from_best(scale.ranges)
    ordered = [each.path for each in in_order(list(scale.ranges.values()))]
    places = {path: place for place, path in enumerate(ordered)}
    steps = list(pairwise(names))
    rises = [places[scale.ranges[b].path] > places[scale.ranges[a].path] for a, b in steps]
    if not rises:
        return
    if len(set(rises)) > 1:
        yield _turn(scale, *steps[rises.index(not rises[0])])
    elif rises[0] is upwards:
        yield _upside_down(scale, names)


def _turn(scale: Scale, before: str, name: str) -> Finding:
    message = say(
        zh="从好到坏，各级的范围应当朝一个方向走；到“{name}”却折了回来",
        en="from good to bad the ranges should run in one direction; at “{name}” they turn back",
        name=name,
    )
    return Finding(scale.ranges[name].path, message, related=(scale.ranges[before].path,))


def _upside_down(scale: Scale, names: list[str]) -> Finding:
    message = say(
        zh="“{best}”是最好的一级，范围却在坏的一头；“{worst}”反而在好的一头",
        en="“{best}” is the best level, but its range is at the bad end, and “{worst}” at the good",
        best=names[0],
        worst=names[-1],
    )
    others = tuple(scale.ranges[name].path for name in names[1:])
    return Finding(scale.ranges[names[0]].path, message, related=others)


def _caps(path: Path, grades: Mapping[str, Level]) -> Iterator[Finding]:
    """Yield a finding where the caps of all grades together hold less than everybody."""
    caps = {name: level.share for name, level in grades.items()}
    numbers = {name: cap for name, cap in caps.items() if isinstance(cap, Quantity)}
    floors = {Bound.AT_LEAST, Bound.ABOVE}
    open_ended = any(number.bound in floors for number in numbers.values())
    most = [number.high or number.value for number in numbers.values()]
    left = 1 - sum(most, Fraction(0))
    if not numbers or len(numbers) < len(caps) or open_ended or left <= 0:
        return
    places = [(*path, name, "share") for name in numbers]
    message = say(
        zh="各等级的名额合计 {sum}，不到 100%，总有人没有等级可评",
        en="the grades hold {sum} of all, less than 100%: somebody can be given no grade",
        sum=Sum(most, PERCENT),
    )
    repairs = tuple(
        Repair(place, cap + left, None) for place, cap in zip(places, most, strict=True)
    )
    yield Finding(places[-1], message, related=tuple(places[:-1]), repairs=repairs)
