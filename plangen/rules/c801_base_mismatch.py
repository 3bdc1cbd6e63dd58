"""A base is not what the plan before says was achieved.

## What it does
Where a plan `follows` another, compares every base that it states, such as last year's revenue or
the opening headcount, with the actual figure that the other plan has at the same place. Both are
measured: they may differ by half a unit of their last written place. A figure for which the other
plan has no actual is left alone, and a base that is not stated is taken over from there.

## Why it matters
Every growth rests on its base. One that was carried over from a draft, or is last year's target,
makes the new target look higher or lower than it is.

## Example
```yaml
follows: 2025-review.yaml        # revenue: {target: $10M, actual: $9.8M}
goals:
  revenue: {base: $10M, target: $12M}
```
Write $9.8M, or leave the base out.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Elsewhere, Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.across import Pair, bases
from plangen.figures.claims.cells import cell
from plangen.model.basis import FOLLOWS, is_due, same_tax
from plangen.model.measure import Slot
from plangen.rules.compared import shown
from plangen.rules.context import Context, Other
from plangen.rules.two_values import with_gap

CHINESE = """
上年数和上一份计划里的实际数对不上。

## 检查什么
计划用 `follows` 接着另一份计划时，把写出来的每一个上年数（期初人数也算）和那份计划同一位置的
实际数核对。两边都是四舍五入的数，允许差到最后一位的一半。那份计划没有实际数的，不核对；
没有写上年数的，直接用那里的实际数。

## 为什么重要
增长都是从上年数算起的。上年数是旧稿里的，或者错抄成上年的目标，新目标就显得偏高或偏低。

## 例子
```yaml
follows: 2025年终总结.yaml        # revenue: {target: 11.5亿元, actual: 12.8亿元}
goals:
  revenue: {base: 11.5亿元, target: 14.5亿元}
```
改成 12.8亿元，或者不写上年数。
"""

_MESSAGE = say(
    zh="上年（期初）写的是 {own}，而 {file} 里实际是 {other}{gap}",
    en="the base is given as {own}, but {file} has an actual of {other}{gap}",
)
_OTHERWISE = say(
    zh="核对哪一边是对的；这里不写 base，程序会用那里的实际数",
    en="find out which is right; without a base here, the actual figure there is used",
)
_OTHER_SLOTS: dict[Slot, Message] = {
    "target": say(
        zh="{own} 是那份计划的目标；上年数要写实际数",
        en="{own} was that plan's target; a base is what was achieved",
    ),
    "base": say(
        zh="{own} 是那份计划自己的上年数，早了一年",
        en="{own} is that plan's own base, which is a year earlier",
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every base that the followed plan contradicts."""
    followed = context.followed
    if followed is None or not is_due(context.plan, FOLLOWS, followed.plan):
        return
    money = same_tax(context.plan, followed.plan)
    for pair in bases(context.figures, followed.figures):
        if pair.is_comparable and pair.contradicts and (money or not pair.is_money):
            yield _finding(pair, followed)


def _finding(pair: Pair, followed: Other) -> Finding:
    return Finding(
        pair.own.path,
        with_gap(_MESSAGE, pair, followed.file),
        (_hint(pair, followed),),
        (Elsewhere(followed.file, pair.other.path),),
        repairs=pair.repairs,
    )


def _hint(pair: Pair, followed: Other) -> Message:
    """Name the figure of the other plan that was taken instead, if there is one."""
    for slot, hint in _OTHER_SLOTS.items():
        other = cell((*pair.own.path[:-1], slot), followed.figures)
        taken = Pair(pair.own, other) if other else None
        if taken and taken.is_comparable and not taken.contradicts:
            return hint.filled(own=shown(pair.own))
    return _OTHERWISE
