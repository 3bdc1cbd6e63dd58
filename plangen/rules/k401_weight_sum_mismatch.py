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

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.portions import Portions, weight_levels
from plangen.rules.context import Context
from plangen.rules.sums_in_words import apart
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
    plan = context.plan
    levels = [*weight_levels(plan.kpis, ("kpis",))]
    if plan.next:
        levels += weight_levels(plan.next.kpis, ("next", "kpis"))
    yield from (_finding(level) for level in levels if not level.holds)


def _finding(level: Portions) -> Finding:
    repairs = () if level.blank else level.balance.repairs
    hints = (_hint(level),)
    return Finding(level.at, _message(level), hints, tuple(level.stated), repairs=repairs)


def _message(level: Portions) -> Message:
    if level.blank:
        return say(
            zh="同级的指标有的写了权重，“{blank}”没有写",
            en="other indicators of this level have a weight, “{blank}” has none",
            blank=level.blank,
        )
    return say(
        zh="权重合计 {sum}，应当等于 {whole}",
        en="the weights add up to {sum}, not to {whole}",
        sum=Sum([weight.value for weight in level.stated.values()], PERCENT),
        whole=Amount(level.whole.value, PERCENT),
    )


def _hint(level: Portions) -> Message:
    if level.blank:
        return say(
            zh="写上权重；还没定写“待定”，不计分写 0%",
            en="write its weight; “tbd” if undecided, 0% if it does not count",
        )
    if level.sum == 1 and level.whole.value != 1:
        return say(
            zh="这里的权重占的是全部，不是本级：各乘以 {whole}",
            en="weights are shares of all, not of their group: multiply each by {whole}",
            whole=Amount(level.whole.value, PERCENT),
        )
    gap = apart(level.whole.value - level.sum)
    if level.at[-1] == "kpis":
        return gap
    return say(zh="{gap}，或者改上一级的权重", en="{gap}, or change the weight above", gap=gap)
