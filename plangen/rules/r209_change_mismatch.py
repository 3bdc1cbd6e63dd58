"""A stated change is not the value less the base.

## What it does
Where a measure states its base, its value and its `change`, subtracts and compares. Ratios change
by percentage points; amounts, counts, scores and times by their own unit, or in percent, which is
growth. Base, actual and change are measured: they may differ by half a unit of their last written
place.

## Why it matters
“Up by 1.2 points” is quoted without the two numbers that it comes from, so nobody can see that it
is wrong.

## Example
```yaml
goals:
  expense_ratio: {base: 7.4%, actual: 6.8%, change: -0.4个百分点}   # 6.8 − 7.4 = −0.6
```
Write -0.6个百分点, or leave the change out: it is derived.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.cells import cell, same_kind
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.claims.stated_changes import changes
from plangen.figures.sheet import Figures
from plangen.rules.compared import Points, judged, shown
from plangen.rules.context import Context
from plangen.values.unit import Dimension
from plangen.values.writing import Amount, percent

CHINESE = """
写的变化不等于今年数减上年数。

## 检查什么
一个指标同时写了上年数、今年数和变化（`change`）时，相减来核对。比率按百分点变化；金额、数量、
分数和时间按各自的单位变化，写成 % 的就是增长。上年数、实际数和变化允许差到最后一位的一半。

## 为什么重要
“提高了 1.2 个百分点”常常单独引用，不带前后两个数，错了也没人看得出来。

## 例子
```yaml
goals:
  expense_ratio: {base: 7.4%, actual: 6.8%, change: -0.4个百分点}   # 6.8 − 7.4 = −0.6
```
改成 -0.6个百分点，或者不写变化：程序会推算。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every change that value and base do not give."""
    for change in changes(context.figures):
        yield from judged(change, _message(change), _hints(change, context.figures))


def _message(change: Comparison) -> Message:
    return say(
        zh="写的变化是 {change}，而 {value} {sign} {base}{less} = {true}",
        en="the change is given as {change}, but {value} {sign} {base}{less} = {true}",
        change=change.stated.number.text,
        value=shown(change.first),
        sign="÷" if change.formula is Formula.GROWTH else "−",
        base=shown(change.second),
        less=" − 1" if change.formula is Formula.GROWTH else "",
        true=_true(change),
    )


def _true(change: Comparison) -> Points | Amount | str:
    if change.formula is Formula.GROWTH:
        return percent(change.true, 2)
    if change.first.number.dimension is Dimension.RATIO:
        return Points(change.true)
    return Amount(change.true, change.first.number.unit)


def _hints(change: Comparison, figures: Figures) -> Iterator[Message]:
    """Say what the change would be right for: the other direction, or the target."""
    number, turned = change.stated.number, -change.stated.near
    if turned.meets(change.allowed):
        yield say(
            zh="方向反了：提高写正数，降低写负数",
            en="the sign is the wrong way round: a rise is positive, a fall negative",
        )
    target = cell((*change.stated.path[:-1], "target"), figures)
    if target and same_kind(target, change.second) and change.fits_with(second=target):
        yield say(
            zh="{change} 符合和目标 {target} 相比；变化要和上年数相比",
            en="{change} is the distance from the target {target}; a change is from the base",
            change=number.text,
            target=shown(target),
        )
