"""A reference fits no figure of the plan, or fits several.

## What it does
Looks up every `{{ path }}` in the narrative, every name in a formula such as
`=revenue.target * 16%`, the `goal` of every indicator, the `budget` of every action and reward,
and the milestones that `after` names. A formula that needs its own result is reported here too.

## Why it matters
A sentence that quotes a figure cannot contradict the plan, but only as long as the figure is there.

## Example
```yaml
narrative:
  opening: 全年营收目标 {{ revenue.taget }}
```
Write `{{ revenue.target }}`. Where several figures fit, write more of the path.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.expression_faults import REFERENCE, unknown
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.figures.splits import LINES
from plangen.model.entries import Milestone
from plangen.model.people import Kpi, Reward
from plangen.model.section import Action
from plangen.rules.context import Context

CHINESE = """
引用的名称在计划里找不到，或者不止一处。

## 检查什么
文字里的每个 `{{ 名称 }}`、算式（如 `=revenue.target * 16%`）里的每个名称、考核指标的 `goal`、
行动和奖项的 `budget`、里程碑的 `after`，都要在计划里找得到。绕一圈又用到自己结果的算式，也在这里
报告。

## 为什么重要
引用数字的句子不会和计划矛盾，前提是那个数还在。

## 例子
```yaml
narrative:
  opening: 全年营收目标 {{ revenue.taget }}
```
改成 `{{ revenue.target }}`。有好几处都符合的，把路径写全一些。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every reference that does not lead to exactly one thing."""
    yield from context.figures.faults.get(REFERENCE, ())
    yield from _goals(context)
    yield from _budget_lines(context)
    yield from _milestones(context)


def _goals(context: Context) -> Iterator[Finding]:
    for path, kpi in context.find(Kpi):
        if not kpi.goal or kpi.goal in context.plan.goals:
            continue
        if not _is_figure(kpi.goal, context.figures):
            message, hints = unknown(kpi.goal, list(context.plan.goals))
            yield Finding((*path, "goal"), message, hints)


def _budget_lines(context: Context) -> Iterator[Finding]:
    splits = context.figures.splits
    lines = [name for split in splits if split.dimension == LINES for name in split.parts]
    users: list[tuple[Path, Action | Reward]] = [
        *context.find(Action),
        *context.find(Reward),
    ]
    for path, user in users:
        if user.budget and user.budget not in lines:
            message, hints = unknown(user.budget, lines)
            yield Finding((*path, "budget"), message, hints)


def _milestones(context: Context) -> Iterator[Finding]:
    known = list(context.plan.milestones)
    for path, milestone in context.find(Milestone):
        for name in milestone.after:
            if name not in known:
                message, hints = unknown(name, known)
                yield Finding((*path, "after"), message, hints)


def _is_figure(reference: str, figures: Figures) -> bool:
    try:
        return len(find_figures(reference, figures)) == 1
    except ValueError:
        return False
