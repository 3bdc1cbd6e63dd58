"""The parts' own splits do not add up to the split of the whole.

## What it does
Looks at two dimensions at once. Where regions are split by quarter, and the whole is too, the first
quarters of all regions must make up the first quarter of the whole; where the whole is not split by
quarter but the products are, regions and products must come to the same first quarter. So on every
level, in every scenario. That the quarters of a region make up that region is checked by S101, S102
and S105.

## Why it matters
Each table by itself may add up, and still every region is held to a spring that the company does
not plan. Only the second margin of the table shows it.

## Example
```yaml
goals:
  revenue:
    target: 2亿元
    by:
      half: {上半年: 9000万元, 下半年: 1.1亿元}
      region:
        华东: {target: 1.2亿元, by: {half: {上半年: 6000万元, 下半年: 6000万元}}}
        华南: {target: 8000万元, by: {half: {上半年: 4000万元, 下半年: 4000万元}}}   # 6000 + 4000
```
Move 1000万元 of a region from the first half to the second, or plan 1亿元 for both.
"""

from collections.abc import Iterator, Mapping

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.cross_tabs import Margin, margins
from plangen.rules.context import Context
from plangen.rules.sums_in_words import named
from plangen.values.quantity import Quantity
from plangen.values.writing import Amount, Sum

CHINESE = """
各部分自己的拆分，加起来和总体的拆分对不上。

## 检查什么
同时看两个维度。各区域都按季度拆了，总体也按季度拆了，那么各区域的一季度之和要等于总体的一季度；
总体没有按季度拆、各产品拆了的，按区域和按产品算出来的一季度要相等。每一层、保底和冲刺都这样核对。
一个区域的各季度之和是否等于这个区域，归 S101、S102、S105。

## 为什么重要
每张表单看都加得上，可是各区域背的上半年，和公司计划的上半年不是一回事。只有把另一边也加一遍才看得出来。

## 例子
```yaml
goals:
  revenue:
    target: 2亿元
    by:
      half: {上半年: 9000万元, 下半年: 1.1亿元}
      region:
        华东: {target: 1.2亿元, by: {half: {上半年: 6000万元, 下半年: 6000万元}}}
        华南: {target: 8000万元, by: {half: {上半年: 4000万元, 下半年: 4000万元}}}   # 6000 + 4000
```
把某个区域的 1000万元 从上半年移到下半年，或者上下半年各定 1亿元。
"""

_HINT = say(
    zh="核对这一格和它的各部分；各部分是对的，就改总体的拆分",
    en="check this cell and its parts; if the parts are right, change the split of the whole",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every margin that its cells miss."""
    for margin in margins(context.figures):
        if not margin.balance.holds:
            yield _finding(margin)


def _finding(margin: Margin) -> Finding:
    across, other = margin.across
    message = say(
        zh="“{name}”按{across}合计 {sum}，{against}",
        en="“{name}” is {sum} by {across}, {against}",
        name=margin.name,
        across=named(across),
        sum=_sum(margin.cells),
        against=_against(other, margin),
    )
    related = tuple(path for path in (*margin.cells, *margin.others) if path != margin.at)
    return Finding(margin.at, message, (_HINT,), related, repairs=margin.balance.repairs)


def _against(other: str, margin: Margin) -> Message:
    if other:
        return say(
            zh="按{other}合计却是 {sum}",
            en="but {sum} by {other}",
            other=named(other),
            sum=_sum(margin.others),
        )
    (whole,) = margin.others.values()
    return say(
        zh="总体里写的却是 {whole}",
        en="but the whole has {whole}",
        whole=Amount(whole.value, whole.unit),
    )


def _sum(cells: Mapping[Path, Quantity]) -> Sum | Amount:
    numbers = list(cells.values())
    unit = numbers[0].unit
    terms = [number.value for number in numbers]
    return Sum(terms, unit) if len(terms) > 1 else Amount(terms[0], unit)
