"""The people of the plan cannot bring in its target.

## What it does
Multiplies the revenue per head that the plan states, for all or for each level of the headcount, by
the heads that are productive, and reports a result below the target (or the floor, where there is
no target). Productive heads are the closing headcount less, for joiners, the part of the year
before they produce: until the first day of their `when`, or of the quarter or month by which the
joiners are split, and until their `ramp` is over. Those who leave count as if they stayed to the
end. The formula is the usual one of sales capacity planning, “ramped heads × productivity”. A plan
that does not say when people join, or how long they take, is taken to have them from the first
day. A figure per head that is of productive heads, and not of all, says so with `of`.

## Why it matters
A target is divided by heads in January, and half of the heads arrive in summer.

## Example
```yaml
goals: {revenue: {target: 2.8亿元, per_head: 1000万元}}
team:
  headcount: 20人 → 28人
  joiners: {by: {unit: {华东: {target: 8人, when: 7月, ramp: 3个月}}}}   # 28 − 8 × 9/12 = 22
```
Hire earlier, plan for 2.2亿元, or state what a productive head really brings.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.capacity import Capacity, Crew, capacity
from plangen.figures.claims.ramping import Absent
from plangen.rules.compared import shown
from plangen.rules.context import Context
from plangen.values.writing import Amount, plain

CHINESE = """
计划里的人做不到计划里的目标。

## 检查什么
用计划写的人均营收（全队的，或者每个职级的）乘以有产出的人数，不到营收目标（没写目标的用保底）就报告。
有产出的人数，是年末人数减去新人还没有产出的那部分时间：从年初到到岗（`when` 的第一天，或者新增人数
按季、按月拆分时那个时段的第一天），再加上手的时间（`ramp`）。离开的人按干满全年算。这是销售产能规划
通行的算法：成熟人数 × 人均产出。没写何时到岗、多久上手的，按年初就在岗算。人均是按成熟人数、不是按
全队算的，用 `of` 写明。

## 为什么重要
目标在一月按人头分了下去，人却有一半夏天才到。

## 例子
```yaml
goals: {revenue: {target: 2.8亿元, per_head: 1000万元}}
team:
  headcount: 20人 → 28人
  joiners: {by: {unit: {华东: {target: 8人, when: 7月, ramp: 3个月}}}}   # 28 − 8 × 9/12 = 22
```
早点招人，或者目标定 2.2亿元，或者写实一个成熟的人到底能做多少。
"""

SEVERITY = Severity.WARNING

_HINT = say(
    zh="让新人早点到岗，或者调整目标、人均产出",
    en="let people join earlier, or change the target or the productivity",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding where the productive heads bring in less than the target."""
    found = capacity(context.plan, context.figures)
    if found and found.is_short:
        related = tuple(path for crew in found.crews for path in _cells(crew))
        at = found.target.path
        yield Finding(at, _message(found), (_HINT,), related, repairs=found.repairs)


def _cells(crew: Crew) -> Iterator[Path]:
    yield from (crew.per_head.path, crew.closing.path, *(each.heads.path for each in crew.absent))


def _message(found: Capacity) -> Message:
    absent = [_absence(each) for crew in found.crews for each in crew.absent]
    words = {
        "sum": [_product(crew) for crew in found.crews],
        "most": Amount(found.brings, found.target.number.unit),
        "target": shown(found.target),
    }
    if not absent:
        return say(
            zh="{sum}，合计 {most}，做不到 {target}",
            en="{sum}: {most} in all, which does not reach {target}",
            **words,
        )
    return say(
        zh="新人有一段时间没有产出（{absent}）；全年 {sum}，合计 {most}，做不到 {target}",
        en="new people do not produce at once ({absent}); {sum} in the year: {most} in all, which "
        "does not reach {target}",
        absent=absent,
        **words,
    )


def _absence(each: Absent) -> Message:
    return say(
        "“{name}”的 {heads} 有 {part} 年",
        "{heads} of “{name}” for {part} of a year",
        name=each.name,
        heads=shown(each.heads),
        part=plain(each.lost),
    )


def _product(crew: Crew) -> Message:
    return say(
        zh="{heads} 人{leaving} × 人均 {each}",
        en="{heads} heads{leaving} × {each}",
        heads=plain(crew.heads),
        leaving=_LEAVING.filled(n=plain(crew.leaving)) if crew.leaving else "",
        each=crew.per_head.number.text,
    )


_LEAVING = say(zh="（算上年内离开的 {n} 人）", en=" (with {n} who leave in the year)")
