"""A stated figure per head is not the total divided by the heads.

## What it does
Divides the total by the headcount at the end of the year and compares: for a goal or the budget by
the team, for a part by its own `heads` or by the headcount of the same part. `of` names another
headcount. Where the figure fits only the opening headcount, or the average of opening and closing,
that is a warning; else an error. A headcount that is not in the plan is not guessed.

## Why it matters
Output per head decides on hiring. One that was divided by the wrong headcount, or slipped by a
factor of ten, decides wrongly.

## Example
```yaml
goals:
  revenue: {actual: 12.8亿元, per_head: {actual: 399万元}}   # 12.8亿 ÷ 32 = 4000万
team:
  headcount: {actual: 32人}
```
Write 4000万元, or correct the total or the headcount.
"""

from collections.abc import Iterator
from dataclasses import replace

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.heads import PerHead, per_heads
from plangen.rules.compared import about, judged, shown
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict

CHINESE = """
写的人均数不等于总数除以人数。

## 检查什么
用总数除以期末人数来核对：目标和预算除以全队人数，某一部分除以它自己的 `heads`，或者人数里同一
部分的人数。要用别的人数，用 `of` 写明。只符合期初人数，或者期初、期末平均人数的，是警告；
都不符合的，是错误。计划里没有写的人数，程序不去猜。

## 为什么重要
加不加人，看的是人均产出。除错了人数，或者差了一位，结论就错了。

## 例子
```yaml
goals:
  revenue: {actual: 12.8亿元, per_head: {actual: 399万元}}   # 12.8亿 ÷ 32 = 4000万
team:
  headcount: {actual: 32人}
```
改成 4000万元，或者核对总数和人数。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every figure per head that total and heads do not give."""
    for per_head in per_heads(context.figures):
        other = _other_basis(per_head)
        for finding in judged(per_head.comparison, _message(per_head.comparison), other):
            yield replace(finding, severity=Severity.WARNING) if other else finding


def _message(comparison: Comparison) -> Message:
    return say(
        zh="写的人均是 {stated}，而 {total} ÷ {heads} = {true}",
        en="the figure per head is given as {stated}, but {total} ÷ {heads} = {true}",
        stated=comparison.stated.number.text,
        total=shown(comparison.first),
        heads=shown(comparison.second),
        true=about(comparison.true, comparison.stated.number),
    )


def _other_basis(per_head: PerHead) -> tuple[Message, ...]:
    """Name the headcounts that fit, where that at the end of the year does not."""
    if per_head.comparison.verdict is not Verdict.CONTRADICTS:
        return ()
    names = (
        (per_head.opening, say(zh="期初人数", en="the opening headcount")),
        (per_head.average, say(zh="平均人数", en="the average headcount")),
    )
    return tuple(
        say(
            zh="符合除以{name} {heads}；若是这样算的，用 of 写明除的是哪个人数",
            en="it fits {name}, {heads}; if that is meant, name the headcount with `of`",
            name=name,
            heads=shown(other.second),
        )
        for other, name in names
        if other and other.verdict is Verdict.FITS
    )
