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
from plangen.diagnostics.message import say
from plangen.figures.shares import Share, ShareSet, share_sets
from plangen.rules.context import Context
from plangen.values.writing import Amount, percent

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


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every share that its amounts do not allow."""
    for shares in share_sets(context.figures):
        if not shares.plugged:
            yield from (_finding(share, shares) for share in shares.failing)


def _finding(share: Share, shares: ShareSet) -> Finding:
    message = say(
        zh="“{name}”写的份额是 {stated}，而 {part} ÷ {whole} = {true}",
        en="the share of “{name}” is given as {stated}, but {part} ÷ {whole} = {true}",
        name=share.name,
        stated=share.stated.text,
        part=Amount(share.amount.value, shares.whole.unit),
        whole=Amount(shares.whole.value, shares.whole.unit),
        true=percent(share.true, 2),
    )
    hint = say(
        zh="核对金额和份额；不写份额，程序会推算",
        en="check amount and share; without the share it is derived",
    )
    part = (*share.path[:-1], shares.whole_path[-1])
    return Finding(share.path, message, (hint,), (part, shares.whole_path))
