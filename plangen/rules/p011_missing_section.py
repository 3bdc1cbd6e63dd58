"""A section that this kind of document cannot do without is not in the plan.

## What it does
Holds the plan against the list of required keys in the front matter of its document template.

## Why it matters
A team plan without goals is a document, but not a plan; whoever receives it will ask.

## Example
```yaml
kind: team-plan
title: 2026年销售团队工作计划
team: {headcount: 20人 → 28人}       # and the goals?
```
Add the key, even if all it says for now is `待定`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.model.plan import Plan
from plangen.rules.context import Context

CHINESE = """
这种文件必须有的一节，计划里没有。

## 检查什么
文件模板的开头列着必须有的键，逐个和计划核对。

## 为什么重要
没有目标的团队计划，打得出文件，算不上计划；收到的人一定会问。

## 例子
```yaml
kind: team-plan
title: 2026年销售团队工作计划
team: {headcount: 20人 → 28人}       # 目标呢？
```
把这个键加上，哪怕暂时只写“待定”。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every required section that is missing or blank."""
    for key in context.required:
        if not getattr(context.plan, key, None):
            yield Finding(("kind",), _message(key, context.plan), (_hint(key),))


def _message(key: str, plan: Plan) -> Message:
    return say(
        zh="{kind} 必须有 {key}，计划里没有",
        en="a {kind} must have {key}, and this plan has none",
        kind=plan.kind,
        key=key,
    )


def _hint(key: str) -> Message:
    return say(zh="加上 {key}: …", en="add {key}: …", key=key)
