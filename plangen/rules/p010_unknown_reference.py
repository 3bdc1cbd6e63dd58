"""A reference fits no figure of the plan, or fits several.

## What it does
Looks up every `{{ path }}` in the narrative, the `goal` of every indicator, the `budget` of every
action and reward, and the milestones that `after` names.

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
from difflib import get_close_matches

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path, format_path
from plangen.figures.narrative import mentions
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
文字里的每个 `{{ 名称 }}`、考核指标的 `goal`、行动和奖项的 `budget`、里程碑的 `after`，都要在
计划里找得到。

## 为什么重要
引用数字的句子不会和计划矛盾，前提是那个数还在。

## 例子
```yaml
narrative:
  opening: 全年营收目标 {{ revenue.taget }}
```
改成 `{{ revenue.target }}`。有好几处都符合的，把路径写全一些。
"""

_SHOWN = 4


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every reference that does not lead to exactly one thing."""
    yield from _narrative(context)
    yield from _goals(context)
    yield from _budget_lines(context)
    yield from _milestones(context)


def _narrative(context: Context) -> Iterator[Finding]:
    for section, text in context.plan.narrative.items():
        for mention in mentions(text or ""):
            path: Path = ("narrative", section)
            if fault := _fault(mention.reference, context.figures):
                message, hints = fault
                yield Finding(path, message, hints, offset=mention.start)


def _fault(reference: str, figures: Figures) -> tuple[Message, tuple[Message, ...]] | None:
    try:
        found = find_figures(reference, figures)
    except ValueError:
        found = []
    if len(found) == 1:
        return None
    if found:
        return _ambiguous(reference, [format_path(figure.path) for figure in found])
    return _unknown(reference, [format_path(figure.path) for figure in figures])


def _ambiguous(name: str, fits: list[str]) -> tuple[Message, tuple[Message, ...]]:
    return (
        say(
            zh="“{name}”有 {n} 处都符合",
            en="“{name}” fits {n} figures",
            name=name,
            n=len(fits),
        ),
        (
            say(
                zh="写全一些，如 {shown}",
                en="write more of the path, as {shown}",
                shown=fits[:_SHOWN],
            ),
        ),
    )


def _unknown(name: str, known: list[str]) -> tuple[Message, tuple[Message, ...]]:
    message = say(zh="计划里没有“{name}”", en="there is no “{name}” in the plan", name=name)
    tails = {path.split(".", 1)[-1]: path for path in known} | {path: path for path in known}
    close = get_close_matches(name, tails, n=1, cutoff=0.5)
    if close:
        return message, (say("是不是 {close}？", "did you mean {close}?", close=close[0]),)
    if not known:
        return message, ()
    shown = known[:_SHOWN]
    return message, (say("可以引用的如 {shown}", "known are for example {shown}", shown=shown),)


def _goals(context: Context) -> Iterator[Finding]:
    for path, kpi in context.find(Kpi):
        if kpi.goal and kpi.goal not in context.plan.goals and _fault(kpi.goal, context.figures):
            message, hints = _unknown(kpi.goal, list(context.plan.goals))
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
            message, hints = _unknown(user.budget, lines)
            yield Finding((*path, "budget"), message, hints)


def _milestones(context: Context) -> Iterator[Finding]:
    known = list(context.plan.milestones)
    for path, milestone in context.find(Milestone):
        for name in milestone.after:
            if name not in known:
                message, hints = _unknown(name, known)
                yield Finding((*path, "after"), message, hints)
