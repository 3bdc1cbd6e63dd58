"""Milestones, actions or steps wait for one another in a circle.

## What it does
Follows every `after` of milestones, actions and their steps, and reports each circle once, with its
members in their order.

## Why it matters
Nothing in the circle can begin, and whoever is asked points to somebody else.

## Example
```yaml
milestones:
  Price list: {date: 2026-02, after: Product launch}
  Product launch: {date: 2026-04, after: Price list}
```
Take one of the two “after” away.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.circles import circles
from plangen.rules.context import Context
from plangen.rules.sequence import links

CHINESE = """
里程碑、行动或步骤互相等待，绕成了一圈。

## 检查什么
顺着里程碑、行动和步骤的 `after` 往前找，绕回自己的，报告一次，并按顺序列出圈里的每一项。

## 为什么重要
圈里的事谁也开始不了；问到谁，谁都说在等别人。

## 例子
```yaml
milestones:
  价格表: {date: 2026-02, after: 新品上市}
  新品上市: {date: 2026-04, after: 价格表}
```
去掉其中一个 after。
"""

_HINT = say(zh="去掉其中一处 after", en="take one “after” away")


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every circle."""
    for circle in waiting_circles(context):
        first, *others = [(*path, "after") for path in circle]
        yield Finding(first, _message([str(path[-1]) for path in circle]), (_HINT,), tuple(others))


def waiting_circles(context: Context) -> Iterator[list[Path]]:
    """Yield the paths of every circle, each before the one that it comes after."""
    needs: dict[Path, list[Path]] = {}
    for link in links(context):
        if link.former:
            needs.setdefault(link.event.path, []).append(link.former.path)
    yield from circles(needs)


def _message(names: list[str]) -> Message:
    if len(names) == 1:
        return say(zh="“{name}”要等它自己", en="“{name}” waits for itself", name=names[0])
    return say(
        zh="互相等待：{chain}（箭头指向要先完成的）",
        en="these wait for one another: {chain} (each arrow points at what must come first)",
        chain=" → ".join([*names, names[0]]),
    )
