"""A waiver silences nothing.

## What it does
Holds every entry of `waivers` against what the checks found. It silences one finding: that of its
`code` at the path `at`, or at a key of the part that `at` names, or, where two splits of one total
are wrong, the one that `at` names. An entry that fits none, or more than one, is reported; so is
one for a check that does not exist, or that nobody can answer for: faults of the file (P), of
waivers (W), of the document (X), and checks that prove nothing (A002).

## Why it matters
What was accepted once may have been corrected since. A waiver left behind silences the next
mistake at the same place.

## Example
```yaml
goals:
  revenue: {base: 2.24亿元, target: 2.8亿元, growth: 28%}
waivers:
  - {code: R203, at: goals.profit.growth, reason: growth excludes the company bought in May}
```
R203 is at `goals.revenue.growth`; write that.
"""

from collections.abc import Iterable, Sequence

from plangen.diagnostics.finding import Diagnostic, Fault, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path, format_path
from plangen.model.promises import Waiver
from plangen.rules.registry import rules
from plangen.rules.unknown_code import unknown_code
from plangen.rules.waived_findings import is_waivable, meant, read_path, split_of
from plangen.source.reader import Source

SEVERITY = Severity.WARNING

CHINESE = """
有一条豁免不起作用。

## 检查什么
`waivers` 里的每一条，都和检查的结果对照。一条豁免只管一个结果：编号是 `code`，位置是 `at`，或者在
`at` 所指那一项的某个键上；同一个总数有两种拆分都不对时，`at` 写其中一种拆分。对不上任何结果，或者
对上不止一个的，报告出来。编号不存在的，以及谁也不能豁免的，也报告出来：文件本身的问题（P）、豁免的
问题（W）、生成文件时的问题（X），和算不出来的检查（A002）。

## 为什么重要
当初接受的问题，后来可能已经改好了。豁免留在那里，下一次同一处出错就不会有人看到。

## 例子
```yaml
goals:
  revenue: {base: 2.24亿元, target: 2.8亿元, growth: 28%}
waivers:
  - {code: R203, at: goals.profit.growth, reason: 增长率不含五月收购的公司}
```
R203 出现在 `goals.revenue.growth`，`at` 要写这个位置。
"""

_MOST_SHOWN = 3
_NEVER = say(
    zh="{code} 不能豁免：这样的问题只能改好",
    en="{code} cannot be waived: such a fault can only be corrected",
)
_NO_PATH = say(zh="“{at}”读不成计划里的位置", en="“{at}” does not read as a place in the plan")
_LIKE = say(
    zh="位置要写成一层一层的名称，用点隔开，如 goals.revenue.growth",
    en="write the names from the outermost in, parted by dots, as goals.revenue.growth",
)
_NONE = say(zh="{at} 没有 {code} 可以豁免", en="there is no {code} to waive at {at}")
_ELSEWHERE = say(
    zh="{code} 出现在 {places}；要豁免它，at 就写那里",
    en="{code} is found at {places}; to waive that, write it after at",
)
_NOWHERE = say(
    zh="计划里没有 {at} 这个位置，核对一下写法",
    en="the plan has no {at}; check how it is written",
)
_DROP = say(
    zh="如果问题已经改好，删掉这一条豁免",
    en="if the fault has been corrected, take this waiver out",
)
_SEVERAL = say(
    zh="{at} 有 {n} 个 {code}，一条豁免只能管一个",
    en="there are {n} findings of {code} at {at}, and a waiver is for one",
)
_ONE_OF = say(zh="at 写其中一个：{places}", en="write one of these after at: {places}")


def unused(waiver: Waiver, number: int, left: Sequence[Diagnostic], source: Source) -> Fault:
    """Say why a waiver, the list's `number`th from 0, silences none of the findings left."""
    key, message, hints = _reason(waiver, left, source)
    path = ("waivers", number, key)
    return Fault("W001", message, source.spans.value(path), path, hints)


def _reason(
    waiver: Waiver, left: Sequence[Diagnostic], source: Source
) -> tuple[str, Message, tuple[Message, ...]]:
    """Return the key that is to blame, and what there is to say of it."""
    code, at = waiver.code, waiver.at
    if code not in rules():
        return "code", *unknown_code(code)
    if not is_waivable(code):
        return "code", _NEVER.filled(code=code), ()
    if not read_path(at):
        return "at", _NO_PATH.filled(at=at), (_LIKE,)
    if several := meant(waiver, left):
        hint = _ONE_OF.filled(places=_places(split_of(one) or one.path for one in several))
        return "at", _SEVERAL.filled(code=code, at=at, n=len(several)), (hint,)
    return "at", _NONE.filled(code=code, at=at), (_where_instead(waiver, left, source),)


def _where_instead(waiver: Waiver, left: Sequence[Diagnostic], source: Source) -> Message:
    if elsewhere := _places(one.path for one in left if one.code == waiver.code):
        return _ELSEWHERE.filled(code=waiver.code, places=elsewhere)
    at = read_path(waiver.at)
    if at in source.spans.values or at[:-1] in source.spans.values:
        return _DROP
    return _NOWHERE.filled(at=waiver.at)


def _places(paths: Iterable[Path]) -> list[str]:
    """Write the first few of the paths."""
    texts = list(dict.fromkeys(map(format_path, paths)))
    return [*texts[:_MOST_SHOWN], *(["…"] if len(texts) > _MOST_SHOWN else [])]
