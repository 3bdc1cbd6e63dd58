"""The parts of a split add up to less than the whole.

## What it does
Adds up every split that is not by period, all of whose parts have a number, and reports a sum
below the whole when no part is named that takes the rest.

## Why it matters
What is left over belongs to nobody, and a reader cannot tell a forgotten region from a small one.

## Example
```yaml
goals:
  revenue:
    actual: 12.8亿元
    by:
      product: {A系列: 6.2亿元, B系列: 4.1亿元, C系列: 1.5亿元}   # 11.8亿元
```
Add `其他: 其余` if the remainder is other business, or correct the parts.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.figures.splits import LINES
from plangen.model.standard import CALENDAR, dimension_in_text
from plangen.rules.context import Context
from plangen.rules.sums_in_words import hints_of, is_of_shares
from plangen.values.writing import percent

CHINESE = """
各部分之和不到总数。

## 检查什么
把每个不按时段的拆分加起来。各部分都有数、合计却不到总数，又没有一个部分写着“其余”，就报告。

## 为什么重要
剩下的那块没有主人；读的人也分不清是漏了一个区域，还是那个区域本来就小。

## 例子
```yaml
goals:
  revenue:
    actual: 12.8亿元
    by:
      product: {A系列: 6.2亿元, B系列: 4.1亿元, C系列: 1.5亿元}   # 11.8亿元
```
剩下的是别的业务，就加一行 `其他: 其余`；不是，就改各部分的数。
"""


_REST = say(
    zh="剩下的归其他，就加一行“其他: 其余”",
    en="if the remainder belongs to others, add “Others: rest”",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every whole that its parts do not fill."""
    for judgement in judge_sums(context.figures):
        dimension = judgement.account.split.dimension
        if judgement.verdict is Verdict.BELOW and dimension not in {*CALENDAR, LINES}:
            yield _finding(judgement)


def _part(judgement: Judgement) -> Message | str:
    """Say how much of the whole it is, unless that is 100 % itself."""
    if is_of_shares(judgement):
        return ""
    return say("（{p}）", " ({p})", p=percent(-judgement.gap / judgement.whole))


def _finding(judgement: Judgement) -> Finding:
    account = judgement.account
    return Finding(
        judgement.place,
        say(
            zh="按{dimension}合计 {sum}，比总数 {whole} 少 {gap}{part}，没有说明归谁",
            en="by {dimension} the sum is {sum}: {gap}{part} of {whole} belongs to no part",
            dimension=dimension_in_text(account.split.dimension),
            sum=judgement.sum_text,
            whole=judgement.whole_text,
            gap=judgement.amount(-judgement.gap),
            part=_part(judgement),
        ),
        hints=hints_of(judgement, _REST),
        related=judgement.related,
        repairs=judgement.repairs,
    )
