"""The rest of a split would be below zero.

## What it does
Where a part takes what remains (`其余`, `rest`), adds up the other parts and reports a sum above
the whole.

## Why it matters
The part that should get the remainder would get a negative amount.

## Example
```yaml
budget:
  lines:
    团队成本:
      target: 1200万元
      lines: {薪资: 1100万元, 奖励池: 200万元, 其他: 其余}   # −100万元
```
Raise the whole or lower a part.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.claims.judgement import Judgement, Verdict
from plangen.figures.claims.sums import judge_sums
from plangen.rules.context import Context

CHINESE = """
“其余”会是负数。

## 检查什么
有一个部分写着“其余”时，把别的部分加起来，超过总数就报告。

## 为什么重要
本该拿剩余部分的那一项，会变成负数。

## 例子
```yaml
budget:
  lines:
    团队成本:
      target: 1200万元
      lines: {薪资: 1100万元, 奖励池: 200万元, 其他: 其余}   # −100万元
```
调高总数，或调低某一部分。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every rest that would be negative."""
    for judgement in judge_sums(context.figures):
        if judgement.verdict is Verdict.OVER_REST:
            yield _finding(judgement)


def _finding(judgement: Judgement) -> Finding:
    account = judgement.account
    rest = account.rest
    message = say(
        zh="其他部分合计 {sum}，已超过总数 {whole}；“{name}”会是 {gap}",
        en="the other parts add up to {sum}, more than {whole}: “{name}” would be {gap}",
        sum=judgement.sum_text,
        whole=judgement.whole_text,
        name=rest.name if rest else "",
        gap=judgement.amount(-judgement.gap),
    )
    hint = say(
        zh="调低某一部分或调高总数；正好分完的，删去“{name}”",
        en="lower a part or raise the whole; if nothing remains, leave “{name}” out",
        name=rest.name if rest else "",
    )
    path = rest.path if rest else account.total_path
    others = tuple(other for other in judgement.related if other != path)
    related = (account.total_path, *others)
    return Finding(path, message, (hint,), related, repairs=judgement.repairs)
