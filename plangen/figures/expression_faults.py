"""What can be wrong with an expression, said in both languages."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path, format_path

SYNTAX = "P007"
REFERENCE = "P010"
UNIT = "P008"

_SHOWN = 4


@dataclass(frozen=True, slots=True)
class ExpressionFault:
    """Why an expression has no value; `offset` counts the characters before the fault."""

    code: str
    message: Message
    offset: int = 0
    hints: tuple[Message, ...] = ()


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


def open_rest(name: str) -> ExpressionFault:
    """Say that a number that takes the rest cannot be known yet."""
    return ExpressionFault(
        REFERENCE,
        say(
            zh="“{name}”取其余，现在还算不出来，不能用来计算",
            en="“{name}” takes the rest, which is not known, so nothing can be computed from it",
            name=name,
        ),
    )


def circular(path: Path, others: Sequence[Path]) -> ExpressionFault:
    """Say that an expression needs its own value."""
    names = [format_path(other) for other in others if other != path]
    if not names:
        message = say(zh="这个算式用到了它自己的结果", en="this expression needs its own result")
    else:
        message = say(
            zh="这个算式和 {names} 互相等着对方的结果",
            en="this expression and {names} wait for one another",
            names=names,
        )
    hint = say(zh="其中一处直接写数", en="write a number in one of the places")
    return ExpressionFault(REFERENCE, message, 0, (hint,))


def no_number(offset: int = 0) -> ExpressionFault:
    """Say that a comparison or a date stands where a number should."""
    return ExpressionFault(
        SYNTAX,
        say(
            zh="算出来的不是数，是日期或真假",
            en="this gives a date, or true or false, and no number",
        ),
        offset,
    )
