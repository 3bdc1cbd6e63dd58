"""The numbers are too coarse to prove a stated ratio.

## What it does
Reports a share, growth, attainment, ratio, change or figure per head that agrees with its numbers
only because those say so little: as they are written they give another result, and they leave more
than 5 % on either side of the quotient. A base of 0.4亿 stands for anything from 0.35亿 to 0.45亿.
Growth is judged by value ÷ base.

## Why it matters
A check that cannot fail proves nothing, and passing in silence would look like a proof.

## Example
```yaml
goals:
  profit: {base: 0.4亿元, target: 0.5亿元, growth: 20%}   # anything from 11 to 43 % would pass
```
Write the base with one more place: 0.42亿元, or 4170万元.
"""

from collections.abc import Iterator
from itertools import chain

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.cells import Cell
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.heads import per_heads
from plangen.figures.claims.shares import share_sets
from plangen.figures.claims.stated_changes import changes, growths
from plangen.figures.claims.stated_ratios import attainments, cost_ratios, defined_ratios
from plangen.figures.sheet import Figures
from plangen.rules.context import Context

CHINESE = """
数写得太粗，核对不了写的比率。

## 检查什么
写的份额、增长、完成率、占比、变化或人均，按有关的数直接算并不是这个结果，只因为那些数太粗，上下各
留出了 5% 以上的余地，才谈不上矛盾，就提示。上年数写 0.4亿，从 0.35亿到 0.45亿都算对。增长按
今年数 ÷ 上年数来看。

## 为什么重要
怎么写都通过的核对，什么也证明不了；不声不响地放过去，看起来却像是证明过了。

## 例子
```yaml
goals:
  profit: {base: 0.4亿元, target: 0.5亿元, growth: 20%}   # 从 11% 到 43% 都会通过
```
上年数多写一位：0.42亿元，或者 4170万元。
"""

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Finding]:
    """Yield an info for every statement that its numbers cannot contradict."""
    for comparison in _comparisons(context.figures):
        if comparison.is_unproved:
            yield Finding(
                comparison.stated.path,
                _message(comparison),
                (_HINT,),
                comparison.related,
            )


def _comparisons(figures: Figures) -> Iterator[Comparison]:
    return chain(
        (share.comparison for shares in share_sets(figures) for share in shares.shares),
        growths(figures),
        changes(figures),
        attainments(figures),
        cost_ratios(figures),
        chain.from_iterable(defined_ratios(figures)),
        (per_head.comparison for per_head in per_heads(figures)),
    )


def _message(comparison: Comparison) -> Message:
    cells = (comparison.first, comparison.second)
    return say(
        zh="“{stated}”核对不了：{numbers} 写得太粗，算出来的数上下可差 5% 以上",
        en="“{stated}” cannot be checked: with {numbers} the result is open by more than 5% on "
        "either side",
        stated=comparison.stated.number.text,
        numbers=list(dict.fromkeys(text for cell in cells for text in _coarse(cell))),
    )


def _coarse(cell: Cell) -> Iterator[str]:
    """Yield the texts of what is not exact: of a derived number, those that it comes from."""
    for one in cell.behind or (cell,):
        if one.near.low != one.near.high:
            yield one.number.text


_HINT = say(
    zh="多写一位小数，或者换小一级的单位（如 0.4亿 写成 4170万）",
    en="write one more place, or a smaller unit (4170K for 4M)",
)
