"""One split is given in two places.

## What it does
Customer tiers, product lines and channel types have a chapter of their own; it is the long form of
`goals.revenue.by.tier`, `.product` and `.channel` (and tiers of `customers.count.by.tier`). Reports
a split that is sized in both, also where both say the same. A chapter that only describes its parts
is no second home. `by.customer` may name other customers than the tiers: it counts as the same
split where the two share a name.

## Why it matters
A figure that stands in two places is corrected in one of them.

## Example
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      product: {A系列: 1.6亿元, B系列: 1.2亿元}
products:
  lines:
    A系列: {target: 1.6亿元, role: 核心产品}
    B系列: {target: 1.2亿元, role: 利润产品}
```
Keep the amounts in one of the two places; roles and remarks may stand there as well.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import format_path
from plangen.figures.claims.homes import Homes, two_homes
from plangen.model.standard import dimension_in_text
from plangen.rules.context import Context

CHINESE = """
同一个拆分写在了两处。

## 检查什么
客户分层、产品线、渠道类型有自己的章节，那就是 `goals.revenue.by.tier`、`.product`、`.channel` 的
详细写法（分层也是 `customers.count.by.tier` 的）。两处都写了数就报告，数一样也报告。
只写角色、重点而不写数的章节，不算第二处。`by.customer` 里的客户不一定就是分层，有同名的才算。

## 为什么重要
一个数写在两处，改的时候往往只改一处。

## 例子
```yaml
goals:
  revenue:
    target: 2.8亿元
    by:
      product: {A系列: 1.6亿元, B系列: 1.2亿元}
products:
  lines:
    A系列: {target: 1.6亿元, role: 核心产品}
    B系列: {target: 1.2亿元, role: 利润产品}
```
金额只留一处；角色、说明可以一起写在那里。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every split that has two homes."""
    for homes in two_homes(context.figures):
        yield Finding(
            homes.short.path,
            say(
                zh="按{dimension}的拆分写了两处：这里，还有 {other}",
                en="the split by {dimension} is given twice: here and at {other}",
                dimension=dimension_in_text(homes.long.dimension),
                other=format_path(homes.long.path),
            ),
            (_hint(homes),),
            (homes.long.path,),
        )


def _hint(homes: Homes) -> Message:
    if homes.differing:
        return say(
            zh="两处的数不一样：{names}；留下对的一处",
            en="the two differ in {names}; keep the right one",
            names=homes.differing,
        )
    return say(zh="留一处，把另一处的数删去", en="keep one of them, without the other's numbers")
