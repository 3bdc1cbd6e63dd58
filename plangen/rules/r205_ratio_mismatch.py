"""A stated cost ratio is not the amount divided by revenue.

## What it does
Divides the amount of every measure that states a `ratio` by revenue, or by the figure that `of`
names, and compares. The ratio is measured: it may differ by half a unit of its last written place.

## Why it matters
Cost ratios are what budgets are approved by. One that was computed from last year's revenue, or
from a draft, approves another budget than the one in the table.

## Example
```yaml
goals: {revenue: 2.8亿元}
budget:
  lines:
    市场推广: {target: 300万元, ratio: 1.7%}   # 300 ÷ 28000 = 1.07 %
```
Write 1.07%, or leave the ratio out: it is derived.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.ratios import REVENUE
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.model.measure import Measure
from plangen.rules.context import Context
from plangen.values.quantity import Quantity
from plangen.values.tolerance import measured
from plangen.values.writing import Amount, percent

CHINESE = """
写的费用占比和金额对不上。

## 检查什么
凡是写了 `ratio` 的，用金额除以营收（或 `of` 指的那个数）来核对，允许差到最后一位的一半。

## 为什么重要
预算是按占比批的。占比若是按去年的营收或旧稿算的，批的就不是表里的这笔钱。

## 例子
```yaml
goals: {revenue: 2.8亿元}
budget:
  lines:
    市场推广: {target: 300万元, ratio: 1.7%}   # 300 ÷ 28000 = 1.07%
```
改成 1.07%，或者不写占比：程序会推算。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every ratio that its amounts do not give."""
    for path, measure in context.figures.measures.items():
        whole_path = _whole(measure, context.figures)
        if whole_path and isinstance(measure.ratio, Quantity):
            yield from _check(path, measure.ratio, whole_path, context.figures)


def _whole(measure: Measure, figures: Figures) -> Path | None:
    """Return the figure that the ratio is of; none where `of` is words or fits several."""
    if measure.of is None:
        slot = figures.slot(REVENUE)
        return (*REVENUE, slot) if slot else None
    try:
        found = find_figures(measure.of, figures)
    except ValueError:
        return None
    return found[0].path if len(found) == 1 else None


def _check(path: Path, ratio: Quantity, whole_path: Path, figures: Figures) -> Iterator[Finding]:
    slot = figures.slot(path)
    part_path = (*path, slot or "target")
    part, whole = figures.number(part_path), figures.number(whole_path)
    if part is None or whole is None or part.dimension is not whole.dimension or whole.value <= 0:
        return
    allowed = stands_for(part, part_path[-1]) / stands_for(whole, whole_path[-1])
    if measured(ratio).meets(allowed):
        return
    message = say(
        zh="写的占比是 {ratio}，而 {part} ÷ {whole} = {true}",
        en="the ratio is given as {ratio}, but {part} ÷ {whole} = {true}",
        ratio=ratio.text,
        part=Amount(part.value, part.unit),
        whole=Amount(whole.value, whole.unit),
        true=percent(part.value / whole.value, 2),
    )
    yield Finding((*path, "ratio"), message, related=(part_path, whole_path))
