"""The lines of a budget do not add up to it.

## What it does
Adds up the lines of the budget, and the sub-lines of every line, and holds them against the amount
that is stated for them. Budgets are decided numbers: the sum must be exact. A budget that is
written as a ceiling (`≤8400万元`) is the business of B602.

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
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.figures.splits import LINES
from plangen.rules.context import Context
from plangen.rules.sums_in_words import hints_of

CHINESE = """
预算明细之和不等于预算。

## 检查什么
把预算的各行、每一行的明细加起来，和写着的金额核对。预算是定下来的数，必须分毫不差。
写成上限的预算（`≤8400万元`）归 B602 核对。

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


_CORRECT = say(
    zh="改某一行，或者改合计；没有归到哪一行的钱，加一行“其他: 其余”",
    en="correct a line or the total; money that belongs to no line is a line of its own (“rest”)",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every budget that its lines miss."""
    for judgement in judge_sums(context.figures):
        over_or_below = judgement.verdict in {Verdict.OVER, Verdict.BELOW}
        is_budget = judgement.account.split.dimension == LINES and not judgement.is_capped
        if is_budget and over_or_below:
            yield _finding(judgement)


def _finding(judgement: Judgement) -> Finding:
    more = judgement.gap > 0
    message = say(
        zh="明细合计 {sum}，比 {whole} " + ("多" if more else "少") + " {gap}",
        en="the lines add up to {sum}: {gap} " + ("more" if more else "less") + " than {whole}",
        sum=judgement.sum_text,
        whole=judgement.whole_text,
        gap=judgement.amount(abs(judgement.gap)),
    )
    return Finding(
        judgement.account.total_path,
        message,
        hints_of(judgement, _CORRECT),
        judgement.related,
        repairs=judgement.repairs,
    )
