"""A target is above its stretch.

## What it does
Holds the target of every measure, or else its floor, against its stretch: in total, in every part,
and where they are the sums of their parts. Of figures that should be low, such as an expense ratio
or churn, the stretch is the lower one; the page of K406 says how that is told. Where nothing tells,
floor, target and stretch must at least run one way.

## Why it matters
A stretch below the target pays the bonus for the extra mile to those who stop short.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    stretch: 2.5亿元
```
Write 3亿元, or what the stretch really is.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.figures.claims.scenarios import disorders
from plangen.rules.context import Context
from plangen.rules.scenarios_in_words import finding_of

CHINESE = """
目标高于冲刺。

## 检查什么
每个指标的目标（没有目标的用保底）和冲刺都比一遍：总数、每个部分，以及由各部分相加得到的数。
费用率、流失率这类越低越好的指标，冲刺应当比目标低；怎么判断，见 K406。看不出哪边更好的，
保底、目标、冲刺至少要朝一个方向走。

## 为什么重要
冲刺比目标还低，没完成目标的人也能拿冲刺奖。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    stretch: 2.5亿元
```
改成 3亿元，或者真正的冲刺数。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every stretch that is no better than its target."""
    for disorder in disorders(context.figures):
        if disorder.slots[1] == "stretch":
            yield finding_of(disorder, disorder.better)
