"""Two plans that belong together measure differently.

## What it does
Compares a plan with the one that it follows, and with the plans of its parts: whether they are in
one currency, whether amounts hold tax in both or in neither, and whether the figures that belong
together are in one sort of unit. A part whose name differs from that in the followed plan only in
its spelling, or in a word such as 区 or “region”, is a warning.

## Why it matters
Amounts with tax and amounts without differ by the tax rate, which looks like growth. A part under
another name finds no base, and nobody notices.

## Example
```yaml
basis: {tax: included}
follows: 2025-review.yaml        # basis: {tax: excluded}
```
Put both plans on one basis. plangen converts nothing by itself; where a part's own plan must be in
another currency, declare the rate for `plangen rollup`: `basis: {rates: {USD: 7.1}}`.
"""

from collections.abc import Iterator

from plangen.diagnostics.finding import Elsewhere, Finding, Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.across import Pair, bases, totals
from plangen.figures.claims.renamed import renamed
from plangen.figures.currency import currency_used
from plangen.model.basis import FOLLOWS, NEXT, same_tax
from plangen.model.plan import Plan
from plangen.rules.context import Context, Other

CHINESE = """
互相引用的两份计划口径不一。

## 检查什么
把计划和它接着的那份、和各部分自己的计划比一比：币种是不是同一种，金额是不是都含税或都不含税，
对应的数是不是同一类单位。某个部分的名称和上一份计划只差写法，或者只差“区”“系列”这类字，给一个警告。

## 为什么重要
含税和不含税的金额差一个税率，看起来像增长。名称不一样的部分找不到上年数，也没有人会发现。

## 例子
```yaml
basis: {tax: 含税}
follows: 2025年终总结.yaml        # basis: {tax: 不含税}
```
把两份计划改成一个口径；程序不会悄悄替你换算。下级计划只能用别的货币时，写明汇率供汇总
（`plangen rollup`）用：`basis: {rates: {USD: 7.1}}`。
"""

_CURRENCY = say(
    zh="这份计划用 {ours}，{file} 用 {theirs}，金额不能互相核对",
    en="this plan is in {ours}, {file} in {theirs}: their amounts cannot be compared",
)
_CONVERT = say(
    zh="换算成同一种货币，并写明汇率", en="convert one of them, and say at which rate in a note"
)
_TAX = say(
    zh="这份计划的金额是{ours}的，{file} 是{theirs}的，不能互相核对",
    en="amounts here are with tax {ours}, in {file} {theirs}: they cannot be compared",
)
_ONE_BASIS = say(zh="两份计划改成一个口径", en="put both plans on one basis")
_UNIT = say(
    zh="这里是 {own}，{file} 里是 {other}，单位不是一类，不能互相核对",
    en="this is {own}, in {file} it is {other}: units of two sorts cannot be compared",
)
_NAME = say(
    zh="这里叫“{new}”，{file} 里叫“{old}”，程序当作两个部分，找不到上年数",
    en="this is “{new}”, in {file} it is “{old}”: they are taken for two parts, and find no base",
)
_ONE_NAME = say(zh="是同一个，就用同一个名称", en="if they are the same, give them one name")
_TAX_WORDS = {
    "含税": say(zh="含税", en="included"),
    "不含税": say(zh="不含税", en="excluded"),
    "included": say(zh="含税", en="included"),
    "excluded": say(zh="不含税", en="excluded"),
}


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding for every difference in what two plans rest on."""
    for path, other in context.others:
        if path != NEXT:
            yield from _currency(path, other, context)
            yield from _tax(path, other, context.plan)
    yield from _units(context)
    if followed := context.followed:
        for new, old in renamed(context.figures, followed.figures):
            message = _NAME.filled(new=new[-1], old=old[-1], file=followed.file)
            there = (Elsewhere(followed.file, old),)
            yield Finding(new, message, (_ONE_NAME,), there, Severity.WARNING)


def _currency(path: Path, other: Other, context: Context) -> Iterator[Finding]:
    ours = currency_used(context.plan, context.figures)
    theirs = currency_used(other.plan, other.figures)
    declared = context.plan.basis.rates if context.plan.basis and path != FOLLOWS else {}
    if ours and theirs and ours != theirs and theirs not in declared:
        message = _CURRENCY.filled(ours=ours, theirs=theirs, file=other.file)
        yield _of_basis("currency", path, other, message, _CONVERT, context.plan)


def _tax(path: Path, other: Other, plan: Plan) -> Iterator[Finding]:
    if same_tax(plan, other.plan):
        return
    message = _TAX.filled(ours=_tax_of(plan), theirs=_tax_of(other.plan), file=other.file)
    yield _of_basis("tax", path, other, message, _ONE_BASIS, plan)


def _tax_of(plan: Plan) -> Message | None:
    return _TAX_WORDS.get((plan.basis and plan.basis.tax) or "")


def _of_basis(
    key: str, path: Path, other: Other, message: Message, hint: Message, plan: Plan
) -> Finding:
    """Report what one plan's basis says against the other's: there if it is said, else at the link.

    Of the plans of parts there may be many, so that each is reported at its own part.
    """
    basis: Path = ("basis", key)
    ours = (basis,) if getattr(plan.basis, key, None) else ()
    theirs = (Elsewhere(other.file, basis),) if getattr(other.plan.basis, key, None) else ()
    if ours and path == FOLLOWS:
        return Finding(basis, message, (hint,), theirs)
    return Finding(path, message, (hint,), (*ours, *theirs))


def _units(context: Context) -> Iterator[Finding]:
    if followed := context.followed:
        for pair in bases(context.figures, followed.figures):
            yield from _unit(pair, followed)
    children = {part: child.figures for part, child in context.children.items()}
    for part, pair in totals(context.figures, children):
        yield from _unit(pair, context.children[part])


def _unit(pair: Pair, other: Other) -> Iterator[Finding]:
    if pair.is_foreign:
        texts = {"own": pair.own.number.text, "other": pair.other.number.text}
        message = _UNIT.filled(**texts, file=other.file)
        there = (Elsewhere(other.file, pair.other.path),)
        yield Finding(pair.own.path, message, (_ONE_BASIS,), there)
