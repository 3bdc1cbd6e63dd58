"""A floor is above its target.

## What it does
Holds the floor of every measure against its target: in total, in every part, and where they are the
sums of their parts. Of figures that should be low, such as an expense ratio or churn, the floor is
the higher one. Which way is better is told by a bound (`≤3%`), by the standard id, or by the whole;
where nothing tells, a floor and a target may run either way.

## Why it matters
The floor is what must be reached even in a bad year. A floor above the target makes the target
worthless, and whoever reaches it has missed the floor.

## Example
```yaml
goals:
  revenue:
    floor: 3亿元
    target: 2.8亿元
```
Write 2.5亿元, or what the floor really is.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.figures.claims.scenarios import disorders
from plangen.rules.context import Context
from plangen.rules.scenarios_in_words import finding_of

CHINESE = """
保底高于目标。

## 检查什么
每个指标的保底和目标都比一遍：总数、每个部分，以及由各部分相加得到的数。费用率、流失率这类越低越好的
指标，保底应当比目标高。哪边更好，看 `≤3%` 这样的写法、标准指标名，或者总数；都看不出来的，
保底和目标哪边大都可以。

## 为什么重要
保底是年景不好也要做到的数。保底比目标还高，目标就没有意义：完成了目标，保底还没完成。

## 例子
```yaml
goals:
  revenue:
    floor: 3亿元
    target: 2.8亿元
```
改成 2.5亿元，或者真正的保底数。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every floor that is better than its target."""
    for disorder in disorders(context.figures):
        if disorder.slots == ("floor", "target"):
            yield finding_of(disorder, disorder.worse)
