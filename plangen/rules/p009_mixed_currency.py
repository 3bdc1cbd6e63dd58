"""Amounts in more than one currency.

## What it does
Holds every amount of money in the plan against the plan's currency: the one that `basis` declares,
else the one of the plan's language (CNY in Chinese plans, USD in English ones) or, where no amount
is in it, the one that all amounts share.

## Why it matters
Amounts in different currencies cannot be added, and plangen converts nothing behind your back.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region: {国内: 2.5亿元, 海外: $4M}
```
Convert the amount yourself and say at which rate in a `note`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.currency import currency_used
from plangen.rules.context import Context
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

CHINESE = """
金额用了不止一种货币。

## 检查什么
计划里的每一笔金额都和计划的币种核对：`basis` 写了币种就用它；没写，中文计划是人民币，
英文计划是美元；全部金额都是另一种货币的，就以那种货币为准。

## 为什么重要
不同货币的金额不能相加；程序不会悄悄替你换算。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      region: {国内: 2.5亿元, 海外: $4M}
```
自己换算好，并在 `note` 里写明汇率。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every amount that is not in the plan's currency."""
    currency = currency_used(context.plan, context.figures)
    for path, quantity in context.find(Quantity):
        if quantity.dimension is Dimension.MONEY and quantity.unit.base != currency:
            message = say(
                zh="{text} 的币种是 {found}，这份计划用的是 {currency}",
                en="{text} is in {found}, while the plan is in {currency}",
                text=quantity.text,
                found=quantity.unit.base,
                currency=currency,
            )
            yield Finding(path, message)
