"""One figure stands in two places, with two values.

## What it does
Compares figures that are one by the rules of the format: an indicator that measures a goal
(`goal:`) and has a target of its own, with the goal's target, floor or stretch; the base of next
year, with this year's actual value; new customers, under customers and among the goals; a measure
with a standard id directly in a section (customers, team, market …), with the goal of that id. With
another `scope` or `range` it is another figure.

## Why it matters
People are paid by one number and reported on by the other.

## Example
```yaml
goals: {revenue: 2.8亿元}
kpis:
  销售额: {weight: 100%, goal: revenue, target: 3亿元}   # the goal says 2.8亿
```
Leave the target out: an indicator takes that of its goal.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.figures.claims.twice import Twin, twins
from plangen.rules.cell_names import CellName
from plangen.rules.compared import loose
from plangen.rules.context import Context
from plangen.values.tolerance import Verdict

CHINESE = """
同一个数写在两处，写得不一样。

## 检查什么
下面这些按格式的规定就是同一个数，所以核对：考核指标用 `goal:` 指了目标、自己又写了目标值的，和那
个目标的目标、保底或冲刺核对；下一年的上年数，和今年的实际数核对；客户一节的新增客户，和目标里的
新增客户核对；客户、团队、市场等节里直接写的标准指标，和同名的目标核对。范围（`scope`、`range`）
写得不同的，算两个数，不核对。

## 为什么重要
发奖金按的是一个数，汇报用的是另一个数。

## 例子
```yaml
goals: {revenue: 2.8亿元}
kpis:
  销售额: {weight: 100%, goal: revenue, target: 3亿元}   # 目标里是 2.8亿
```
考核指标不写目标值，就取目标里的。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every figure that has two values."""
    for twin in twins(context.plan, context.figures):
        if twin.verdict is Verdict.LOOSE:
            yield loose(twin.second, (twin.second, twin.first[0]))
        elif twin.verdict is Verdict.CONTRADICTS:
            yield _finding(twin)


def _finding(twin: Twin) -> Finding:
    first = twin.first[0]
    message = say(
        zh="{here}写的是 {second}，而{there}是 {first}，两处本是同一个数",
        en="{here} is given as {second}, but {there} is {first}: they are one figure",
        here=CellName(twin.second.path),
        there=CellName(first.path),
        second=twin.second.number.text,
        first=first.number.text,
    )
    hint = say(
        zh="核对哪个对；能引用的，就不要写第二遍",
        en="find out which is right; where one can refer to the other, write it once",
    )
    related = tuple(cell.path for cell in twin.first)
    return Finding(twin.second.path, message, (hint,), related, repairs=twin.repairs)
