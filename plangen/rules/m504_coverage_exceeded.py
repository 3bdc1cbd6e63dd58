"""There are more customers per head than the plan allows.

## What it does
Where the team's measures set the most customers that one person looks after (`customers_per_head:
≤25`), divides the customers by the headcount at the end of the year. Customers are those stated
for all, or else for every tier; a tier without a number counts for none, and every head of the team
counts, so that the true figure is higher still.

## Why it matters
What nobody has time for is dropped in silence, and the small customers are dropped first.

## Example
```yaml
customers: {tiers: {S级: {count: 18家}, A级: {count: 1800家}}}
team:
  headcount: 68人
  measures: {customers_per_head: ≤25家}   # 1818 ÷ 68 = 26.7
```
Raise the cap, hire, or serve a tier through a channel and give its number there.
"""

from collections.abc import Iterator
from fractions import Fraction

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.coverage import Coverage, coverages
from plangen.rules.compared import shown
from plangen.rules.context import Context
from plangen.values.unit import Unit
from plangen.values.writing import Amount, Sum, rounded

CHINESE = """
人均客户数超过了计划规定的上限。

## 检查什么
团队指标里写了人均客户上限的（如 `人均覆盖客户: ≤25家`），用客户数除以年末人数来核对。客户数用写明的
总数，没写就把各层的加起来；没写数的那一层不算，全队每个人都算在内，所以实际只会更高。

## 为什么重要
顾不过来的客户会无声无息地丢掉，先丢的是小客户。

## 例子
```yaml
customers: {tiers: {S级: {count: 18家}, A级: {count: 1800家}}}
team:
  headcount: 68人
  measures: {人均覆盖客户: ≤25家}   # 1818 ÷ 68 = 26.7
```
提高上限、增加人手，或者把其中一层交给渠道，客户数也写到渠道里。
"""

SEVERITY = Severity.WARNING


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every cap that the customers exceed."""
    for at, body in bodies(context.plan):
        yield from map(_finding, coverages(body, at, context.figures))


def _finding(coverage: Coverage) -> Finding:
    message = say(
        zh="{customers} ÷ {heads} = 人均 {per_head}，超过上限 {cap}",
        en="{customers} ÷ {heads} = {per_head} per head, more than {cap}",
        customers=_customers(coverage),
        heads=shown(coverage.heads),
        per_head=Amount(Fraction(rounded(coverage.per_head, 1)), _unit(coverage)),
        cap=coverage.cap.number.text,
    )
    hint = say(
        zh="减少每人负责的客户、增加人手，或者提高上限",
        en="give each fewer customers, hire, or raise the cap",
    )
    related = (*(each.path for each in coverage.customers), coverage.heads.path)
    return Finding(coverage.cap.path, message, (hint,), related, repairs=coverage.repairs)


def _customers(coverage: Coverage) -> Amount | Message:
    if len(coverage.customers) == 1:
        return Amount(coverage.total, _unit(coverage))
    terms = [each.number.value for each in coverage.customers]
    return say("（{sum}）", "({sum})", sum=Sum(terms, _unit(coverage)))


def _unit(coverage: Coverage) -> Unit:
    return coverage.customers[0].number.unit
