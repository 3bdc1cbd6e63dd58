"""What is shared out does not come to 100 %.

## What it does
Adds up the shares of every bonus pool, the weights of those who score in the appraisal, and the
shares in which the parties of an action bear its cost; each must come to 100 %. A cap of a pool
must be 100 % at most, and no smaller than the share of the same name.

## Why it matters
Of a pool shared out to 110 %, somebody is promised money that is not there; at 90 % nobody knows
who gets the rest.

## Example
```yaml
incentives:
  pools:
    年度利润池:
      rate: 1%
      of: 销售部毛利
      shares: {业绩: 50%, 客户成功: 30%, 价值观: 30%}   # 110 %
```
Lower one of them by ten points.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.portions import Cap, Portions, portions_of, wrong_caps
from plangen.model.people import Appraisal, Pool
from plangen.model.section import Action
from plangen.rules.context import Context
from plangen.rules.sums_in_words import apart
from plangen.values.unit import PERCENT
from plangen.values.writing import Sum

CHINESE = """
分配比例加起来不是 100%。

## 检查什么
把每个奖金池的分配比例、考核中各评分人的权重、行动里各方分担费用的比例分别加起来，都要等于 100%。
奖金池的上限不能超过 100%，也不能低于同名的分配比例。

## 为什么重要
奖金池分出去 110%，总有人拿不到答应他的钱；只分了 90%，没人知道剩下的归谁。

## 例子
```yaml
incentives:
  pools:
    年度利润池:
      rate: 1%
      of: 销售部毛利
      shares: {业绩: 50%, 客户成功: 30%, 价值观: 30%}   # 110%
```
把其中一个减 10 个百分点。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for everything that is shared out to more or less than all of it."""
    for portions in _shared_out(context):
        if not portions.holds:
            yield _finding(portions)
    for path, pool in context.find(Pool):
        yield from (_wrong_cap(cap) for cap in wrong_caps(pool, path))


def _shared_out(context: Context) -> Iterator[Portions]:
    for path, pool in context.find(Pool):
        yield portions_of(pool.shares, (*path, "shares"))
    for path, appraisal in context.find(Appraisal):
        yield portions_of(appraisal.scorers, (*path, "scorers"))
    for path, action in context.find(Action):
        if action.shares:
            yield portions_of(action.shares, (*path, "shares"))


def _finding(portions: Portions) -> Finding:
    if portions.blank:
        return Finding(portions.at, _left_blank(portions), (_BLANK,), tuple(portions.stated))
    message = say(
        zh="比例合计 {sum}，应当等于 100%",
        en="the shares add up to {sum}, not to 100%",
        sum=Sum([share.value for share in portions.stated.values()], PERCENT),
    )
    hint = say(
        zh="{gap}；有一项拿剩下的，就写“其余”",
        en="{gap}; whoever takes what remains is “rest”",
        gap=apart(1 - portions.sum),
    )
    related, repairs = tuple(portions.stated), portions.balance.repairs
    return Finding(portions.at, message, (hint,), related, repairs=repairs)


def _left_blank(portions: Portions) -> Message:
    return say(
        zh="有的写了比例，“{blank}”没有写",
        en="others have a share, “{blank}” has none",
        blank=portions.blank,
    )


_BLANK = say(
    zh="写上比例；剩下的都归它写“其余”，还没定写“待定”",
    en="write its share; “rest” for what remains, “tbd” if undecided",
)


def _wrong_cap(cap: Cap) -> Finding:
    related: tuple[Path, ...] = (cap.share_path,) if cap.share_path else ()
    if cap.share is None:
        message = say(
            zh="“{name}”的上限 {cap} 超过了全部",
            en="the cap of “{name}”, {cap}, is more than all of it",
            name=cap.name,
            cap=cap.stated.text,
        )
    else:
        message = say(
            zh="“{name}”的上限是 {cap}，分给它的却是 {share}",
            en="“{name}” is capped at {cap}, but its share is {share}",
            name=cap.name,
            cap=cap.stated.text,
            share=cap.share.text,
        )
    hint = say(zh="改上限，或改分配比例", en="change the cap or the share")
    return Finding(cap.path, message, (hint,), related, repairs=cap.repairs)
