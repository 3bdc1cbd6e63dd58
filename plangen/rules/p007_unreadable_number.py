"""A number or a date is written so that it cannot be read.

## What it does
Reads every number and every date of the plan from the text that was written. Where that fails, the
finding says why (an unknown unit, words behind the number, full-width digits) and what would be
read. Formulas (`=2.8亿元 * 16%`) are reported where they are not well formed or take together what
does not go together, as money and people.

## Why it matters
A number that is not understood cannot be added up, and a guess at what it means would be printed as
a fact.

## Example
```yaml
goals:
  revenue: 两亿八千万               # 2.8亿元
kpis:
  回款率: {weight: １５％}          # 15%
milestones:
  年中复盘: 七月上旬                # 7月10日, or 7月
```
Write digits, a scale word (万, 亿, K, M) and a unit. Words go into the name or into `what`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.figures.expressions.faults import SYNTAX
from plangen.rules.context import Context

CHINESE = """
数字或日期的写法读不出来。

## 检查什么
计划里的每个数字、每个日期，都按写的文字来读。读不出来时，说明原因（不认识的单位、数字后面带着
别的话、全角数字），并给出能读的写法。算式（如 `=2.8亿元 * 16%`）写得不完整，或者把加不到一起的数
放在一起（如金额加人数），也在这里报告。

## 为什么重要
读不懂的数没法相加；猜一个印出来，就成了“事实”。

## 例子
```yaml
goals:
  revenue: 两亿八千万               # 2.8亿元
kpis:
  回款率: {weight: １５％}          # 15%
milestones:
  年中复盘: 七月上旬                # 7月10日，或 7月
```
写阿拉伯数字、万或亿、单位；其余的话写进名称或 `what`。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every expression that cannot be computed."""
    yield from context.figures.faults.get(SYNTAX, ())
