"""More, or less, is assigned than `over_assign` declares.

## What it does
Where a whole declares `over_assign`, its parts may be above it by just that much (rounded as the
declaration is written; `≤5%` allows anything up to it). Reports a split that is above the whole by
another share, and a declaration that no split makes use of. Without a declaration any surplus is
S102; splits by period, budget lines and what was achieved never have a surplus.

## Why it matters
A surplus on purpose is a cushion, and everybody should know how thick it is. One that has grown in
silence, or has gone, is none that anybody decided on.

## Example
```yaml
goals:
  revenue:
    target: 1亿元
    over_assign: 5%
    by:
      person: {王敏: 6000万元, 李强: 4800万元}   # 10800万元: 8 % more
```
Write 8%, or lower the parts to 10500万元.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.judgement import Verdict
from plangen.figures.claims.over_assigned import Surplus, wrong_surpluses
from plangen.model.standard import dimension_in_text
from plangen.rules.context import Context
from plangen.values.writing import plain

CHINESE = """
多分的比例，和 `over_assign` 写的不一样。

## 检查什么
总数写了 `over_assign`，各部分之和可以正好比总数多这么多（按写出的位数四舍五入；`≤5%` 表示最多
5%）。多出的是另一个比例，或者写了却没有一个拆分多分，就报告。没写 `over_assign` 的，多分一律归
S102；按时段的拆分、预算明细和实际数，没有多分这回事。

## 为什么重要
有意多分，是给目标留的余量，余量多厚大家要心里有数。不知不觉变厚了或者没有了，就不是谁定下来的。

## 例子
```yaml
goals:
  revenue:
    target: 1亿元
    over_assign: 5%
    by:
      person: {王敏: 6000万元, 李强: 4800万元}   # 10800万元，多 8%
```
改成 8%，或把各部分减到 10500万元。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every declared surplus that is not the real one."""
    for surplus in wrong_surpluses(context.figures):
        yield Finding(
            surplus.path,
            _message(surplus),
            (_hint(surplus),),
            (surplus.judgement.account.total_path, *surplus.judgement.related),
            repairs=surplus.repairs,
        )


def _message(surplus: Surplus) -> Message:
    judgement = surplus.judgement
    values = {
        "declared": surplus.declared.text,
        "dimension": dimension_in_text(judgement.account.split.dimension),
        "sum": judgement.sum_text,
        "whole": judgement.whole_text,
    }
    if judgement.verdict is not Verdict.OVER:
        return say(
            zh="写了多分 {declared}，而按{dimension}合计 {sum}，正好是总数，没有多分",
            en="{declared} is declared, but by {dimension} the sum is {sum}, with no surplus",
            **values,
        )
    return say(
        zh="写了多分 {declared}，而按{dimension}合计 {sum}，比总数 {whole} 多 {true}",
        en="{declared} is declared, but by {dimension} the sum is {sum}: {true} more than {whole}",
        true=f"{plain(surplus.true * 100)}%",
        **values,
    )


def _hint(surplus: Surplus) -> Message:
    if surplus.judgement.verdict is not Verdict.OVER:
        return say(zh="删去 over_assign，或把要多分的分下去", en="assign it, or leave it out")
    return say(
        zh="改成 {true}，或调整各部分",
        en="declare {true}, or change the parts",
        true=f"{plain(surplus.true * 100)}%",
    )
