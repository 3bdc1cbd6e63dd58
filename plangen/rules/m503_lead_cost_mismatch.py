"""The leads cost more than the budget line that is to pay for them.

## What it does
Multiplies the cost of one by the count for every stage of the funnel that names a `budget`, adds up
the stages that name the same line, and reports a sum above that line. A cost of ≤180元 counts as
180元: the line must carry what the plan allows to be spent. A line may pay for more than leads, so
one that is larger is no fault. Actual costs are held only against what was actually spent.

## Why it matters
The leads stop when the money does, usually in the third quarter.

## Example
```yaml
budget: {lines: {市场活动: 60万元}}
funnel:
  stages:
    线索: {count: 5000条, cost: ≤180元, budget: 市场活动}   # 90万元 of 60万元
```
Raise the line to 90万元, or plan for 3333 leads.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.lead_costs import Outlay, Overspent, overspent
from plangen.rules.compared import shown
from plangen.rules.context import Context
from plangen.values.writing import Amount, Sum

CHINESE = """
线索要花的钱超过了出钱的那项预算。

## 检查什么
漏斗里写了 `budget` 的阶段，用单个成本乘数量；同用一项预算的加起来，超过这项预算就报告。
写 ≤180元 的按 180元 算：计划允许花的钱，预算要付得起。一项预算不一定只付线索的钱，所以有富余
不算错。实际成本只和实际支出比。

## 为什么重要
钱用完的那天线索就断了，多半是在三季度。

## 例子
```yaml
budget: {lines: {市场活动: 60万元}}
funnel:
  stages:
    线索: {count: 5000条, cost: ≤180元, budget: 市场活动}   # 90万元，预算只有60万元
```
把预算提到 90万元，或者线索减到 3333 条。
"""

_SIGNS = "≤≥<>＜＞= "
_HINT = say(
    zh="核对数量、单个成本和预算，改其中一个",
    en="check the count, the cost of one and the budget; change one of them",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every budget line that does not pay for its stages."""
    for at, body in bodies(context.plan):
        if body.funnel:
            found = overspent((*at, "funnel"), body.funnel.stages, context.figures)
            yield from map(_finding, found)


def _finding(found: Overspent) -> Finding:
    dearest, *others = found.outlays
    line, unit = found.line, found.line.number.unit
    cost = dearest.cost.number
    words = {"line": line.path[-2], "budget": shown(line), "total": Amount(found.total, unit)}
    message = (
        say(
            zh="用“{line}”付的各阶段合计 {sum}，超过这项预算的 {budget}",
            en="the stages paid from “{line}” cost {sum}, more than its {budget}",
            sum=Sum([outlay.least for outlay in found.outlays], unit),
            **words,
        )
        if others
        else say(
            zh="{count} × {cost} = {total}，超过“{line}”的预算 {budget}",
            en="{count} × {cost} = {total}, more than the {budget} of “{line}”",
            count=shown(dearest.count),
            cost=cost.text.lstrip(_SIGNS),
            **words,
        )
    )
    related = (dearest.count.path, *(path for o in others for path in _cells(o)), line.path)
    return Finding(dearest.cost.path, message, (_HINT,), related, repairs=found.repairs)


def _cells(outlay: Outlay) -> tuple[tuple[str | int, ...], ...]:
    return outlay.cost.path, outlay.count.path
