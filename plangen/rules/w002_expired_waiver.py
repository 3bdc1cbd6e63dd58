"""A waiver has expired.

## What it does
Holds the `until` of every entry of `waivers` against the `date` of the plan; where the plan has
none, against the first day of its `year`. An entry that ended before that day silences nothing any
more. The day on which plangen runs plays no part: the same plan is judged alike on any day.

## Why it matters
A waiver is somebody's word for a limited time. After that, the number has to be corrected or
somebody has to answer for it anew.

## Example
```yaml
year: 2026
date: 2026-01-05
waivers:
  - {code: R203, at: goals.revenue.growth, reason: agreed rounding, owner: CFO, until: 2025-12}
```
Correct the growth and take the entry out, or have its owner extend it.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.plan import Plan
from plangen.model.promises import Waiver
from plangen.rules.context import Context
from plangen.rules.waived_findings import is_expired

SEVERITY = Severity.WARNING

CHINESE = """
豁免已经过期。

## 检查什么
`waivers` 里每一条的 `until`，都和计划的编制日期（`date`）核对；没有写编制日期的，和计划年度
（`year`）的第一天核对。在那之前就到期的豁免不再起作用。程序运行的日子不在考虑之列：同一份计划，
哪天检查结果都一样。

## 为什么重要
豁免是有人在一段时间里担保的。过了期，要么把数改好，要么由人重新担保。

## 例子
```yaml
year: 2026
date: 2026-01-05
waivers:
  - {code: R203, at: goals.revenue.growth, reason: 按财务口径取整, owner: 财务总监, until: 2025-12}
```
把增长率改好，删掉这一条；或者请责任人延期。
"""

_AFTER_DATE = say(
    zh="豁免到 {until} 为止，计划的编制日期是 {day}，已经过期，不再起作用",
    en="this waiver ended with {until}, before the date of the plan, {day}; it silences nothing",
)
_AFTER_YEAR = say(
    zh="豁免到 {until} 为止，计划是 {day} 年的，已经过期，不再起作用",
    en="this waiver ended with {until}, before the plan's year, {day}; it silences nothing",
)
_HINT = say(
    zh="把 {code} 指出的问题改好并删掉这一条，或者请{owner}延期",
    en="correct what {code} reports and take this out, or have {owner} extend it",
)
_WHOEVER = say(zh="责任人", en="whoever answers for it")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every waiver whose time was over on the plan's day."""
    for number, waiver in enumerate(context.plan.waivers or ()):
        if waiver.until and is_expired(waiver, context.plan):
            path = ("waivers", number, "until")
            message, related = _compared(waiver, context.plan)
            hint = _HINT.filled(code=waiver.code, owner=waiver.owner or _WHOEVER)
            yield Finding(path, message, (hint,), related)


def _compared(waiver: Waiver, plan: Plan) -> tuple[Message, tuple[Path, ...]]:
    if plan.date:
        return _AFTER_DATE.filled(until=waiver.until, day=plan.date), (("date",),)
    return _AFTER_YEAR.filled(until=waiver.until, day=plan.year), (("year",),)
