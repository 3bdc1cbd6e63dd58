"""A stated growth is not what base and value give.

## What it does
Where a measure states its base, its value and its growth, computes value ÷ base − 1 and compares.
The base and the growth are measured: they may differ by half a unit of their last written place.
A base of zero or below gives no growth at all.

## Why it matters
Growth is the first number a board asks for, and the one most often carried over from an older
draft.

## Example
```yaml
goals:
  revenue: {base: 2.24亿元, target: 2.8亿元, growth: 28%}   # 2.8 ÷ 2.24 − 1 = 25 %
```
Write 25%, or leave the growth out: it is derived.
"""

from collections.abc import Iterator
from fractions import Fraction

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.cells import cell
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.stated_changes import growths, is_in_points
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.interval import exactly
from plangen.values.writing import percent

CHINESE = """
写的增长率和基数、目标对不上。

## 检查什么
一个指标同时写了上年数、今年数和增长率时，用今年数 ÷ 上年数 − 1 来核对。上年数和增长率允许差到
最后一位的一半。上年数是零或负数时，谈不上增长率。

## 为什么重要
增长率是领导第一个问的数，也最容易是从旧稿里带过来的数。

## 例子
```yaml
goals:
  revenue: {base: 2.24亿元, target: 2.8亿元, growth: 28%}   # 2.8 ÷ 2.24 − 1 = 25%
```
改成 25%，或者不写增长率：程序会推算。
"""


_SLOTS: dict[Slot, Message] = {
    "actual": say(zh="实际", en="the actual value"),
    "target": say(zh="目标", en="the target"),
    "floor": say(zh="保底", en="the floor"),
    "stretch": say(zh="冲刺", en="the stretch target"),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every growth that its base does not give."""
    for growth in growths(context.figures):
        if growth.second.number.value <= 0:
            yield _no_base(growth)
        elif not is_in_points(growth):
            yield from judged(growth, _message(growth), _hints(growth, context.figures))


def _no_base(growth: Comparison) -> Finding:
    message = say(
        zh="上年数是 {base}，不能算增长率",
        en="there is no growth on a base of {base}",
        base=growth.second.number.text,
    )
    return Finding(growth.stated.path, message, related=growth.related[::-1])


def _message(growth: Comparison) -> Message:
    return say(
        zh="写的增长是 {growth}，而 {value} ÷ {base} − 1 = {true}",
        en="the growth is given as {growth}, but {value} ÷ {base} − 1 = {true}",
        growth=growth.stated.number.text,
        value=shown(growth.first),
        base=shown(growth.second),
        true=percent(growth.true, 2),
    )


def _hints(growth: Comparison, figures: Figures) -> Iterator[Message]:
    """Say what the growth would be right for: the wrong divisor, or another scenario."""
    if _is_share_of_value(growth):
        yield say(
            zh="{growth} 符合除以今年数：({value} − {base}) ÷ {value}；增长要除以上年数",
            en="{growth} is what dividing by this year's number gives: ({value} − {base}) ÷ "
            "{value}; growth is divided by the base",
            growth=growth.stated.number.text,
            value=shown(growth.first),
            base=shown(growth.second),
        )
    for slot, name in _SLOTS.items():
        other = cell((*growth.stated.path[:-1], slot), figures)
        if other and other != growth.first and growth.fits_with(first=other):
            yield say(
                zh="{growth} 是{slot} {other} 的增长；这里要用 {value} 来算",
                en="{growth} is the growth of {slot}, {other}; here it is that of {value}",
                growth=growth.stated.number.text,
                slot=name,
                value=shown(growth.first),
                other=shown(other),
            )


def _is_share_of_value(growth: Comparison) -> bool:
    """Tell whether what was added was divided by the value instead of the base."""
    if growth.first.number.value <= 0:
        return False
    mirrored = -(growth.second.near / growth.first.near - exactly(Fraction(1)))
    return growth.stated.near.meets(mirrored)
