"""Something is dated outside the year of the plan.

## What it does
Holds every date and period of the plan that names a year against the plan's `year`, quarters and
months by which something is split (2026Q1) among them. The date on which the plan was written is
left alone, and so is the time that a waiver lasts.

## Why it matters
Dates survive from last year's file. A milestone of last year is met by nobody.

## Example
```yaml
year: 2026
milestones:
  年中复盘: 2025-07-10
```
Write 2026-07-10, or 7月10日: without a year, the plan's is meant.

Where `basis` says in which month the business year begins, the plan's year is that one, called by
the year in which it begins: with `fiscal_year_starts: 4`, 2026 lasts until March 2027.
"""

import re
from collections.abc import Iterator
from datetime import date

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.plan_year import year_at
from plangen.model.standard import CALENDAR
from plangen.rules.context import Context
from plangen.values.period import Period, read_period

CHINESE = """
日期不在计划年度内。

## 检查什么
凡是写了年份的日期和时段，都和计划的 `year` 核对；拆分用的季度、月份写了年份的（如 2026Q1）也核对。
编制日期和豁免（`waivers`）的期限不在此列。

## 为什么重要
日期常常是从去年的文件里留下来的。去年的里程碑，今年没人能完成。

## 例子
```yaml
year: 2026
milestones:
  年中复盘: 2025-07-10
```
改成 2026-07-10，或者写 7月10日：不写年份就是计划年度。

`basis` 里写了财年从几月开始的，计划年度就是那个财年，按开始的年份称呼：`fiscal_year_starts: 4` 时，
2026 年到 2027 年 3 月为止。
"""

_OUTSIDE = say(
    zh="“{text}”不在计划年度 {year} 年内", en="“{text}” is outside {year}, the year of the plan"
)
_OUTSIDE_BUSINESS_YEAR = say(
    zh="“{text}”不在 {year} 财年内：{year}年{first}月到{end}年{last}月",
    en="“{text}” is outside the business year {year}, from {opening} to {closing}",
)
_OF_ANY_YEAR = ("date", "waivers")
_YEAR = re.compile(r"\d{4}", re.ASCII)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every dated thing outside the year that is planned where it stands."""
    for path, period in _dated(context):
        year = year_at(path, context.plan)
        if year is not None and path[0] not in _OF_ANY_YEAR and not _inside(period, year, context):
            message = _message(period, year, context.plan.year_starts)
            yield Finding(path, message, related=(("year",),))


def _dated(context: Context) -> Iterator[tuple[Path, Period]]:
    """Yield every date of the plan, and the parts of its splits whose names say a year: 2026Q1."""
    yield from context.find(Period)
    for split in context.figures.splits:
        for name in split.parts if split.dimension in CALENDAR else ():
            period = read_period(name) if _YEAR.search(name) else None
            if isinstance(period, Period):
                yield (*split.path, name), period


def _message(period: Period, year: int, starts: int) -> Message:
    if starts == 1:
        return _OUTSIDE.filled(text=period.text, year=year)
    end, last = year + 1, starts - 1
    return _OUTSIDE_BUSINESS_YEAR.filled(
        text=period.text, year=year, first=starts, end=end, last=last,
        opening=f"{year}-{starts:02}", closing=f"{end}-{last:02}",
    )  # fmt: skip


def _inside(period: Period, year: int, context: Context) -> bool:
    """Tell whether a period lies in the year, which may begin in any month."""
    starts = context.plan.year_starts
    start, end = period.dates(year, starts)
    opening = date(year, starts, 1)
    return opening <= start and end < opening.replace(year=year + 1)
