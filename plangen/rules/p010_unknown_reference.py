"""A reference fits no figure of the plan, or fits several.

## What it does
Looks up every `{{ path }}` in the narrative, every name in a formula such as
`=revenue.target * 16%`, the `goal` of every indicator, the `budget` of every action, reward and
stage of the funnel, what an `after` names among milestones, actions and steps, and the actions of
next year that a problem's `next` promises. A formula that needs its own result is reported here
too. So is a file named by `follows`, `next` or a part's `plan` that is not there, is no sound plan,
or leads back to this one.

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
from plangen.figures.claims.budget_lines import budget_lines
from plangen.figures.expressions.faults import REFERENCE, unknown
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.entries import Problem
from plangen.model.markets import Stage
from plangen.model.people import Kpi, Reward
from plangen.model.section import Action
from plangen.model.walk import find
from plangen.rules.context import Context
from plangen.rules.sequence import links

CHINESE = """
引用的名称在计划里找不到，或者不止一处。

## 检查什么
文字里的每个 `{{ 名称 }}`、算式（如 `=revenue.target * 16%`）里的每个名称、考核指标的 `goal`、
行动、奖项和漏斗各阶段的 `budget`、里程碑和行动的 `after`、问题的 `next`（下一年的行动），都要在
计划里找得到。绕一圈又用到自己结果的算式，也在这里报告。`follows`、`next` 和各部分的 `plan` 写的文件
找不到、读不成计划，或者绕一圈又回到这份计划，也一样。

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
    yield from _budgets(context)
    yield from _earlier(context)
    yield from _promised(context)


def _goals(context: Context) -> Iterator[Finding]:
    for path, kpi in context.find(Kpi):
        if not kpi.goal or kpi.goal in context.plan.goals:
            continue
        if not _is_figure(kpi.goal, context.figures):
            message, hints = unknown(kpi.goal, list(context.plan.goals))
            yield Finding((*path, "goal"), message, hints)


def _budgets(context: Context) -> Iterator[Finding]:
    lines = list(budget_lines(context.figures))
    users: list[tuple[Path, Action | Reward | Stage]] = [
        *context.find(Action),
        *context.find(Reward),
        *context.find(Stage),
    ]
    for path, user in users:
        if user.budget and user.budget not in lines:
            message, hints = unknown(user.budget, lines)
            yield Finding((*path, "budget"), message, hints)


def _earlier(context: Context) -> Iterator[Finding]:
    for link in links(context):
        if link.name not in link.known:
            message, hints = unknown(link.name, link.known)
            yield Finding((*link.event.path, "after"), message, hints)


def _promised(context: Context) -> Iterator[Finding]:
    """Look up what is to follow from problems: among the actions of `next` where there is one.

    Those may be in a plan of their own.
    """
    problems = [(path, problem) for path, problem in context.find(Problem) if problem.next]
    if not problems:
        return
    home = ("next",) if context.plan.next else ()
    known = [str(path[-1]) for path, _ in context.find(Action) if path[: len(home)] == home]
    if context.upcoming:
        known += [str(path[-1]) for path, _ in find(context.upcoming.plan, Action)]
    for path, problem in problems:
        for name in problem.next:
            if name not in known:
                message, hints = unknown(name, known)
                yield Finding((*path, "next"), message, hints)


def _is_figure(reference: str, figures: Figures) -> bool:
    try:
        return len(find_figures(reference, figures)) == 1
    except ValueError:
        return False
