"""The lines of a budget do not add up to it.

## What it does
Adds up the lines of the budget, and the sub-lines of every line, and holds them against the amount
that is stated for them. Budgets are decided numbers: the sum must be exact.

## Why it matters
Money that no line spends is spent by nobody or by somebody unasked; money above the total is not
there.

## Example
```yaml
budget:
  lines:
    市场推广:
      target: 300万元
      lines: {线上推广: 120万元, 线下活动: 150万元, 客户激励: 20万元}   # 290万元
```
Raise a line by 10万元, or name one that takes the remainder (`其余`).
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.splits import LINES
from plangen.figures.sums import Judgement, Verdict, judge_sums
from plangen.rules.context import Context

CHINESE = """
预算明细之和不等于预算。

## 检查什么
把预算的各行、每一行的明细加起来，和写着的金额核对。预算是定下来的数，必须分毫不差。

## 为什么重要
没有归到任何一行的钱，要么没人花，要么没人管；超出总额的钱，根本没有。

## 例子
```yaml
budget:
  lines:
    市场推广:
      target: 300万元
      lines: {线上推广: 120万元, 线下活动: 150万元, 客户激励: 20万元}   # 290万元
```
把某一行加 10万元，或写明哪一行拿“其余”。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every budget that its lines miss."""
    for judgement in judge_sums(context.figures):
        over_or_below = judgement.verdict in {Verdict.OVER, Verdict.BELOW}
        if judgement.account.split.dimension == LINES and over_or_below:
            yield _finding(judgement)


def _finding(judgement: Judgement) -> Finding:
    more = judgement.gap > 0
    message = say(
        zh="明细合计 {sum}，比 {whole} " + ("多" if more else "少") + " {gap}",
        en="the lines add up to {sum}: {gap} " + ("more" if more else "less") + " than {whole}",
        sum=judgement.sum_text,
        whole=judgement.amount(judgement.whole),
        gap=judgement.amount(abs(judgement.gap)),
    )
    return Finding(judgement.account.total_path, message, related=judgement.related)
