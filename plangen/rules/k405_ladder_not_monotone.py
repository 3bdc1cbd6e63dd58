"""A ladder pays less for a better result.

## What it does
Puts the steps of a commission in the order of their ranges and reports a rate below that of the
step before; so too the bonus factors of the grades of an appraisal. Where `ladder_by` names a
figure that is better when it is lower, such as the bad-debt rate, the rates must not rise. By a
figure of your own that may be either, such as a discount, they must only run in one direction.

## Why it matters
Who is about to reach the step that pays less stops selling until the next period begins.

## Example
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 5%, 20–25%: 3%, ≥25%: 8%}   # 5 %, then 3 %
```
Write `<20%: 3%, 20–25%: 5%`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.diagnostics.finding import Finding, Repair
from plangen.diagnostics.message import say
from plangen.model.standard import STANDARD
from plangen.rules.context import Context
from plangen.rules.scales import Rate, rate_ladders

CHINESE = """
做得更好，拿得反而更少。

## 检查什么
把提成的各档按范围从低到高排好，哪一档的比例比前一档低，就报告；考核等级的奖金系数也这样核对。
`ladder_by` 是越低越好的指标（如坏账率）时，比例不能越来越高。按折扣率这类说不准方向的指标分档的，
只要求朝一个方向走。

## 为什么重要
快要够到低比例那一档的人，会停下来等下一期再签单。

## 例子
```yaml
incentives:
  commission:
    ladder_by: gross_margin
    ladder: {<20%: 5%, 20–25%: 3%, ≥25%: 8%}   # 先 5%，再 3%
```
写成 `<20%: 3%, 20–25%: 5%`。
"""

_EITHER = (
    "折扣 让利 账期 逾期 坏账 费用 成本 流失 投诉 退货 退单 差错 延迟 延误 天数 时长 "
    "discount overdue cost expense churn complaint returns delay days"
).split()
"""Words in the names of figures that may well be better when they are lower."""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every rate that runs against its ladder."""
    for ladder in rate_ladders(context):
        falling = list(_against(ladder.rates, 1))
        rising = list(_against(ladder.rates, -1))
        either = min(falling, rising, key=len)
        yield from {True: falling, False: rising, None: either}[_rises(ladder.by)]


def _rises(by: str | None) -> bool | None:
    """Tell whether a higher figure is a better one; None where nobody can say."""
    if by is None:
        return True
    for key, standard in STANDARD.items():
        if by in {key, standard.name.zh, standard.name.en}:
            return standard.higher_is_better
    return None if any(word in by.lower() for word in _EITHER) else True


def _against(rates: Sequence[Rate], direction: int) -> Iterator[Finding]:
    for position, (before, rate) in enumerate(pairwise(rates), start=1):
        if (rate.number.value - before.number.value) * direction < 0:
            yield _finding(before, rate, direction, rates[position + 1 : position + 2])


def _finding(before: Rate, rate: Rate, direction: int, after: Sequence[Rate]) -> Finding:
    words = {"rate": rate.number.text, "name": rate.name, "former": before.number.text}
    message = (
        say(
            zh="“{name}”只有 {rate}，比前一档“{before}”的 {former} 还低",
            en="“{name}” gives {rate}, less than the {former} of “{before}” before it",
            before=before.name,
            **words,
        )
        if direction > 0
        else say(
            zh="“{name}”有 {rate}，比前一档“{before}”的 {former} 还高，而这个指标越低越好",
            en="“{name}” gives {rate}, more than the {former} of “{before}” before it, though "
            "lower is better here",
            before=before.name,
            **words,
        )
    )
    hint = say(
        zh="核对这两档的数，看是不是写反了",
        en="check the two rates; they may have been exchanged",
    )
    beyond = after[0].number.value if after else None
    ends = (before.number.value, beyond)
    own = Repair(rate.path, *(ends if direction > 0 else ends[::-1]))
    others = (None, rate.number.value) if direction > 0 else (rate.number.value, None)
    ranges = tuple(each.range_path for each in (before, rate) if each.range_path)
    repairs = (own, Repair(before.path, *others))
    return Finding(rate.path, message, (hint,), (before.path, *ranges), repairs=repairs)
