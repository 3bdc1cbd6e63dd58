"""Two steps of a ladder claim the same numbers.

## What it does
Reads the ranges of what pays or marks people: the steps of a commission, the scoring of an
indicator, the grades of an appraisal. Reports two steps that have numbers in common. An end that a
range shares with its neighbour (20–25% and ≥25%) is no overlap; steps that are written by one end
only (≥60, ≥75, ≥90) each end where the next begins. Traffic lights and ratings are left to K408.

## Why it matters
Who stands in the overlap is owed two rates, and will ask for the higher one.

## Example
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 3%, 18–25%: 5%, ≥25%: 8%}   # 19 % is in two steps
```
Write `20–25%: 5%`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.claims.ranges import in_order, overlaps
from plangen.rules.context import Context
from plangen.rules.scale_texts import overlap_in_text
from plangen.rules.scales import paying_scales

CHINESE = """
分档有重叠，同一个数落在两档里。

## 检查什么
看发钱、打分用的分档：提成的各档、指标的评分标准、考核的等级。两档有相同的数，就报告。和相邻的一档
共用端点（20–25% 和 ≥25%）不算重叠；只写一头的（≥60、≥75、≥90），每一档到下一档为止。绿灯、黄灯、
红灯和评级归 K408。

## 为什么重要
落在重叠里的人对得上两个比例，自然要高的那个。

## 例子
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 3%, 18–25%: 5%, ≥25%: 8%}   # 19% 落在两档里
```
写成 `20–25%: 5%`。
"""

_HINT = say(
    zh="改其中一档的端点，让两档首尾相接",
    en="move an end of one step, so that the two meet",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every stretch that two steps of a ladder claim."""
    for scale in paying_scales(context):
        for pair in overlaps(in_order(list(scale.ranges.values()))):
            low, high = pair
            yield Finding(high.path, overlap_in_text(scale, pair), (_HINT,), (low.path,))
