"""A part of the market is larger than the market, or the target is larger than what can be won.

## What it does
Holds the market sizes that the plan states against one another: TAM ≥ SAM ≥ SOM ≥ the revenue
planned, or its floor where there is no target; a stretch target beyond the market is reported as
well. Market sizes are estimates: each may be off by half a unit of its last written place. What is
in different units is not compared.

## Why it matters
A target beyond the market that can be won promises what is not there to be sold.

## Example
```yaml
market: {sam: 38亿元, som: 57亿元}   # 57 of 38
goals: {revenue: 4.2亿元}
```
Write 5.7亿元.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.cells import Cell
from plangen.figures.claims.market_order import Exceeded, exceeded
from plangen.rules.context import Context

CHINESE = """
局部市场比整个市场还大，或者目标比能做到的市场还大。

## 检查什么
把计划写了的市场规模逐级核对：潜在市场（TAM）≥ 可触达市场（SAM）≥ 可服务市场（SOM）≥ 营收目标；
没写目标的用保底，冲刺超出市场的也报告。市场规模是估出来的，允许差到最后一位的一半；单位不同的不比。

## 为什么重要
目标超出了能做到的市场，就是答应卖出并不存在的生意。

## 例子
```yaml
market: {sam: 38亿元, som: 57亿元}   # 38 亿里没有 57 亿
goals: {revenue: 4.2亿元}
```
改成 5.7亿元。
"""

_NAMES: dict[str, Message] = {
    "tam": say(zh="潜在市场（TAM）", en="the total market (TAM)"),
    "sam": say(zh="可触达市场（SAM）", en="the reachable market (SAM)"),
    "som": say(zh="可服务市场（SOM）", en="the market that can be won (SOM)"),
    "target": say(zh="营收目标", en="the revenue target"),
    "floor": say(zh="营收保底", en="the floor of the revenue"),
    "stretch": say(zh="营收冲刺目标", en="the stretch target of the revenue"),
    "actual": say(zh="实际营收", en="the revenue achieved"),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for everything that is larger than what it is part of."""
    for at, body in bodies(context.plan):
        if body.market:
            yield from map(_finding, exceeded(at, context.figures))


def _finding(pair: Exceeded) -> Finding:
    message = say(
        zh="{inner} {a} 大于{outer} {b}",
        en="{inner}, {a}, is larger than {outer}, {b}",
        inner=_name(pair.inner),
        outer=_name(pair.outer),
        a=pair.inner.number.text,
        b=pair.outer.number.text,
    )
    hint = say(
        zh="核对这两个数，先看单位是万还是亿",
        en="check the two numbers, their units first",
    )
    at, other = pair.inner.path, pair.outer.path
    return Finding(at, message, (hint,), (other,), repairs=pair.repairs)


def _name(cell: Cell) -> Message:
    *_, size, slot = cell.path
    return _NAMES.get(str(size)) or _NAMES[str(slot)]
