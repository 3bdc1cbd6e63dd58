"""More is planned than a budget allows.

## What it does
Reports the lines of a budget that is written as a ceiling (`≤8400万元`) where they come to more; a
reserve that is larger than its line; and a line from which more is certainly spent than it holds:
the costs of the actions and the prizes (times winners, times a year) that name it with `budget:`.
What is unsaid counts as little as it can: an action's cost once, unless it is a price for each
(`2万元/场` of 12场). Costs per lead are the business of M503, a ceiling in percent of revenue
(`ratio: ≤20%`) that of R205.

## Why it matters
A ceiling is a promise to whoever approved it. A plan that breaks it on paper will break it.

## Example
```yaml
budget:
  target: ≤500万元
  lines: {市场推广: 300万元, 团队成本: 250万元}   # 550万元
```
Lower a line by 50万元, or have a higher ceiling approved.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Repair
from plangen.diagnostics.message import say
from plangen.figures.claims.commitments import Commitments, commitments
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.reserves import Reserve, large_reserves
from plangen.figures.claims.sums import judge_sums
from plangen.figures.splits import LINES
from plangen.model.people import Reward
from plangen.model.section import Action
from plangen.rules.context import Context
from plangen.values.writing import Amount, Sum

CHINESE = """
计划要花的，超过了预算的上限。

## 检查什么
预算写成上限（`≤8400万元`）的，各行之和不能超过它；预留不能比所在的那一行还大；行动的费用、奖项的
奖金（乘名额、乘每年次数）用 `budget:` 写明从哪一行出的，合计不能超过那一行。没写明的按最少算：
行动的费用只算一次，写成单价的（`2万元/场`，12场）才乘数量。线索成本归 M503，按营收百分比的上限
（`ratio: ≤20%`）归 R205。

## 为什么重要
上限是对批预算的人的承诺。纸面上就超了的计划，执行起来一定超。

## 例子
```yaml
budget:
  target: ≤500万元
  lines: {市场推广: 300万元, 团队成本: 250万元}   # 550万元
```
把某一行减 50万元，或者申请更高的上限。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every ceiling that is exceeded."""
    for judgement in judge_sums(context.figures):
        is_budget = judgement.account.split.dimension == LINES and judgement.is_capped
        if is_budget and judgement.verdict is Verdict.OVER:
            yield _over_ceiling(judgement)
    for reserve in large_reserves(context.figures):
        yield _too_large(reserve)
    users = context.find(Action), context.find(Reward)
    for spent in commitments(*users, context.figures):
        if not spent.balance.holds:
            yield _overspent(spent)


def _over_ceiling(judgement: Judgement) -> Finding:
    total = judgement.account.total
    message = say(
        zh="明细合计 {sum}，超过上限 {cap}，多 {gap}",
        en="the lines add up to {sum}: {gap} above the ceiling of {cap}",
        sum=judgement.sum_text,
        cap=total.text if total else "",
        gap=judgement.amount(judgement.gap),
    )
    hint = say(zh="调低某一行，或提高上限", en="lower a line, or raise the ceiling")
    path = judgement.account.total_path
    return Finding(path, message, (hint,), judgement.related, repairs=judgement.repairs)


def _too_large(reserve: Reserve) -> Finding:
    message = say(
        zh="预留 {reserve}，比这一行的 {line} 还多",
        en="the reserve, {reserve}, is more than the line itself, {line}",
        reserve=Amount(reserve.amount.value, reserve.amount.unit),
        line=Amount(reserve.line.value, reserve.line.unit),
    )
    hint = say(zh="调低预留，或调高这一行", en="lower the reserve, or raise the line")
    return Finding(
        reserve.path,
        message,
        (hint,),
        (reserve.line_path,),
        repairs=(
            Repair(reserve.path, None, reserve.line.value),
            Repair(reserve.line_path, reserve.amount.value, None),
        ),
    )


def _overspent(spent: Commitments) -> Finding:
    amounts = [cost.number.value * cost.worth for cost in spent.costs]
    unit = spent.budget.unit
    message = say(
        zh="从“{line}”出的费用至少 {sum}，超过它的 {budget}",
        en="at least {sum} is spent from “{line}”, more than its {budget}",
        line=spent.line[-2],
        sum=Sum(amounts, unit) if len(amounts) > 1 else Amount(amounts[0], unit),
        budget=Amount(spent.budget.value, unit),
    )
    hint = say(
        zh="调高这一行，或减少从它出的费用",
        en="raise the line, or spend less from it",
    )
    related = tuple(cost.path for cost in spent.costs)
    return Finding(spent.line, message, (hint,), related, repairs=spent.balance.repairs)
