"""Something is dated outside the year of the plan.

## What it does
Holds every date and period of the plan that names a year against the plan's `year`. The date on
which the plan was written is left alone, and so is the time that a waiver lasts.

## Why it matters
Dates survive from last year's file. A milestone of last year is met by nobody.

## Example
```yaml
year: 2026
milestones:
  年中复盘: 2025-07-10
```
Write 2026-07-10, or 7月10日: without a year, the plan's is meant.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.model.plan import Plan
from plangen.rules.context import Context
from plangen.values.period import Period

CHINESE = """
日期不在计划年度内。

## 检查什么
凡是写了年份的日期和时段，都和计划的 `year` 核对。编制日期和豁免（`waivers`）的期限不在此列。

## 为什么重要
日期常常是从去年的文件里留下来的。去年的里程碑，今年没人能完成。

## 例子
```yaml
year: 2026
milestones:
  年中复盘: 2025-07-10
```
改成 2026-07-10，或者写 7月10日：不写年份就是计划年度。
"""

_OF_ANY_YEAR = ("date", "waivers")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every dated thing outside the year that is planned where it stands."""
    for path, period in context.find(Period):
        year = _year(path, context.plan)
        if year is not None and path[0] not in _OF_ANY_YEAR and not _inside(period, year):
            message = say(
                zh="“{text}”不在计划年度 {year} 年内",
                en="“{text}” is outside {year}, the year of the plan",
                text=period.text,
                year=year,
            )
            yield Finding(path, message, related=(("year",),))


def _year(path: Path, plan: Plan) -> int | None:
    """Return the year of the plan; under `next`, the one stated there or the one after."""
    if path[0] != "next":
        return plan.year
    stated = plan.next.year if plan.next else None
    return stated or (plan.year + 1 if plan.year else None)


def _inside(period: Period, year: int) -> bool:
    start, end = period.dates(year)
    return (start.year, end.year) == (year, year)
