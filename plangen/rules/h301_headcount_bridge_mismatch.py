"""Opening headcount plus joiners less leavers is not the closing headcount.

## What it does
Adds the joiners to the opening headcount, subtracts the leavers, and compares with the closing
headcount: for the team, and for every unit (or other dimension) by which the headcount and all
joiners and leavers are told apart; in every scenario, and for the year to come. Where the plan does
not speak of leavers, or joiners, nobody leaves or joins.

## Why it matters
A head that is in the closing number and in nobody's hiring plan will not be there, and its budget
and its target will.

## Example
```yaml
team:
  headcount: 20人 → 28人
  joiners: 6人          # 20 + 6 = 26
```
Hire 8, or close at 26.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.head_bridge import Bridge, bridges
from plangen.rules.context import Context
from plangen.values.writing import Amount, plain

CHINESE = """
期初人数加新增、减离开，不等于期末人数。

## 检查什么
期初人数 + 新增 − 减少，和期末人数核对：先核对全队；人数、新增、减少都按单位（或别的维度）拆了的，
再核对每个单位。保底、冲刺和明年的安排也一样。计划完全没有写离开（或新增）的，就当作没有人离开
（新增）。

## 为什么重要
期末人数里有、招聘计划里没有的人，到时候不会在岗，而他的预算和指标都在。

## 例子
```yaml
team:
  headcount: 20人 → 28人
  joiners: 6人          # 20 + 6 = 26
```
招 8 人，或者期末写 26 人。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every headcount that its joiners and leavers do not explain."""
    for bridge in bridges(context.figures):
        if not bridge.balance.holds:
            yield _finding(bridge)


def _finding(bridge: Bridge) -> Finding:
    related = tuple(path for path in bridge.balance.paths if path != bridge.closing_path)
    return Finding(
        bridge.closing_path,
        _message(bridge),
        (_hint(bridge),),
        related,
        repairs=bridge.balance.repairs,
    )


def _message(bridge: Bridge) -> Message:
    flows = "".join(f" {'+' if sign > 0 else '−'} {plain(n.value)}" for n, sign in bridge.flows)
    unit = bridge.closing.unit
    return say(
        zh="{of}期初 {opening}{flows} = {expected}，不等于期末的 {closing}",
        en="{of}opening {opening}{flows} = {expected}, not the closing {closing}",
        of=say("“{unit}”", "“{unit}”: ", unit=bridge.unit) if bridge.unit else "",
        opening=plain(bridge.opening.value),
        flows=flows,
        expected=Amount(bridge.expected, unit),
        closing=Amount(bridge.closing.value, unit),
    )


def _hint(bridge: Bridge) -> Message:
    unit = bridge.closing.unit
    expected = Amount(bridge.expected, unit)
    if bridge.unsaid is None:
        return say(
            zh="改新增（减少）的人数，或者把期末改成 {expected}",
            en="change those who join or leave, or close at {expected}",
            expected=expected,
        )
    return _UNSAID[bridge.unsaid].filled(
        gap=Amount(abs(bridge.closing.value - bridge.expected), unit), expected=expected
    )


_UNSAID = {
    "leavers": say(
        zh="没有写谁离开：有 {gap} 离开的，写在 leavers 里；没有，就把期末改成 {expected}",
        en="nobody is said to leave: put {gap} under leavers, or close at {expected}",
    ),
    "joiners": say(
        zh="没有写新增：要招 {gap} 的，写在 joiners 里；不招，就把期末改成 {expected}",
        en="nobody is said to join: put {gap} under joiners, or close at {expected}",
    ),
}
