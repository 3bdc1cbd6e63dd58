"""A number typed in a sentence is not the one that the plan holds.

## What it does
Reads the narrative and the remarks of a plan. Where the words beside a number leave no doubt which
figure is meant (whose, of which period, target or growth or share), the number is held against
that figure. It may be rounded, and “nearly” and “over” widen it. What is hoped for, what others
do, and everything that is not understood is left alone.

## Why it matters
Prose is written last and corrected never. A sentence that contradicts the table beside it makes a
board doubt both.

## Example
```yaml
goals:
  revenue: {target: 2.8亿元, growth: 25%}
narrative:
  opening: 全年营收目标2.6亿元，比上年增长25%。   # the target is 2.8亿元
```
Write `{{ revenue.target }}`: it cannot go wrong.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from plangen.diagnostics.finding import Finding, Repair, Severity
from plangen.diagnostics.message import Message, say
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.figures.written import is_narrative, texts_with_numbers
from plangen.rules.context import Context

if TYPE_CHECKING:  # reading prose is imported only for plans that have numbers in it
    from plangen.figures.prose.remarks import Remark

CHINESE = """
文字里手写的数和计划里的数不一样。

## 检查什么
读计划里的叙述和说明。如果数字旁边的话说清楚了是哪个数（谁的、哪个时段、是目标还是增长还是份额），
就和计划里的那个数核对。四舍五入可以，“近”“超”也按习惯放宽。设想、别人的情况、看不明白的话，
一概不管。

## 为什么重要
文字往往最后写，改了数却忘了改它。一句话和旁边的表对不上，两边都没人敢信。

## 例子
```yaml
goals:
  revenue: {target: 2.8亿元, growth: 25%}
narrative:
  opening: 全年营收目标2.6亿元，比上年增长25%。   # 计划里是 2.8亿元
```
写成 `{{ revenue.target }}`，就不会错。
"""

_CONTRADICTS = say(
    zh="文字写的是“{words}”，而计划里{name}是 {value}",
    en="the text says “{words}”, but in the plan {name} is {value}",
)
_STRETCHED = say(
    zh="“{words}”没有错，但说得太松：计划里{name}是 {value}",
    en="“{words}” is true but far off: in the plan {name} is {value}",
)
_QUOTE = say(
    zh="写成 {reference}，数字就跟着计划走；如果文字才对，就改计划",
    en="write {reference}, which follows the plan; or correct the plan, if the text is right",
)
_CORRECT = say(
    zh="核对两处，改错的那一处", en="check the two, and correct the one that is wrong"
)
_CLOSER = say(zh="说得贴近一些", en="choose a number that is closer to it")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every number in prose that its figure does not allow."""
    texts = texts_with_numbers(context.find(str))
    if not texts:
        return
    from plangen.figures.prose.remarks import remarks

    for remark in remarks(texts, context.figures, context.plan.year):
        if remark.outcome:
            yield _finding(remark, context.figures)


def _finding(remark: "Remark", figures: Figures) -> Finding:
    from plangen.figures.prose.naming import FigureName

    figure, number = remark.statement.figures[0], remark.statement.number
    stretched = remark.outcome == "stretched"
    message = (_STRETCHED if stretched else _CONTRADICTS).filled(
        words=remark.words, name=FigureName(figure, figures), value=figure.text
    )
    return Finding(
        remark.path,
        message,
        (_hint(remark, figure, figures),),
        related=figure.sources or (figure.path,),
        severity=Severity.INFO if stretched else Severity.ERROR,
        offset=number.core,
        length=number.core_end - number.core,
        repairs=_repairs(remark, figure),
    )


def _hint(remark: "Remark", figure: Figure, figures: Figures) -> Message:
    if remark.outcome == "stretched":
        return _CLOSER
    if not is_narrative(remark.path):
        return _CORRECT
    from plangen.figures.prose.references import reference_to

    return _QUOTE.filled(reference=f"{{{{ {reference_to(figure, figures)} }}}}")


def _repairs(remark: "Remark", figure: Figure) -> tuple[Repair, ...]:
    """Let the plan's number be what the sentence says, unless it follows from others."""
    if figure.sources or remark.outcome != "contradicts":
        return ()
    said = remark.stands_for
    return (Repair(figure.path, said.low, said.high),)
