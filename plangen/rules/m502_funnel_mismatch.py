"""The stages of a funnel do not lead to one another, or its deals not to the revenue.

## What it does
Divides the count of every stage by the one before and compares with the conversion between them; a
conversion belongs to the way from its stage to the next. Divides the revenue by the deals of the
last stage and compares with the average deal (`ticket`). Conversion and average deal are measured:
they may differ by half a unit of their last written place. Where the revenue has no target, what
lies between floor and stretch will do. Deals that come to less than the revenue are a warning,
unless they come to another goal, or a part of one, such as new business: if the funnel brings only
a part, `of` of the ticket names the figure that it brings.

## Why it matters
How many leads are bought and how many people call them follows from the funnel. One that does not
agree with itself hires and pays for another year.

## Example
```yaml
funnel:
  stages:
    线索: {count: 5000条, conversion: 10%}
    方案: {count: 800条, conversion: 20%}   # 800 ÷ 5000 = 16 %
```
Write 500条, or a conversion of 16%.
"""

from collections.abc import Iterator
from dataclasses import replace

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.bodies import bodies
from plangen.figures.claims.comparison import Comparison
from plangen.figures.claims.funnel import Deals, Step, deals, steps
from plangen.rules.compared import judged, shown
from plangen.rules.context import Context
from plangen.values.writing import Amount, percent

CHINESE = """
漏斗各阶段的数对不上，或者成交算不出营收。

## 检查什么
用后一阶段的数量除以前一阶段的数量，和写的转化率核对；转化率写在哪个阶段，就是从那个阶段到下一阶段的。
最后一个阶段写了客单价（`ticket`）的，用营收除以成交数核对。转化率和客单价允许差到最后一位的一半；
营收没写目标的，落在保底和冲刺之间就算对。不到营收的是警告，正好等于另一个目标或者它的一部分（如新签）
的不报告：漏斗只带来一部分营收的，在客单价里用 `of` 写明是哪个数。

## 为什么重要
买多少线索、配多少人去跟，都是从漏斗推出来的。漏斗自己对不上，人和钱就配给了另一份计划。

## 例子
```yaml
funnel:
  stages:
    线索: {count: 5000条, conversion: 10%}
    方案: {count: 800条, conversion: 20%}   # 800 ÷ 5000 = 16%
```
改成 500条，或者转化率写 16%。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every step that its conversion does not explain, and for the deals."""
    for at, body in bodies(context.plan):
        stages = body.funnel.stages if body.funnel else {}
        for step in steps((*at, "funnel"), stages, context.figures):
            yield from judged(step.comparison, _step(step.comparison), _step_hints(step))
        for made in deals((*at, "funnel"), stages, context.figures):
            if not made.make_up_a_part:
                yield from _judged(made)


def _judged(made: Deals) -> Iterator[Finding]:
    """Yield an error where the deals come to too much; too little may be but a part, unsaid."""
    for finding in judged(made.comparison, _deals(made.comparison), (_DEALS_HINT,)):
        yield replace(finding, severity=Severity.WARNING) if made.fall_short else finding


def _step(step: Comparison) -> Message:
    return say(
        zh="从“{first}”到“{second}”的转化率写的是 {rate}，而 {b} ÷ {a} = {true}",
        en="from “{first}” to “{second}” the conversion is given as {rate}, but {b} ÷ {a} = {true}",
        first=_stage(step.second.path),
        second=_stage(step.first.path),
        rate=step.stated.number.text,
        a=shown(step.second),
        b=shown(step.first),
        true=percent(step.true),
    )


def _step_hints(step: Step) -> Iterator[Message]:
    if step.fits_before:
        yield say(
            zh="{rate} 是到这个阶段来的转化率；应当写在上一个阶段",
            en="{rate} is the conversion on the way to this stage; write it with the one before",
            rate=step.comparison.stated.number.text,
        )


def _deals(comparison: Comparison) -> Message:
    count, ticket = comparison.second, comparison.stated
    return say(
        zh="“{stage}”{count} × {ticket} = {product}，不等于 {whole}",
        en="“{stage}”: {count} × {ticket} = {product}, not {whole}",
        stage=_stage(count.path),
        count=shown(count),
        ticket=shown(ticket),
        product=Amount(count.number.value * ticket.number.value, ticket.number.unit),
        whole=shown(comparison.first),
    )


_DEALS_HINT = say(
    zh="漏斗只带来其中一部分的，在客单价里写明是哪个数，如 of: 新客户签单额",
    en="if the funnel brings only a part of it, name that figure with the ticket, as of: orders",
)


def _stage(count: Path) -> str:
    return str(count[-3])
