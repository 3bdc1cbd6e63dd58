"""Opening headcount plus joiners less leavers is not the closing headcount.

## What it does
Adds the joiners to the opening headcount, subtracts the leavers, and compares with the closing
headcount: for the team, and for every unit (or other dimension) for which both the headcount and
the joiners or leavers are given.

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
from fractions import Fraction

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.rules.context import Context
from plangen.values.quantity import Quantity
from plangen.values.writing import Amount, plain

CHINESE = """
期初人数加新增、减离开，不等于期末人数。

## 检查什么
期初人数 + 新增 − 减少，和期末人数核对：先核对全队，再核对既写了人数又写了新增（减少）的
每个单位。

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

_HEADCOUNT: Path = ("team", "headcount")
_FLOWS: tuple[tuple[Path, int], ...] = ((("team", "joiners"), 1), (("team", "leavers"), -1))


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every headcount that its joiners and leavers do not explain."""
    yield from _bridge((), context.figures)
    headcount = context.figures.measures.get(_HEADCOUNT)
    for dimension, parts in (headcount.by if headcount else {}).items():
        for name in parts:
            yield from _bridge(("by", dimension, name), context.figures)


def _bridge(below: Path, figures: Figures) -> Iterator[Finding]:
    path = (*_HEADCOUNT, *below)
    slot = figures.slot(path)
    opening, closing = figures.number((*path, "base")), figures.number((*path, slot or "base"))
    flows = list(_flows(below, figures))
    if slot == "base" or opening is None or closing is None or not flows:
        return
    if _is_open(below, figures):
        return
    expected = opening.value + sum((sign * n.value for n, sign, _ in flows), Fraction(0))
    if expected == closing.value:
        return
    terms = "".join(f" {'+' if sign > 0 else '−'} {plain(n.value)}" for n, sign, _ in flows)
    message = say(
        zh="期初 {opening}{terms} = {expected}，不等于期末的 {closing}",
        en="opening {opening}{terms} = {expected}, not the closing {closing}",
        opening=plain(opening.value),
        terms=terms,
        expected=Amount(expected, closing.unit),
        closing=Amount(closing.value, closing.unit),
    )
    related = ((*path, "base"), *(at for _, _, at in flows))
    yield Finding((*path, slot or ""), message, related=related)


def _is_open(below: Path, figures: Figures) -> bool:
    """Tell whether it is not decided yet how many join or leave."""
    return any(
        figures.slot((*flow, *below)) and figures.number((*flow, *below)) is None
        for flow, _ in _FLOWS
    )


def _flows(below: Path, figures: Figures) -> Iterator[tuple[Quantity, int, Path]]:
    for flow, sign in _FLOWS:
        path = (*flow, *below)
        slot = figures.slot(path)
        number = figures.number(path)
        if number is not None and slot:
            yield number, sign, (*path, slot)
