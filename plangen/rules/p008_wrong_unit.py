"""A number in a unit that does not belong in its place.

## What it does
Every figure counts in something: revenue and budgets in money, headcount in people, weights and
shares in percent. A number in another unit is reported, with both. A bare number takes the unit of
its place, and a percentage in a split is the part's share.

## Why it matters
People and money cannot be added. A unit that does not fit is nearly always a value in the wrong
row.

## Example
```yaml
goals:
  revenue: 28人                     # money belongs here
team:
  headcount: 20人 → 2800万元        # people belong here
```
Write `revenue: 2.8亿元` and `headcount: 20人 → 28人`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.figures.expressions.faults import UNIT
from plangen.rules.context import Context

CHINESE = """
数的单位和它的位置不符。

## 检查什么
每个数都有它的单位：营收和预算是金额，编制是人数，权重和份额是百分比。写成别的单位就报告，并说明
两边各是什么。没写单位的数用这个位置的单位；拆分里的百分数是这一部分的份额。

## 为什么重要
人和钱不能相加。单位不对，多半是数填错了行。

## 例子
```yaml
goals:
  revenue: 28人                     # 这里要金额
team:
  headcount: 20人 → 2800万元        # 这里要人数
```
写成 `revenue: 2.8亿元`，`headcount: 20人 → 28人`。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every expression whose result does not fit its place."""
    yield from context.figures.faults.get(UNIT, ())
