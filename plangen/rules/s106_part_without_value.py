"""A part of a split says nothing of its size while others do.

## What it does
Reports parts with neither an amount nor a share in a split where at least one part has one, and a
second part that takes the rest. A blank part is never read as zero.

## Why it matters
The split looks complete and is not: the document would show an empty cell, and no sum can be
checked.

## Example
```yaml
customers:
  tiers:
    S级: {share: 55%}
    A级: {share: 45%}
    B级: {focus: 线上自助成交}   # how much?
```
Write its number, `其余` if it takes what remains, `待定` if it is not decided, or 0.
"""

from collections.abc import Iterable, Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.message import say
from plangen.diagnostics.path import Path
from plangen.figures.splits import Account, Term
from plangen.rules.context import Context
from plangen.rules.sums_in_words import named
from plangen.values.word import Word

CHINESE = """
拆分里有一个部分没有写数。

## 检查什么
同一个拆分里别的部分有金额或份额，这个部分却什么也没写；或者有两个部分都写“其余”。空白不会当成 0。

## 为什么重要
看上去拆完了，其实没有：文件里会空一格，合计也无从核对。

## 例子
```yaml
customers:
  tiers:
    S级: {share: 55%}
    A级: {share: 45%}
    B级: {focus: 线上自助成交}   # 多少？
```
写上数；剩下的都归它写“其余”；还没定写“待定”；确实没有写 0。
"""


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every part left blank among parts that are not."""
    accounts = context.figures.accounts
    waiting = _waiting(accounts)
    for account in _first_stated(accounts):
        blank = (term for term in account.blank if term.path not in waiting)
        yield from (_finding(account, term) for term in blank)
        yield from (_second_rest(account, term) for term in account.rests[1:])


def _waiting(accounts: Iterable[Account]) -> set[Path]:
    """Return the wholes, on all levels, of splits in which something is not decided yet."""
    undecided = {
        account.split.whole_path
        for account in accounts
        if any(term.value is Word.TBD for term in account.terms)
    }
    return {path[:end] for path in undecided for end in range(len(path) + 1)}


def _second_rest(account: Account, term: Term) -> Finding:
    message = say(
        zh="“{first}”已经写了其余，“{name}”又写其余，分不清各是多少",
        en="“{first}” takes the rest already, so “{name}” cannot take it too",
        first=account.rests[0].name,
        name=term.name,
    )
    hint = say(zh="只留一个其余，另一个写上数", en="leave one rest, and give the other its value")
    return Finding(term.path, message, (hint,), (account.rests[0].path,))


def _first_stated(accounts: Iterable[Account]) -> Iterable[Account]:
    """Return each split in the slot in which it is first stated; in others blanks are no fault."""
    first: dict[Path, Account] = {}
    for account in accounts:
        first.setdefault((*account.split.path, *account.split.suffix), account)
    return first.values()


def _finding(account: Account, term: Term) -> Finding:
    message = say(
        zh="“{name}”没有写数，同一个{dimension}拆分里的其他部分都写了",
        en="“{name}” has no value, while other parts of the split by {dimension} have one",
        name=term.name,
        dimension=named(account.split.dimension),
    )
    hint = say(
        zh="写上数；剩下的都归它写“其余”，还没定写“待定”，确实没有写 0",
        en="write its value; “rest” for what remains, “tbd” if undecided, 0 if there is none",
    )
    others = tuple(other.path for other in account.terms if other is not term)
    return Finding(term.path, message, (hint,), others)
