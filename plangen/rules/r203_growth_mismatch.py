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
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import ADDITIVE
from plangen.figures.stands_for import stands_for
from plangen.model.measure import Slot
from plangen.rules.context import Context
from plangen.values.interval import exactly
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.writing import Amount, percent

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


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every growth that its base does not give."""
    for path, measure in context.figures.measures.items():
        slot = context.figures.slot(path)
        if slot and slot != "base" and isinstance(measure.growth, Quantity):
            yield from _check(path, measure.growth, slot, context.figures)


def _check(path: Path, growth: Quantity, slot: Slot, figures: Figures) -> Iterator[Finding]:
    value, base = figures.number((*path, slot)), figures.number((*path, "base"))
    if value is None or base is None:
        return
    if value.dimension not in ADDITIVE or base.dimension is not value.dimension:
        return
    related = ((*path, "base"), (*path, slot))
    if base.value <= 0:
        message = say(
            zh="上年数是 {base}，不能算增长率",
            en="there is no growth on a base of {base}",
            base=base.text,
        )
        yield Finding((*path, "growth"), message, related=related)
    elif not _fits(value, base, growth, slot):
        yield Finding((*path, "growth"), _message(value, base, growth), related=related)


def _fits(value: Quantity, base: Quantity, growth: Quantity, slot: Slot) -> bool:
    ratio = stands_for(value, slot) / measured(base)
    return measured(growth).meets(ratio - exactly(Fraction(1)))


def _message(value: Quantity, base: Quantity, growth: Quantity) -> Message:
    return say(
        zh="写的增长是 {growth}，而 {value} ÷ {base} − 1 = {true}",
        en="the growth is given as {growth}, but {value} ÷ {base} − 1 = {true}",
        growth=growth.text,
        value=Amount(value.value, value.unit),
        base=Amount(base.value, base.unit),
        true=percent(value.value / base.value - 1, 2),
    )
