"""Somebody is made responsible who is not among the people that the plan declares.

## What it does
Where the headcount is given by person, takes these people for the whole team and reports every
`owner` who is not one of them. Their roles, the names by which the headcount is otherwise divided
(units, levels, roles) and the plan's own owner may be responsible, too. A plan that names no
persons is not checked: there, owners are free text.

## Why it matters
People leave, and their tasks stay in the plan under their names. Nobody does them.

## Example
```yaml
team:
  headcount:
    by:
      person: {Anna Berg: {role: Key accounts}, Tom Lind: {role: Channel}}
actions:
  Dealer academy: {owner: Tim Lind}   # nobody on the team
```
Write Tom Lind, or add whoever is meant to the team.
"""

from collections.abc import Iterator, Mapping

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.entries import Milestone, Risk
from plangen.model.measure import Level, Part
from plangen.model.plan import Plan
from plangen.model.section import Action, Section
from plangen.rules.context import Context

CHINESE = """
负责人不在计划列出的人员里。

## 检查什么
人数按人（`person`）列出的，就以这些人为全队，凡是 `owner` 写了别人的都报告。他们的岗位，人数按
单位、职级、岗位列出的名称，还有计划的编制人，也可以负责。没有列出人员的计划不检查：负责人怎么写
都行。

## 为什么重要
人走了，名字还留在计划里，那些事就没有人做。

## 例子
```yaml
team:
  headcount:
    by:
      person: {张三: {role: 大客户}, 李四: {role: 渠道}}
actions:
  经销商培训: {owner: 李思}   # 队里没有这个人
```
改成李四，或者把这个人加进团队。
"""

_PEOPLE = "person"
_OWNED = (Action, Level, Milestone, Part, Risk, Section)
_ROSTER: Path = ("team", "headcount", "by", _PEOPLE)


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every owner whom a plan with a roster does not know."""
    roster = _roster(context.plan)
    if not roster:
        return
    for path, node in context.find(object):
        if isinstance(node, _OWNED):
            for owner in node.owner:
                if not any(known in owner for known in roster):
                    yield _finding((*path, "owner"), owner, roster)


def _roster(plan: Plan) -> list[str]:
    """Return who may be responsible; nobody where the plan does not list its people."""
    headcount = plan.team.headcount if plan.team else None
    if headcount is None or _PEOPLE not in headcount.by:
        return []
    own = [plan.owner.name, plan.owner.role] if plan.owner else []
    return [name for name in [*_names(headcount.by), *own] if name]


def _names(by: Mapping[str, Mapping[str, Part]]) -> Iterator[str | None]:
    for parts in by.values():
        for name, part in parts.items():
            yield from (name, part.role)


def _finding(path: Path, owner: str, roster: list[str]) -> Finding:
    message = say(
        zh="“{owner}”不在团队名单里",
        en="“{owner}” is not among the people of the team",
        owner=owner,
    )
    return Finding(path, message, _hints(owner, roster), (_ROSTER,))


def _hints(owner: str, roster: list[str]) -> tuple[Message, ...]:
    from difflib import get_close_matches  # slow to import, and rarely needed

    close = get_close_matches(owner, roster, n=1, cutoff=0.5)
    if close:
        return (say(zh="是不是 {close}？", en="did you mean {close}?", close=close[0]),)
    return (
        say(
            zh="换成队里的人；确实由别的部门负责的，在 headcount 的 by 里列出来",
            en="name somebody on the team; list another department in the headcount's “by”",
        ),
    )
