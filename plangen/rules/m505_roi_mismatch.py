"""A stated return on spend is not the return divided by the cost.

## What it does
Divides return by cost wherever the plan states both and the return on spend: for a budget line with
`roi` whose measures hold the return (revenue, orders, profit …); for an action with `cost`, `roi`
and such a measure; for any measure whose `definition` divides one figure of the plan by another.
The stated ratio is measured: it may differ by half a unit of its last written place. In percent it
may be the return itself or what is left of it once the cost is paid, whichever fits.

## Why it matters
Money goes where the return is highest. One that was not computed sends it elsewhere.

## Example
```yaml
budget:
  lines:
    市场活动: {target: 300万元, roi: 1:5.4, measures: {销售额: 1350万元}}   # 1350 ÷ 300 = 4.5
```
Write 1:4.5.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.returns import less_cost, returns
from plangen.model.section import Action
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict
from plangen.values.unit import PROPORTION, Dimension
from plangen.values.writing import percent, quantity_text

CHINESE = """
写的投入产出比不等于产出除以投入。

## 检查什么
凡是投入、产出和投入产出比都写了的，用产出除以投入来核对：写了 `roi` 的预算行，产出在它的指标里
（销售额、签单额、利润等）；写了 `cost` 和 `roi` 的行动也一样；`definition` 写成两个数相除的指标，
按它写的算。投入产出比允许差到最后一位的一半。写成百分比的，算产出、算扣除投入后的净收益，对得上
一种就行。

## 为什么重要
钱往回报最高的地方投。没有算过的回报，会把钱带到别处去。

## 例子
```yaml
budget:
  lines:
    市场活动: {target: 300万元, roi: 1:5.4, measures: {销售额: 1350万元}}   # 1350 ÷ 300 = 4.5
```
改成 1:4.5。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every return on spend that its return and its cost do not give."""
    for found in returns(context.figures, dict(context.find(Action))):
        if not _fits_net(found):
            yield from judged(found, _message(found))


def _fits_net(found: Comparison) -> bool:
    in_percent = found.stated.number.dimension is Dimension.RATIO
    return in_percent and less_cost(found).verdict is Verdict.FITS


def _message(found: Comparison) -> Message:
    in_percent = found.stated.number.dimension is Dimension.RATIO
    return say(
        zh="写的投入产出比是 {roi}，而 {earned} ÷ {cost} = {true}",
        en="the return on spend is given as {roi}, but {earned} ÷ {cost} = {true}",
        roi=found.stated.number.text,
        earned=shown(found.first),
        cost=shown(found.second),
        true=percent(found.true) if in_percent else quantity_text(found.true, PROPORTION, "en"),
    )
