"""The parts of a split add up to more than the whole.

## What it does
Adds up every split that is not by period (region, product, channel, person …) and reports a sum
above the whole. Measured figures are compared with what their rounding allows. Where the whole
declares `over_assign`, its targets are the business of S104; budget lines are that of B601.

## Why it matters
Somebody is promised more than there is. Where a target is over-assigned on purpose, say so with
`over_assign`.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region: {华东: 1.5亿元, 华南: 8000万元, 华北: 6000万元}   # 2.9亿元
```
Lower one region by 1000万元, or declare `over_assign: 3.6%`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.figures.splits import LINES, SCENARIOS
from plangen.model.standard import CALENDAR, dimension_in_text
from plangen.rules.context import Context
from plangen.rules.sums_in_words import apart, hints_of, is_of_shares

CHINESE = """
各部分之和超过总数。

## 检查什么
把每个不按时段的拆分（区域、产品、渠道、人员……）加起来，超过总数就报告。实际数按四舍五入
允许的范围比较。写明了 `over_assign` 的，目标归 S104 核对；预算明细归 B601。

## 为什么重要
分出去的比总数还多，总有人拿不到。有意多分的，用 `over_assign` 写明多分多少。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region: {华东: 1.5亿元, 华南: 8000万元, 华北: 6000万元}   # 2.9亿元
```
把某个区域减少 1000万元，或写明 `over_assign: 3.6%`。
"""


_CHECK = say(zh="核对各部分和总数", en="check the parts and the whole")
_LOWER = say(
    zh="调低某一部分；有意多分的，写 over_assign",
    en="lower a part; where it is meant, declare over_assign",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every whole that its parts exceed."""
    for judgement in judge_sums(context.figures):
        if judgement.verdict is Verdict.OVER and not _elsewhere(judgement):
            yield _finding(judgement)


def _elsewhere(judgement: Judgement) -> bool:
    """Tell whether another rule speaks of it: periods S101, budgets B601, a declared surplus S104.

    What was achieved cannot be assigned beyond the total, whatever is declared.
    """
    split, slot = judgement.account.split, judgement.account.slot
    declared = split.whole.over_assign is not None and slot in SCENARIOS
    return declared or split.dimension in {*CALENDAR, LINES}


def _finding(judgement: Judgement) -> Finding:
    account = judgement.account
    return Finding(
        judgement.place,
        say(
            zh="按{dimension}合计 {sum}，比总数 {whole} 多 {gap}",
            en="by {dimension} the sum is {sum}: {gap} more than {whole}",
            dimension=dimension_in_text(account.split.dimension),
            sum=judgement.sum_text,
            whole=judgement.whole_text,
            gap=judgement.amount(judgement.gap),
        ),
        hints=hints_of(judgement, _hint(judgement)),
        related=judgement.related,
        repairs=judgement.repairs,
    )


def _hint(judgement: Judgement) -> Message:
    """Say what to do; only goals are assigned beyond themselves on purpose."""
    split, slot = judgement.account.split, judgement.account.slot
    if is_of_shares(judgement):
        return apart(-judgement.gap)
    return _LOWER if "goals" in split.whole_path and slot in SCENARIOS else _CHECK
