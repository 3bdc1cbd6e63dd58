"""A stated share is not the part divided by the whole.

## What it does
Divides every part that has both an amount and a share by its whole and compares. A share is
measured: it may differ by half a unit of its last written place, no more. A set of shares that was
merely rounded so as to add up to 100 % is left to R202.

## Why it matters
The share is what people remember of a table. One that contradicts the amount beside it makes both
doubtful.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter:
        Q1: {target: 4500万元, share: 18%}   # 4500 ÷ 28000 = 16.07 %
```
Write 16%, or leave the share out: it is derived.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.cells import Cell, cell, same_kind
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.shares import Share, ShareSet, share_sets
from plangen.figures.sheet import Figures
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.writing import percent

CHINESE = """
写的份额不等于部分除以总数。

## 检查什么
一个部分既有金额又有份额时，用金额除以总数来核对。份额允许差到最后一位的一半，不能更多。
只是为了凑满 100% 而取整的一组份额，归 R202。

## 为什么重要
表里的数，人们记住的往往是份额。份额和旁边的金额对不上，两个数都没人敢信。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      quarter:
        Q1: {target: 4500万元, share: 18%}   # 4500 ÷ 28000 = 16.07%
```
改成 16%，或者不写份额：程序会推算。
"""


_CHECK = say(
    zh="核对金额和份额；不写份额，程序会推算",
    en="check amount and share; without the share it is derived",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every share that its amounts do not allow."""
    for shares in share_sets(context.figures):
        for share in (*shares.loose, *(() if shares.plugged else shares.failing)):
            hints = (*_other_wholes(share, shares, context.figures), _CHECK)
            yield from judged(share.comparison, _message(share), hints)


def _message(share: Share) -> Message:
    return say(
        zh="“{name}”写的份额是 {stated}，而 {part} ÷ {whole} = {true}",
        en="the share of “{name}” is given as {stated}, but {part} ÷ {whole} = {true}",
        name=share.name,
        stated=share.stated.text,
        part=shown(share.comparison.first),
        whole=shown(share.comparison.second),
        true=percent(share.true, 2),
    )


def _other_wholes(share: Share, shares: ShareSet, figures: Figures) -> Iterator[Message]:
    """Say which whole above this one the share is of, if it is of one."""
    whole, slot = shares.whole_path[:-1], shares.whole_path[-1]
    above = (cell((*whole[:length], slot), figures) for length in range(len(whole) - 1, 0, -1))
    for other in above:
        if other and _is_of(share.comparison, other):
            yield say(
                zh="{share} 符合占上一级 {other} 的份额；这里的份额要占 {whole}",
                en="{share} is the share of {other}, the whole above; here it is of {whole}",
                share=share.stated.text,
                other=shown(other),
                whole=shown(share.comparison.second),
            )


def _is_of(share: Comparison, whole: Cell) -> bool:
    return same_kind(whole, share.first) and share.fits_with(second=whole)
