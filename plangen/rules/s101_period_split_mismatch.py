"""Quarters, months or half-years do not add up to the year.

## What it does
Adds up the parts of every split by half-year, quarter, month or week, and holds the sum against
the whole; where a measure is split by quarter and by month, each quarter against its months too.

## Why it matters
The year is made of its periods and of nothing else. Whoever is held to the quarterly targets is
held to another year than the one on the cover.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter: {Q1: 4500万元, Q2: 7000万元, Q3: 7500万元, Q4: 9100万元}   # 28100万元
```
Write 9000万元 for Q4, or 2.81亿元 for the year.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.figures.sums import Judgement, Verdict, judge_sums
from plangen.model.measure import Slot
from plangen.model.standard import CALENDAR, dimension_in_text
from plangen.rules.context import Context
from plangen.values.interval import total
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity
from plangen.values.writing import Amount, Sum

CHINESE = """
各季度（月、半年）之和不等于全年。

## 检查什么
把每个按半年、季度、月、周的拆分加起来，和总数核对；同一个指标既按季度又按月拆分时，
每个季度还要等于它的三个月之和。

## 为什么重要
一年就是由这些时段组成的。各季度加起来不是全年目标，团队背的就不是封面上的那个数。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter: {Q1: 4500万元, Q2: 7000万元, Q3: 7500万元, Q4: 9100万元}   # 28100万元
```
把 Q4 改成 9000万元，或把全年改成 2.81亿元。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every whole that its periods miss."""
    for judgement in judge_sums(context.figures):
        over_or_below = judgement.verdict in {Verdict.OVER, Verdict.BELOW}
        if judgement.account.split.dimension in CALENDAR and over_or_below:
            yield _finding(judgement)
    yield from _months_of_quarters(context.figures)


def _finding(judgement: Judgement) -> Finding:
    account = judgement.account
    return Finding(
        account.total_path,
        say(
            zh="按{dimension}合计 {sum}，总数却是 {whole}，相差 {gap}",
            en="by {dimension} the sum is {sum}, not {whole}: {gap} apart",
            dimension=dimension_in_text(account.split.dimension),
            sum=judgement.sum_text,
            whole=judgement.amount(judgement.whole),
            gap=judgement.amount(abs(judgement.gap)),
        ),
        hints=(
            say(
                zh="核对各期的数；如果分期是对的，把总数改成 {sum}",
                en="check the periods; if they are right, the whole is {sum}",
                sum=judgement.amount(judgement.account.sum()),
            ),
        ),
        related=judgement.related,
    )


def _months_of_quarters(figures: Figures) -> Iterator[Finding]:
    for path, measure in figures.measures.items():
        if "quarter" in measure.by and "month" in measure.by:
            for quarter in measure.by["quarter"]:
                yield from _quarter((*path, "by"), quarter, list(measure.by["month"]), figures)


def _quarter(by: Path, quarter: str, months: list[str], figures: Figures) -> Iterator[Finding]:
    span = read_period(quarter)
    if not isinstance(span, Period):
        return
    inside = [(*by, "month", month) for month in months if _first_month(month) in _range(span)]
    terms = [number for path in inside if (number := figures.number(path)) is not None]
    at = (*by, "quarter", quarter)
    whole = figures.number(at)
    if whole is None or len(terms) < 3 or _agree(terms, whole, figures.slot(at)):
        return
    message = say(
        zh="{quarter} 的三个月合计 {sum}，不等于该季度的 {whole}",
        en="the months of {quarter} add up to {sum}, not to its {whole}",
        quarter=quarter,
        sum=Sum([term.value for term in terms], whole.unit),
        whole=Amount(whole.value, whole.unit),
    )
    yield Finding((*at, figures.slot(at) or ""), message, related=tuple(inside))


def _agree(terms: list[Quantity], whole: Quantity, slot: Slot | None) -> bool:
    return total([stands_for(term, slot) for term in terms]).meets(stands_for(whole, slot))


def _first_month(name: str) -> int:
    period = read_period(name)
    return period.first[0] if isinstance(period, Period) else 0


def _range(span: Period) -> range:
    return range(span.first[0], span.last[0] + 1)
