"""A stated cost ratio is not the amount divided by revenue.

## What it does
Divides the amount of every measure that states a `ratio` by revenue, or by the figure that `of`
names, and compares. A gross margin is held against gross profit ÷ revenue, a net margin against
profit ÷ revenue, an expense ratio against the budget ÷ revenue, a collection rate against cash
collected ÷ revenue or orders, wherever those are in the plan too. The ratio is measured: it may
differ by half a unit of its last written place. A budget below the expense ratio is a warning, as
it may hold a part of the cost only.

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
from dataclasses import replace

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import cell, same_kind
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.stated_ratios import cost_ratios, defined_ratios
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS
from plangen.rules.cell_names import CellName
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict
from plangen.values.writing import percent

CHINESE = """
写的费用占比和金额对不上。

## 检查什么
凡是写了 `ratio` 的，用金额除以营收（或 `of` 指的那个数）来核对。毛利率用毛利 ÷ 营收，净利率用
利润 ÷ 营收，费用率用预算 ÷ 营收，回款率用回款额 ÷ 营收（或签单额）来核对，只要这些数计划里都有。
比率允许差到最后一位的一半。预算比费用率算出来的少，是警告，因为预算可能只是费用的一部分。

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
    for ratio in cost_ratios(context.figures):
        yield from judged(ratio, _message(ratio), _hints(ratio, context.figures))
    for customs in defined_ratios(context.figures):
        verdicts = {ratio.verdict: ratio for ratio in customs}
        if Verdict.FITS not in verdicts:
            loose = verdicts.get(Verdict.LOOSE)
            yield from _defined(loose) if loose else _defined(*customs)


def _defined(ratio: Comparison, *others: Comparison) -> Iterator[Finding]:
    """Report a ratio that no custom gives; a small budget may be a part of the cost."""
    if ratio.first.path[-2] == "budget" and ratio.true < ratio.stated.number.value:
        findings = judged(ratio, _message(ratio), (_PARTIAL,))
        yield from (replace(one, severity=one.severity or Severity.WARNING) for one in findings)
    else:
        yield from judged(ratio, _message(ratio), _custom(others))


_PARTIAL = say(
    zh="预算若只是费用的一部分，就给费用率写上 scope，说明是哪一部分",
    en="if the budget holds a part of the cost only, give the expense ratio a `scope`",
)


def _message(ratio: Comparison) -> Message:
    return say(
        zh="写的比率是 {ratio}，而 {part} ÷ {whole} = {true}",
        en="the ratio is given as {ratio}, but {part} ÷ {whole} = {true}",
        ratio=ratio.stated.number.text,
        part=shown(ratio.first),
        whole=shown(ratio.second),
        true=percent(ratio.true, 2),
    )


def _custom(others: tuple[Comparison, ...]) -> Iterator[Message]:
    """Show that the other customs do not give the ratio either."""
    for ratio in others:
        yield say(
            zh="按另一种算法也对不上：{part} ÷ {whole} = {true}",
            en="the other custom does not give it either: {part} ÷ {whole} = {true}",
            part=shown(ratio.first),
            whole=shown(ratio.second),
            true=percent(ratio.true, 2),
        )


def _hints(ratio: Comparison, figures: Figures) -> Iterator[Message]:
    """Say what else the ratio is of: another number of the same whole, or the whole above."""
    for path in _others(ratio, figures):
        other = cell(path, figures)
        if other and same_kind(other, ratio.first) and ratio.fits_with(second=other):
            yield say(
                zh="{ratio} 符合除以{name} {other}；若是占它的，用 of 写明",
                en="{ratio} is what dividing by {name}, {other}, gives; if that is meant, say so "
                "with `of`",
                ratio=ratio.stated.number.text,
                other=shown(other),
                name=CellName(path),
            )


def _others(ratio: Comparison, figures: Figures) -> Iterator[Path]:
    whole, part = ratio.second.path, ratio.first.path
    yield from ((*whole[:-1], slot) for slot in SLOTS if slot != whole[-1])
    above = (part[:length] for length in range(len(part) - 2, 0, -1))
    yield from ((*path, part[-1]) for path in above if path in figures.measures)
