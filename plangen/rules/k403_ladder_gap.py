"""A ladder leaves a stretch between two of its steps without a rate or a mark.

## What it does
Reads the ranges of what pays or marks people: the steps of a commission, the scoring of an
indicator, the grades of an appraisal. Reports numbers between two steps that belong to neither. An
end that two ranges share (20–25% and 25–30%) is no gap, nor is what lies below the lowest step or
above the highest, nor, where points or pieces are counted, the step from 74 to 75. A scoring of two
steps (full marks from 90, none below 80) goes by degrees between them. Traffic lights and ratings
are left to K408.

## Why it matters
The first person whose result falls into the gap has no rate, and the case is decided by whoever
argues longer.

## Example
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 3%, 20–25%: 5%, ≥30%: 8%}   # what of 25 to 30 %?
```
Write `25–30%` with a rate of its own, or `≥25%: 8%`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.claims.ranges import gaps, in_order
from plangen.rules.context import Context
from plangen.rules.scale_texts import gap_in_text
from plangen.rules.scales import paying_scales

CHINESE = """
分档中间有空档，落在里面的没有提成比例、没有分数。

## 检查什么
看发钱、打分用的分档：提成的各档、指标的评分标准、考核的等级。两档之间有数不属于任何一档的，就报告。
两档共用一个端点（20–25% 和 25–30%）不算空档；最低一档以下、最高一档以上不算；按分、按个计数的，
74 到 75 这一步也不算。评分标准只写了两头的（90分以上满分、80分以下 0 分），中间按比例，也不算。
绿灯、黄灯、红灯和评级归 K408。

## 为什么重要
第一个落进空档的人没有比例可用，最后只能看谁更能争。

## 例子
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 3%, 20–25%: 5%, ≥30%: 8%}   # 25% 到 30% 怎么算？
```
给 `25–30%` 单写一档，或者写成 `≥25%: 8%`。
"""

_HINT = say(
    zh="给这一段补一档，或者把上下两档接起来",
    en="give this stretch a step of its own, or let the two steps meet",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every stretch that a complete ladder leaves out."""
    for scale in paying_scales(context):
        if scale.complete:
            for pair in gaps(in_order(list(scale.ranges.values()))):
                low, high = pair
                yield Finding(high.path, gap_in_text(scale, pair), (_HINT,), (low.path,))
