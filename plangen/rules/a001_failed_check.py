"""A check that the plan makes of itself fails.

## What it does
Computes every comparison under `checks` from the figures of the plan, and reports one that is
false, with both of its sides. What rests on something undecided (`tbd`) is not reported. Each check
may say how serious it is: `error`, which it is if nothing is said, `warning` or `info`.

## Why it matters
A plan is bound by rules of its own house: a margin to keep, a limit on cost. Written into the plan,
they are proved at every change.

## Example
```yaml
goals: {revenue: 2.8亿元, profit: 4000万元}
checks:
  净利润不低于营收的15%: profit >= revenue * 15%    # 4200万元
  利润争取达到4500万元: {that: profit >= 4500万元, severity: info}
```
Correct the figures, or the check.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import say
from plangen.rules.context import Context

CHINESE = """
计划自己提出的检查没有通过。

## 检查什么
用计划里的数计算 `checks` 下的每一个比较，不成立的报告出来，并列出两边各是多少。牵涉“待定”的
不报告。每一项可以写明轻重：`error`（不写就是它）、`warning`、`info`。

## 为什么重要
各家都有自己的规矩：利润率不能低于多少，费用不能高于多少。写进计划里，每改一次就核对一次。

## 例子
```yaml
goals: {revenue: 2.8亿元, profit: 4000万元}
checks:
  净利润不低于营收的15%: profit >= revenue * 15%    # 4200万元
  利润争取达到4500万元: {that: profit >= 4500万元, severity: info}
```
改正数字，或者修改这项检查。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every check of the plan's own that is false."""
    if not context.plan.checks:
        return
    from plangen.figures.expressions.promises import Broken, judge

    for name, promise in context.plan.checks.items():
        outcome = judge(promise.that, context.figures)
        if isinstance(outcome, Broken):
            message = say(
                zh="“{name}”没有通过：{facts}", en="“{name}” fails: {facts}",
                name=name, facts=outcome.facts,
            )  # fmt: skip
            severity = Severity[promise.severity.upper()]
            path = ("checks", name, "that")
            yield Finding(path, message, related=outcome.sources, severity=severity)
