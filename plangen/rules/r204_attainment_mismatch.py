"""A stated attainment is not actual ÷ target.

## What it does
Where a measure states its target, its actual value and its attainment, divides actual by target and
compares. Actual and attainment are measured: they may differ by half a unit of their last written
place. Where less is better (an expense ratio, churn, a target of ≤5 %), target ÷ actual and
200 % − actual ÷ target are customary too, and any of the three will do.

## Why it matters
Attainment decides on bonuses, and is the figure that the year is remembered by.

## Example
```yaml
goals:
  revenue: {target: 11.5亿元, actual: 12.8亿元, attainment: 118.3%}   # 12.8 ÷ 11.5 = 111.3 %
```
Write 111.3%, or leave the attainment out: it is derived.
"""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.cells import cell
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.stated_ratios import attainments, lower_is_better
from plangen.figures.sheet import Figures
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.interval import exactly
from plangen.values.tolerance import Verdict
from plangen.values.writing import percent

CHINESE = """
写的完成率不等于实际 ÷ 目标。

## 检查什么
一个指标同时写了目标、实际和完成率时，用实际 ÷ 目标来核对。实际数和完成率允许差到最后一位的
一半。越低越好的指标（如费用率、流失率，或目标写成 ≤5% 的），也有用目标 ÷ 实际的，还有用
200% − 实际 ÷ 目标的，三种算法符合一种就行。

## 为什么重要
奖金按完成率发，这一年的成绩也是用完成率来记的。

## 例子
```yaml
goals:
  revenue: {target: 11.5亿元, actual: 12.8亿元, attainment: 118.3%}   # 12.8 ÷ 11.5 = 111.3%
```
改成 111.3%，或者不写完成率：程序会推算。
"""

_TWICE = exactly(Fraction(2))


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every attainment that actual and target do not give."""
    for attainment in attainments(context.figures):
        falling = lower_is_better(attainment)
        if not (falling and _is_other_custom(attainment)):
            message = _falling(attainment) if falling else _message(attainment)
            yield from judged(attainment, message, _hints(attainment, context.figures))


def _is_other_custom(attainment: Comparison) -> bool:
    return _inverse_fits(attainment) or (_TWICE - attainment.allowed).meets(attainment.stated.near)


def _inverse_fits(attainment: Comparison) -> bool:
    if attainment.first.number.value <= 0:
        return False
    inverse = replace(attainment, first=attainment.second, second=attainment.first)
    return inverse.verdict is Verdict.FITS


def _is_inverse(attainment: Comparison) -> bool:
    """Tell whether target ÷ actual, as they are written, is what is stated."""
    return attainment.true > 0 and 1 / attainment.true in attainment.stated.near


def _message(attainment: Comparison) -> Message:
    return say(
        zh="写的完成率是 {stated}，而 {actual} ÷ {target} = {true}",
        en="the attainment is given as {stated}, but {actual} ÷ {target} = {true}",
        stated=attainment.stated.number.text,
        actual=shown(attainment.first),
        target=shown(attainment.second),
        true=percent(attainment.true, 2),
    )


def _falling(attainment: Comparison) -> Message:
    """Name all three customs of a measure that is to fall."""
    if attainment.first.number.value <= 0:
        return _message(attainment)
    return say(
        zh="写的完成率是 {stated}，而实际 {actual} ÷ 目标 {target} = {true}；越低越好的指标也可以"
        "算成目标 ÷ 实际 = {inverse}，或 200% − {true} = {mirrored}，都对不上",
        en="the attainment is given as {stated}, but actual {actual} ÷ target {target} = {true}; "
        "where less is better target ÷ actual = {inverse} and 200% − {true} = {mirrored} are "
        "customary too, and neither fits",
        stated=attainment.stated.number.text,
        actual=shown(attainment.first),
        target=shown(attainment.second),
        true=percent(attainment.true, 2),
        inverse=percent(1 / attainment.true, 2),
        mirrored=percent(2 - attainment.true, 2),
    )


def _hints(attainment: Comparison, figures: Figures) -> Iterator[Message]:
    """Say what the attainment would be right for: divided by the base, or upside down."""
    stated = attainment.stated.number.text
    base = cell((*attainment.stated.path[:-1], "base"), figures)
    if base and attainment.fits_with(second=base):
        yield say(
            zh="{stated} 符合除以上年数 {base}；完成率要除以目标",
            en="{stated} is what dividing by the base {base} gives; attainment is divided by the "
            "target",
            stated=stated,
            base=shown(base),
        )
    if not lower_is_better(attainment) and _is_inverse(attainment):
        yield say(
            zh="{stated} 符合目标 ÷ 实际，除反了",
            en="{stated} is target ÷ actual, which is upside down",
            stated=stated,
        )
