"""Percent is written where percentage points are meant, or points where percent is.

## What it does
From 8 % to 6 % is a fall of 2 percentage points, and of 25 percent. Reports a ratio whose `change`
is given in percent, unless it is the relative change; a ratio whose `growth` is its change in
points; and an amount whose `change` is given in points.

## Why it matters
“The expense ratio fell by 2 %” may mean that it is now 6 % or 7.84 %. On a revenue of 280 million
that is a difference of five million.

## Example
```yaml
goals:
  expense_ratio: {base: 8%, target: 6%, change: -2%}   # 2 percentage points
```
Write `change: -2个百分点` (in English `-2 pp`).
"""

from collections.abc import Iterator
from dataclasses import replace

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.claims.stated_changes import from_to, growths, is_in_points, is_ratio
from plangen.figures.sheet import Figures
from plangen.rules.compared import Points, shown
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict
from plangen.values.unit import Dimension
from plangen.values.writing import percent

CHINESE = """
百分点写成了百分之几，或者反过来。

## 检查什么
8% 变成 6%，是降了 2 个百分点，也就是降了 25%。比率的变化（`change`）用 % 写的（正好是相对变化的
除外），比率的增长（`growth`）写的其实是相差的百分点的，金额的变化写成百分点的，都报告。

## 为什么重要
“费用率下降 2%”，可以是降到 6%，也可以是降到 7.84%。营收 2.8亿元，两者相差五百多万元。

## 例子
```yaml
goals:
  expense_ratio: {base: 8%, target: 6%, change: -2%}   # 是 2 个百分点
```
写成 `change: -2个百分点`。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every change of a ratio in percent, and of an amount in points."""
    figures = context.figures
    for path, measure in figures.measures.items():
        stated = stated_cell((*path, "change"), figures) if measure.change else None
        if stated:
            yield from _change(path, stated, figures)
    for growth in growths(figures):
        if is_in_points(growth):
            yield _finding(growth, _both(growth), (_in_points(growth.stated),))


def _change(path: Path, stated: Cell, figures: Figures) -> Iterator[Finding]:
    dimension, pair = stated.number.dimension, from_to(path, figures)
    if dimension is Dimension.RATIO and is_ratio(path, figures):
        if pair is None:
            yield Finding(stated.path, _either(stated), (_in_points(stated),))
        else:
            yield from _percent_of_ratio(Comparison(Formula.GROWTH, stated, *pair))
    elif dimension is Dimension.POINTS and pair and not is_ratio(path, figures):
        yield from _points_of_amount(Comparison(Formula.GROWTH, stated, *pair))


def _percent_of_ratio(change: Comparison) -> Iterator[Finding]:
    if change.verdict is not Verdict.FITS or is_in_points(change):
        yield _finding(change, _both(change), (_in_points(change.stated),))


def _points_of_amount(change: Comparison) -> Iterator[Finding]:
    if change.first.number.dimension is Dimension.POINTS:
        return
    message = say(
        zh="变化写的是 {stated}，而 {value} 不是比率，不按百分点变化",
        en="the change is given as {stated}, but {value} is no ratio and does not change by points",
        stated=change.stated.number.text,
        value=shown(change.first),
    )
    yield _finding(change, message, tuple(_as_growth(change)))


def _as_growth(change: Comparison) -> Iterator[Message]:
    if change.second.number.value > 0 and change.verdict is Verdict.FITS:
        true = percent(change.true)
        yield say(
            zh="这是增长：写“growth: {true}”",
            en="it is growth: write “growth: {true}”",
            true=true,
        )


def _finding(change: Comparison, message: Message, hints: tuple[Message, ...]) -> Finding:
    return Finding(change.stated.path, message, hints, change.related)


def _both(change: Comparison) -> Message:
    """Say by how many points a ratio changed, and by how many percent."""
    points = replace(change, formula=Formula.DIFFERENCE).true
    if change.second.number.value <= 0:
        return _either(change.stated)
    return say(
        zh="写的是 {stated}，而从 {base} 到 {value} 相差 {points}，相对变化是 {relative}",
        en="{stated} is given, but from {base} to {value} is {points}, or {relative} of the base",
        stated=change.stated.number.text,
        base=shown(change.second),
        value=shown(change.first),
        points=Points(points),
        relative=percent(change.true),
    )


def _either(stated: Cell) -> Message:
    return say(
        zh="比率的变化写的是 {stated}：是百分点，还是百分之几？",
        en="the change of a ratio is given as {stated}: percentage points, or percent?",
        stated=stated.number.text,
    )


def _in_points(stated: Cell) -> Message:
    return say(
        zh="若是百分点，写“change: {sign}{points}”",
        en="if points are meant, write “change: {sign}{points}”",
        sign="+" if stated.number.value > 0 else "",
        points=Points(stated.number.value),
    )
