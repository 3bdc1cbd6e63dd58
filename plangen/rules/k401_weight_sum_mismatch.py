"""The weights of indicators do not add up to the weight above them.

## What it does
At every level of the KPI tree where a weight is stated, adds the weights up and compares with the
weight of the level above; at the top, with 100 %. A level without any weight is not checked.

## Why it matters
With weights that make 95 or 105 % nobody can reach, or everybody can exceed, full marks.

## Example
```yaml
kpis:
  基础指标:
    weight: 60%
    items: {销售额: 40%, 回款率: 15%, 新客户开发: 10%}   # 65 %
```
Lower one of them by five points, or raise the group and lower another.
"""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.people import Kpi
from plangen.rules.context import Context
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT
from plangen.values.writing import Amount, Sum

CHINESE = """
各指标的权重之和不等于上一级的权重。

## 检查什么
考核指标的每一级，只要有一个写了权重，就把这一级加起来，和上一级的权重核对；最上一级和 100% 核对。
整级都没写权重的，不检查。

## 为什么重要
权重合计 95% 或 105%，要么谁都拿不到满分，要么谁都能超过满分。

## 例子
```yaml
kpis:
  基础指标:
    weight: 60%
    items: {销售额: 40%, 回款率: 15%, 新客户开发: 10%}   # 65%
```
把其中一个减 5 个百分点，或者调整上一级。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every level that misses the weight above it."""
    yield from _level(context.plan.kpis, ("kpis",), Fraction(1), ("kpis",))


def _level(
    nodes: Mapping[str, Kpi], path: Path, whole: Fraction | None, at: Path
) -> Iterator[Finding]:
    weights = {name: kpi.weight for name, kpi in nodes.items() if isinstance(kpi.weight, Quantity)}
    blank = [name for name, kpi in nodes.items() if kpi.weight is None]
    total = sum((weight.value for weight in weights.values()), Fraction(0))
    complete = len(weights) == len(nodes)
    if weights and whole is not None and (blank or total > whole or (complete and total < whole)):
        related = tuple((*path, name, "weight") for name in weights)
        values = [weight.value for weight in weights.values()]
        yield Finding(at, _message(values, whole, blank), _hints(total, whole), related)
    for name, kpi in nodes.items():
        below = kpi.weight.value if isinstance(kpi.weight, Quantity) else None
        yield from _level(kpi.items, (*path, name, "items"), below, (*path, name, "weight"))


def _message(weights: list[Fraction], whole: Fraction, blank: list[str]) -> Message:
    if blank:
        return say(
            zh="同级的指标有的写了权重，“{blank}”没有写",
            en="other indicators of this level have a weight, “{blank}” has none",
            blank=blank,
        )
    return say(
        zh="权重合计 {sum}，应当等于 {whole}",
        en="the weights add up to {sum}, not to {whole}",
        sum=Sum(weights, PERCENT),
        whole=Amount(whole, PERCENT),
    )


def _hints(total: Fraction, whole: Fraction) -> tuple[Message, ...]:
    if total == 1 and whole != 1:
        return (
            say(
                zh="这里的权重占的是全部，不是本级：各乘以 {whole}",
                en="weights are shares of all, not of their group: multiply each by {whole}",
                whole=Amount(whole, PERCENT),
            ),
        )
    return ()
