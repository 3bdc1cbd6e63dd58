"""A share was bent so that all of them add up to 100 %.

## What it does
Looks at sets of shares in which one fails R201, although all have the same number of decimals, are
complete, and lie strictly within one last place of the true share. It is an info where the set is
what the method of largest remainders gives (either way where remainders tie), else a warning.

## Why it matters
Rounded shares seldom add up to 100 %, so people adjust one. Adjusting the wrong one shows a part
smaller or larger than it is.

## Example
```yaml
# 1.2亿, 8000万, 5000万 and 3000万 of 2.8亿 are 42.9, 28.6, 17.9 and 10.7 %
region:
  华东: {target: 1.2亿元, share: 43%}
  华南: {target: 8000万元, share: 29%}
  华北: {target: 5000万元, share: 18%}
  其他: {target: 3000万元, share: 10%}   # 10.7 % would round to 11 %
```
Write 43/28/18/11, or two decimals: 42.86/28.57/17.86/10.71.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.shares import Share, ShareSet, share_sets
from plangen.rules.context import Context
from plangen.values.writing import Amount, percent

CHINESE = """
为了凑满 100%，某个份额被改动过。

## 检查什么
一组份额里有一个过不了 R201，但它们小数位数相同、各部分齐全，每个都在真实份额的最后一位之内。
如果这一组正好是“最大余数法”的结果（余数相同时两种都算），只作提示，否则是警告。

## 为什么重要
四舍五入后的份额往往加不到 100%，人们就会动其中一个。动错了，那一部分就显得比实际大或小。

## 例子
```yaml
# 1.2亿、8000万、5000万、3000万占 2.8亿的 42.9%、28.6%、17.9%、10.7%
region:
  华东: {target: 1.2亿元, share: 43%}
  华南: {target: 8000万元, share: 29%}
  华北: {target: 5000万元, share: 18%}
  其他: {target: 3000万元, share: 10%}   # 10.7% 四舍五入是 11%
```
写成 43/28/18/11，或者写两位小数：42.86/28.57/17.86/10.71。
"""

SEVERITY = Severity.WARNING

_FAIR = say(
    zh="取整是为了合计 100%，这样取是公平的",
    en="it was rounded so that all add up to 100%, and fairly so",
)
_BENT = say(
    zh="像是为了凑满 100% 改动的",
    en="it seems to have been bent so that all add up to 100%",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every share that was bent to make a set add up."""
    for shares in share_sets(context.figures):
        if shares.plugged:
            yield from (_finding(share, shares) for share in shares.failing)


def _finding(share: Share, shares: ShareSet) -> Finding:
    fair = shares.is_largest_remainder
    message = say(
        zh="“{name}”写的份额是 {stated}，而 {part} ÷ {whole} = {true}；{why}",
        en="the share of “{name}” is {stated}, but {part} ÷ {whole} = {true}; {why}",
        name=share.name,
        stated=share.stated.text,
        part=Amount(share.amount.value, shares.whole.unit),
        whole=Amount(shares.whole.value, shares.whole.unit),
        true=percent(share.true, 2),
        why=_FAIR if fair else _BENT,
    )
    related = tuple(other.path for other in shares.shares if other is not share)
    return Finding(
        share.path,
        message,
        _hints(shares, fair=fair),
        (*related, shares.whole_path),
        Severity.INFO if fair else Severity.WARNING,
    )


def _hints(shares: ShareSet, *, fair: bool) -> tuple[Message, ...]:
    """Offer the fair set, unless it is there already, and the decimals that need no bending."""
    remainders = say(
        zh="按最大余数法是 {set}",
        en="by largest remainders: {set}",
        set=shares.largest_remainder,
    )
    decimals = shares.honest_decimals()
    honest = say(
        zh="写 {decimals} 位小数就不用凑：{set}",
        en="with {decimals} decimals nothing needs bending: {set}",
        decimals=decimals,
        set=shares.honest_shares(decimals or 0),
    )
    return (*(() if fair else (remainders,)), *((honest,) if decimals else ()))
