"""Quarters, months or half-years do not add up to the year.

## What it does
Adds up the parts of every split by half-year, quarter, month or week, and holds the sum against
the whole. Where a measure is split by quarter and by month, each quarter is held against its months
too, and each half-year against its quarters; so in every scenario. Where the quarters make up the
year, months may detail some of it.

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
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.figures.stretches import Stretch, covers_the_year, stretches
from plangen.model.standard import CALENDAR, dimension_in_text
from plangen.rules.context import Context
from plangen.rules.sums_in_words import apart, hints_of, is_of_shares
from plangen.values.writing import Amount, Sum

CHINESE = """
各季度（月、半年）之和不等于全年。

## 检查什么
把每个按半年、季度、月、周的拆分加起来，和总数核对。同一个指标既按季度又按月拆分时，
每个季度还要等于它的三个月之和；每个半年要等于它的两个季度之和。保底、冲刺也一样。季度写全了的，
月份可以只细化其中一段。

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
        is_calendar = judgement.account.split.dimension in CALENDAR
        if is_calendar and over_or_below and not _is_detail(judgement):
            yield _finding(judgement)
    for stretch in stretches(context.figures, context.plan.year_starts):
        if not stretch.balance.holds:
            yield _of_stretch(stretch)


def _is_detail(judgement: Judgement) -> bool:
    """Tell whether it is a part of the year in detail, all of which other periods make up."""
    split = judgement.account.split
    others = (parts for key, parts in split.whole.by.items() if key in CALENDAR)
    return _is_partial(judgement) and any(covers_the_year(parts) for parts in others)


def _is_partial(judgement: Judgement) -> bool:
    below = judgement.verdict is Verdict.BELOW
    return below and not covers_the_year(judgement.account.split.parts)


def _finding(judgement: Judgement) -> Finding:
    account = judgement.account
    return Finding(
        judgement.place,
        say(
            zh="按{dimension}合计 {sum}，总数却是 {whole}，相差 {gap}",
            en="by {dimension} the sum is {sum}, not {whole}: {gap} apart",
            dimension=dimension_in_text(account.split.dimension),
            sum=judgement.sum_text,
            whole=judgement.whole_text,
            gap=judgement.amount(abs(judgement.gap)),
        ),
        hints=hints_of(judgement, _hint(judgement)),
        related=judgement.related,
        repairs=judgement.repairs,
    )


def _hint(judgement: Judgement) -> Message:
    if is_of_shares(judgement):
        return apart(-judgement.gap)
    if _is_partial(judgement):
        return _PARTIAL
    return say(
        zh="核对各期的数；如果分期是对的，把总数改成 {sum}",
        en="check the periods; if they are right, the whole is {sum}",
        sum=judgement.amount(judgement.account.sum()),
    )


_PARTIAL = say(
    zh="这些时段没有覆盖全年：补上缺的时段，或者让一个部分写“其余”",
    en="these periods are not all of the year: add those that are missing, or let one be “rest”",
)


def _of_stretch(stretch: Stretch) -> Finding:
    return Finding(
        stretch.whole_path,
        say(
            zh="“{name}”按{dimension}合计 {sum}，不等于它自己的 {whole}",
            en="by {dimension}, {name} adds up to {sum}, not to its {whole}",
            name=stretch.name,
            dimension=dimension_in_text(stretch.dimension),
            sum=Sum([term.value for term in stretch.terms.values()], stretch.whole.unit),
            whole=Amount(stretch.whole.value, stretch.whole.unit),
        ),
        hints=(
            say(
                zh="核对这几期和“{name}”的数：有一处没有跟着改",
                en="check these periods and {name}: one was not changed with the others",
                name=stretch.name,
            ),
        ),
        related=tuple(stretch.terms),
        repairs=stretch.balance.repairs,
    )
