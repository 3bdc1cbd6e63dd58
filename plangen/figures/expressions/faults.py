"""What can be wrong with an expression, said in both languages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import islice

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path, format_path

SYNTAX = "P007"
REFERENCE = "P010"
UNIT = "P008"

_SHOWN = 4
_SEARCHED = 400


@dataclass(frozen=True, slots=True)
class ExpressionFault:
    """Why an expression has no value; `offset` counts the characters before the fault.

    `name` is a reference that nothing fits; what may be meant takes long to find, and is said by
    `with_suggestion` when the fault is reported.
    """

    code: str
    message: Message
    offset: int = 0
    hints: tuple[Message, ...] = ()
    name: str | None = None


class FaultyError(Exception):
    """Carries a fault out of the depth of an expression; never leaves `expressions`."""

    def __init__(self, fault: ExpressionFault) -> None:
        super().__init__(fault.code)
        self.fault = fault


def faulty(message: Message, offset: int = 0, *hints: Message) -> FaultyError:
    """Make what stops the reading of an expression that is written wrongly."""
    return FaultyError(ExpressionFault(SYNTAX, message, offset, hints))


def unknown(name: str, known: Sequence[str]) -> tuple[Message, tuple[Message, ...]]:
    """Say that nothing has this name, and which of the known ones may be meant."""
    message = say(zh="计划里没有“{name}”", en="there is no “{name}” in the plan", name=name)
    tails = {path.split(".", 1)[-1]: path for path in known} | {path: path for path in known}
    if inside := [path for path in tails if path.startswith(f"{name}.")]:
        zh, en = "它下面有几个数，写到其中一个：{shown}", "it holds several; name one: {shown}"
        return message, (say(zh, en, shown=inside[:_SHOWN]),)
    close = get_close_matches(name, tails, n=1, cutoff=0.5)
    if close:
        return message, (say("是不是 {close}？", "did you mean {close}?", close=close[0]),)
    if not known:
        return message, ()
    shown = known[:_SHOWN]
    return message, (say("可以引用的如 {shown}", "known are for example {shown}", shown=shown),)


def ambiguous(name: str, fits: Sequence[Path]) -> tuple[Message, tuple[Message, ...]]:
    """Say that several figures have this name, and how to tell them apart."""
    message = say(
        zh="“{name}”有 {n} 处都符合", en="“{name}” fits {n} figures", name=name, n=len(fits)
    )
    shown = [format_path(path) for path in fits[:_SHOWN]]
    return message, (
        say(zh="写全一些，如 {shown}", en="write more of the path, as {shown}", shown=shown),
    )


def unknown_figure(name: str, offset: int) -> ExpressionFault:
    """Report a reference that no figure fits."""
    message, _ = unknown(name, ())
    return ExpressionFault(REFERENCE, message, offset, name=name)


def with_suggestion(fault: ExpressionFault, known: Iterable[Path]) -> ExpressionFault:
    """Add what may be meant to a fault about an unknown figure."""
    if fault.name is None:
        return fault
    paths = [format_path(path) for path in islice(known, _SEARCHED)]
    return replace(fault, hints=unknown(fault.name, paths)[1])


def ambiguous_figure(name: str, fits: Sequence[Path], offset: int) -> ExpressionFault:
    """Report a reference that several figures fit."""
    message, hints = ambiguous(name, fits)
    return ExpressionFault(REFERENCE, message, offset, hints)


def open_rest(name: str, offset: int) -> ExpressionFault:
    """Report a number that takes the rest, while that is not known."""
    message = say(
        zh="“{name}”取其余，现在还算不出来，不能用来计算",
        en="“{name}” takes the rest, which is not known, so nothing can be computed from it",
        name=name,
    )
    return ExpressionFault(REFERENCE, message, offset)


def not_yet(fault: ExpressionFault) -> ExpressionFault:
    """Report, in place of an unknown reference, one that waits for this very expression."""
    message = say(
        zh="“{name}”算不出来：它要等这个算式的结果，或者等另一个有错的算式",
        en="“{name}” cannot be known: it waits for this expression, or for another that is wrong",
        name=fault.name,
    )
    return ExpressionFault(REFERENCE, message, fault.offset)


def circular(path: Path, others: Sequence[Path]) -> ExpressionFault:
    """Report an expression that needs its own value; `others` need it in turn."""
    names = [format_path(other) for other in others if other != path]
    message = say(zh="这个算式用到了它自己的结果", en="this expression needs its own result")
    if names:
        message = say(
            zh="这个算式和 {names} 互相等着对方的结果",
            en="this expression and {names} wait for each other",
            names=names[:_SHOWN],
        )
    hint = say(zh="其中一处直接写数", en="write a number in one of the places")
    return ExpressionFault(REFERENCE, message, 0, (hint,))


def no_number(offset: int = 0) -> ExpressionFault:
    """Report a comparison or a date in the place of a number."""
    message = say(
        zh="这里要一个数，算出来的是日期或真假",
        en="a number belongs here, and this is a date, or true or false",
    )
    return ExpressionFault(SYNTAX, message, offset)


def too_many(most: int) -> ExpressionFault:
    """Report an expression above the number that one plan may have."""
    message = say(
        zh="一份计划最多 {most} 个算式，这一个没有计算",
        en="a plan has at most {most} expressions; this one was not computed",
        most=most,
    )
    return ExpressionFault(SYNTAX, message)
