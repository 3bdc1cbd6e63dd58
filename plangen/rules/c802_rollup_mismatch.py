"""A part is not what its own plan says.

## What it does
Where a part names its `plan`, compares the part with that plan's total of the same figure: target
with target, floor with floor. The part stands for itself under every measure, so that a region
whose plan is named under the revenue is held against that plan in the headcount too. Decided
numbers must be equal, measured ones as far as they are rounded.

## Why it matters
The head office adds up what its parts have promised. Where the two plans differ, somebody works
towards another target than the board was shown.

## Example
```yaml
goals:
  revenue:
    target: $12M
    by:
      region:
        DACH: {target: $5M, plan: dach.yaml}      # there: revenue: $4.8M
        Nordics: $7M
```
Make both plans say the same. What head office adds, or keeps back, is a part of its own, such as
`Adjustment: $0.2M`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Elsewhere, Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.claims.across import Pair, totals
from plangen.model.basis import is_due, same_tax
from plangen.rules.context import Context, Other
from plangen.rules.two_values import with_gap

CHINESE = """
某个部分的数和它自己的计划对不上。

## 检查什么
一个部分用 `plan` 写明它自己的计划时，把这个部分的数和那份计划的总数核对：目标对目标，保底对保底。
在营收里写了 `plan` 的区域，它在人数等别的指标里的数也一并核对。定下来的数要相等，实际数允许
四舍五入。

## 为什么重要
总部的数是各部分承诺加起来的。两份计划不一样，就有人在朝另一个目标努力，而董事会看到的不是那个。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region:
        华东: {target: 1.2亿元, plan: 华东.yaml}    # 那里写的是 revenue: 1.15亿元
        其他: 其余
```
两份计划改成一样。总部有意加上或留下的，另写一个部分，如 `总部调整: 500万元`。
"""

_MESSAGE = say(
    zh="“{name}”写的是 {own}，它自己的计划 {file} 是 {other}{gap}",
    en="“{name}” is given as {own}, but its own plan {file} says {other}{gap}",
)
_HINT = say(
    zh="两份计划改成一样；总部有意加上或留下的，另写一个部分，如“总部调整”",
    en="make both plans say the same; what head office adds or keeps back is a part of its own",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every part that its own plan contradicts."""
    children = {
        part: child
        for part, child in context.children.items()
        if is_due(context.plan, (*part, "plan"), child.plan)
    }
    figures = {part: child.figures for part, child in children.items()}
    for part, pair in totals(context.figures, figures):
        child = children[part]
        money = same_tax(context.plan, child.plan)
        if pair.is_comparable and pair.contradicts and (money or not pair.is_money):
            yield _finding(pair, part, child)


def _finding(pair: Pair, part: Path, child: Other) -> Finding:
    return Finding(
        pair.own.path,
        with_gap(_MESSAGE, pair, child.file, name=part[-1]),
        (_HINT,),
        (Elsewhere(child.file, pair.other.path), (*part, "plan")),
        repairs=pair.repairs,
    )
