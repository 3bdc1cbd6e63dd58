"""A plan refers to a plan of the wrong year.

## What it does
Holds the `year` of every plan that this one names against its own: the plan that it `follows` is of
the year before, a part's own `plan` is of the same year, the plan named as `next` of the year
after, and so is what the plan says itself under `next`. A plan that states no year is left alone.
While the year is wrong, no figures of that plan are compared or taken over.

## Why it matters
The file that is one year old has the same name, the same regions and wrong numbers.

## Example
```yaml
year: 2027
follows: 2025-review.yaml        # year: 2025
```
Name the plan of 2026.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Elsewhere, Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.basis import FOLLOWS, NEXT, due_year, is_due
from plangen.model.plan import Plan
from plangen.rules.context import Context, Other

CHINESE = """
引用的计划不是该引用的那一年。

## 检查什么
核对引用的每一份计划的 `year`：`follows` 接着的是上一年的，某个部分自己的 `plan` 是同一年的，
`next` 写的是下一年的；`next` 写在本计划里的，年度也要是下一年。没有写年度的不核对。年度不对时，
那份计划的数既不核对，也不取用。

## 为什么重要
去年的文件，名称差不多，区域也一样，只有数是错的。

## 例子
```yaml
year: 2027
follows: 2025年终总结.yaml        # year: 2025
```
改成 2026 年的那份。
"""

_FOLLOWED = say(
    zh="这是 {year} 年的计划，接着的应是 {due} 年的，而 {file} 是 {found} 年的",
    en="a plan of {year} follows one of {due}, but {file} is of {found}",
)
_PART = say(
    zh="“{name}”自己的计划应是 {due} 年的，而 {file} 是 {found} 年的",
    en="the plan of “{name}” should be of {due}, but {file} is of {found}",
)
_NEXT = say(
    zh="接下来的计划应是 {due} 年的，而 {file} 是 {found} 年的",
    en="the plan that comes next should be of {due}, but {file} is of {found}",
)
_HINT = say(
    zh="换成 {due} 年的文件；文件没错，就改 year",
    en="name the file of {due}; if it is the right one, correct the year",
)
_MESSAGES: dict[Path, Message] = {FOLLOWS: _FOLLOWED, NEXT: _NEXT}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every plan that is named and of another year than it should be."""
    for path, other in context.others:
        if not is_due(context.plan, path, other.plan):
            yield _finding(path, other, context)
    yield from _own_next(context.plan)


def _own_next(plan: Plan) -> Iterator[Finding]:
    """Yield a finding where what a plan says itself of the year to come is of another year."""
    if not plan.year or not plan.next or plan.next.year in {None, plan.year + 1}:
        return
    words = {"year": plan.year, "due": plan.year + 1, "found": plan.next.year}
    message = say(
        zh="{year} 年的下一年是 {due} 年，这里写的是 {found} 年",
        en="the year after {year} is {due}, but {found} is given here",
        **words,
    )
    yield Finding((*NEXT[:1], "year"), message, related=(("year",),))


def _finding(path: Path, other: Other, context: Context) -> Finding:
    message, due = _MESSAGES.get(path, _PART), due_year(context.plan, path)
    return Finding(
        path,
        message.filled(
            name=path[max(0, len(path) - 2)],
            year=context.plan.year,
            due=due,
            file=other.file,
            found=other.plan.year,
        ),
        (_HINT.filled(due=due),),
        (("year",), Elsewhere(other.file, ("year",))),
    )
