"""A number was typed in the narrative although the plan holds it.

## What it does
Looks for numbers in the narrative that repeat one figure of the plan: beside its name, or, for
amounts of money and percentages with decimals, wherever only one figure has that value. It offers
the expression that quotes the figure.

## Why it matters
The number is right today. When the plan changes, the sentence does not.

## Example
```yaml
goals:
  revenue: {target: 2.8亿元, growth: 25%}
narrative:
  opening: 全年营收目标2.8亿元，比上年增长25%。
```
Write `全年营收目标 {{ revenue.target }}，比上年增长 {{ revenue.growth }}。`
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding, Severity
from plangen.diagnostics.message import say
from plangen.figures.written import is_narrative, texts_with_numbers
from plangen.rules.context import Context

CHINESE = """
计划里已经有的数，又在文字里手写了一遍。

## 检查什么
看叙述里的数是不是计划里的某一个数：旁边写着它的名称；或者金额、带小数的百分比，全计划只有一处
是这个值。是的话，就给出引用它的写法。

## 为什么重要
今天它是对的。计划一改，这句话不会跟着改。

## 例子
```yaml
goals:
  revenue: {target: 2.8亿元, growth: 25%}
narrative:
  opening: 全年营收目标2.8亿元，比上年增长25%。
```
写成 `全年营收目标 {{ revenue.target }}，比上年增长 {{ revenue.growth }}。`
"""

SEVERITY = Severity.INFO


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every typed number that one figure of the plan could give."""
    texts = texts_with_numbers(context.find(str))
    if not any(is_narrative(path) for path, _ in texts):
        return
    from plangen.figures.prose.naming import FigureName
    from plangen.figures.prose.references import reference_to
    from plangen.figures.prose.remarks import remarks
    from plangen.figures.prose.typed import by_worth, typed_figure

    known = by_worth(context.figures)
    for remark in remarks(texts, context.figures, context.plan.year):
        figure = typed_figure(remark.statement, known) if is_narrative(remark.path) else None
        if figure:
            number = remark.statement.number
            message = say(
                zh="“{number}”是手写的，计划里有这个数：{name}",
                en="“{number}” is typed, but the plan holds it: {name}",
                number=number.quantity.text,
                name=FigureName(figure, context.figures),
            )
            hint = say(
                zh="写成 {reference}，计划改了，文字也跟着改",
                en="write {reference}, so that the text follows the plan",
                reference=f"{{{{ {reference_to(figure, context.figures)} }}}}",
            )
            related = figure.sources or (figure.path,)
            length = number.core_end - number.core
            yield Finding(remark.path, message, (hint,), related, offset=number.core, length=length)
