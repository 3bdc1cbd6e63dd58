"""A check that the plan makes of itself cannot be computed.

## What it does
Reports a comparison under `checks` that names a figure which is not there, compares what cannot be
compared, is not well formed, or is only a number, which is neither true nor false.

## Why it matters
A check that proves nothing looks like one that has passed.

## Example
```yaml
goals: {revenue: 2.8亿元, profit: 4500万元}
checks:
  净利润不低于营收的15%: profit >= 15%    # money and a percentage
```
Write `profit >= revenue * 15%`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.rules.context import Context

CHINESE = """
计划自己提出的检查算不出来。

## 检查什么
`checks` 下的比较，引用了计划里没有的数、拿不能相比的来比、写法不对，或者只写了一个数，谈不上
成立不成立的，都报告出来。

## 为什么重要
什么也没有核对的检查，看上去和通过了一样。

## 例子
```yaml
goals: {revenue: 2.8亿元, profit: 4500万元}
checks:
  净利润不低于营收的15%: profit >= 15%    # 金额和百分比
```
改成 `profit >= revenue * 15%`。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every check of the plan's own that says nothing."""
    if not context.plan.checks:
        return
    from plangen.figures.expressions.faults import ExpressionFault
    from plangen.figures.expressions.promises import judge

    for name, promise in context.plan.checks.items():
        outcome = judge(promise.that, context.figures)
        if isinstance(outcome, ExpressionFault):
            path = ("checks", name, "that")
            yield Finding(path, outcome.message, outcome.hints, offset=outcome.offset)
