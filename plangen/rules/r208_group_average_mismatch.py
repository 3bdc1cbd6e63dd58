"""The share of a group of people is not what its average gives.

## What it does
Works out how many people a group is: the top 20 % of 32 are 6 to 7. Multiplies by the group's
average per head, divides by the average of all × the headcount (by the total, where no average is
stated) and compares with the share. It is an error where no number of people in between fits.

## Why it matters
That the top fifth brings 42 % of sales sets quotas and dismissals. If its average allows 37 % at
most, the gap within the team is not what the table says.

## Example
```yaml
goals:
  revenue:
    actual: 12.8亿元
    by:
      group:
        前20%: {heads: 20%, per_head: 680万元, share: 42%}   # 6–7 × 680 of 12.8亿: 32–37 %
team:
  headcount: {actual: 32人}
```
Correct the share or the average; or leave the share out.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell
from plangen.figures.claims.groups import Group, groups
from plangen.rules.compared import loose, shown
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict
from plangen.values.writing import Amount, percent, plain

CHINESE = """
某一组人的占比，和这一组的人均对不上。

## 检查什么
先算这一组有几个人：32人的前20%是 6 到 7 人。再乘以这一组的人均，除以全体人均 × 总人数（没有写
全体人均的，除以总数），和写的占比核对。取其中任何一个人数都对不上的，才是错误。

## 为什么重要
“前20%的人做了 42% 的业绩”，会影响定指标和末位淘汰。按人均算最多只有 37% 的话，团队内部的差距就
不是表里说的那样。

## 例子
```yaml
goals:
  revenue:
    actual: 12.8亿元
    by:
      group:
        前20%: {heads: 20%, per_head: 680万元, share: 42%}   # 6–7 × 680万，占 12.8亿 的 32–37%
team:
  headcount: {actual: 32人}
```
核对占比和人均；或者不写占比。
"""


_HINT = say(
    zh="占比、人均、人数三个数，核对一下错在哪个",
    en="check share, average and number of people: one of the three is wrong",
)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every group whose average does not give its share."""
    for group in groups(context.figures):
        if group.verdict is Verdict.LOOSE:
            yield loose(group.share, (group.share, group.per_head, *_total(group)))
        elif group.verdict is Verdict.CONTRADICTS:
            yield _finding(group)


def _finding(group: Group) -> Finding:
    related: tuple[Path, ...] = (
        group.per_head.path,
        group.heads.path,
        *((group.all_heads.path,) if group.all_heads else ()),
        *(cell.path for cell in _total(group)),
    )
    return Finding(group.share.path, _message(group), (_HINT,), related, repairs=group.repairs)


def _total(group: Group) -> tuple[Cell, ...]:
    return (group.average or group.whole,)


def _message(group: Group) -> Message:
    low, high = group.written
    return say(
        zh="“{name}”写的占比是 {share}，而 {size}人 × {average} ÷ {total} = {true}",
        en="the share of “{name}” is given as {share}, but {size} × {average} ÷ {total} = {true}",
        name=group.name,
        share=group.share.number.text,
        size=_range(plain(group.fewest), plain(group.most)),
        average=shown(group.per_head),
        total=_whole(group),
        true=_range(percent(low), percent(high)),
    )


def _whole(group: Group) -> Message | Amount | str:
    if group.average is None or group.all_heads is None:
        return shown(group.whole)
    return say(
        zh="({heads} × {average})",
        en="({heads} × {average})",
        heads=shown(group.all_heads),
        average=shown(group.average),
    )


def _range(low: str, high: str) -> str:
    """Join what is more than one number; a sign that both have stands once."""
    return low if low == high else f"{low.removesuffix('%')}–{high}"
