"""Something ends before it begins, or is due before what it comes after.

## What it does
Reports a period that runs backwards, and a milestone, an action or a step that is over before what
its `after` names has begun. Two periods that touch, such as March and Q1, are in order. What is
part of a circle is left to T703.

## Why it matters
Somebody will start work for which the ground is not laid, or wait and miss a date that looked safe.

## Example
```yaml
milestones:
  Product launch: 2026-04
  Launch campaign: {date: 2026-03, after: Product launch}
```
Move the campaign to May, or the launch to February.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.plan_year import days
from plangen.model.plan import Plan
from plangen.rules.context import Context
from plangen.rules.sequence import Event, links
from plangen.rules.t703_dependency_cycle import waiting_circles
from plangen.values.period import Period

CHINESE = """
还没开始就结束了，或者排在了前置事项之前。

## 检查什么
倒着写的时段，要报告；里程碑、行动或步骤在 `after` 写的事项开始之前就结束的，也要报告。时段相交的
（如 3月 和 Q1）不算错。互相等待的归 T703。

## 为什么重要
要么有人在条件不具备时动了手，要么有人一直等，误了看上去稳妥的日子。

## 例子
```yaml
milestones:
  新品上市: 2026-04
  上市推广: {date: 2026-03, after: 新品上市}
```
把推广挪到五月，或者把上市提到二月。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every period that runs backwards, and for all that comes too early."""
    for path, period in context.find(Period):
        for start, end in days(period, at=path, plan=context.plan):
            if end < start:
                message = say(
                    zh="“{text}”的结束在开始之前",
                    en="“{text}” ends before it begins",
                    text=period.text,
                )
                yield Finding(path, message)
    yield from _too_early(context)


def _too_early(context: Context) -> Iterator[Finding]:
    early = [
        (link.event, link.former)
        for link in links(context)
        if link.former and _is_too_early(link.event, link.former, context.plan)
    ]
    circles = waiting_circles(context) if early else ()
    circling = {path for circle in circles for path in circle}
    for event, former in early:
        if not {event.path, former.path} <= circling:
            yield _finding(event, former)


def _is_too_early(event: Event, former: Event, plan: Plan) -> bool:
    if event.period is None or former.period is None:
        return False
    found = days(event.period, former.period, at=event.path, plan=plan)
    return bool(found) and found[0][1] < found[1][0]


def _finding(event: Event, former: Event) -> Finding:
    message = say(
        zh="“{event}”要在“{former}”之后，时间却是 {when}，早于后者的 {then}",
        en="“{event}” comes after “{former}”, but is dated {when}, before the latter's {then}",
        event=event.name,
        former=former.name,
        when=event.period,
        then=former.period,
    )
    hint = say(
        zh="改其中一个时间，或者去掉 after",
        en="change one of the dates, or take the “after” away",
    )
    related = ((*event.path, "after"), _when(former))
    return Finding(_when(event), message, (hint,), related)


def _when(event: Event) -> tuple[str | int, ...]:
    """Return where the date of an event stands."""
    return (*event.path, "date" if event.path[-2] == "milestones" else "when")
