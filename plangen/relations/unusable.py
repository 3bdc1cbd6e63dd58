"""Why a plan that another one names cannot be used: what is wrong, then what to do about it."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.source.limits import MAX_BYTES

_SHOWN = 5


def not_relative(name: str) -> tuple[Message, ...]:
    """Say that a file is named by a path that is only right on one machine."""
    return (
        say(
            zh="“{name}”不是相对路径，换一台电脑就找不到了",
            en="“{name}” is no relative path: on another machine it would lead nowhere",
            name=name,
        ),
        say(
            zh="从这份计划所在的文件夹写起，如 ../2025/年终总结.yaml",
            en="write it from this plan's own folder on, such as ../2025/review.yaml",
        ),
    )


def no_such_file(file: Path) -> tuple[Message, ...]:
    """Say that there is no such file, and which ones there are."""
    message = say(
        zh="没有 {file} 这个文件", en="there is no file {file}", file=file.as_posix()
    )
    known = sorted(other.name for other in file.parent.glob("*.y*ml"))
    close = get_close_matches(file.name, known, n=1, cutoff=0.6)
    if close:
        return message, say("是不是 {name}？", "did you mean {name}?", name=close[0])
    if not known:
        return message, say(
            zh="文件名从这份计划所在的文件夹写起", en="it is looked for from this plan's own folder"
        )
    hint = say(zh="那个文件夹里有：{names}", en="that folder has: {names}", names=known[:_SHOWN])
    return message, hint


def unreadable(file: Path) -> tuple[Message, ...]:
    """Say that a file is there but may not, or cannot, be read."""
    name = file.as_posix()
    return (
        say(zh="{file} 打不开", en="{file} cannot be opened", file=name),
        say(zh="看看有没有读它的权限", en="see whether you are allowed to read it"),
    )


def too_large(file: Path) -> tuple[Message, ...]:
    """Say that a file is larger than any plan."""
    limit = MAX_BYTES // 1024 // 1024
    message = say(
        zh="{file} 超过 {limit} MB，不像是一份计划",
        en="{file} is above {limit} MB, which no plan is",
        file=file.as_posix(),
        limit=limit,
    )
    return (message,)


def faulty(file: Path, faults: Sequence[Fault]) -> tuple[Message, ...]:
    """Say that a file is no sound plan, with the first of its faults."""
    name = file.as_posix()
    hint = say(
        zh="先改好它：plangen check {file}",
        en="correct it first: plangen check {file}",
        file=name,
    )
    if not faults:
        return say(zh="{file} 不是一份计划", en="{file} is no plan", file=name), hint
    first = min(faults, key=lambda fault: fault.span)
    message = say(
        zh="{file} 自己有错误，用不了。第 {line} 行：{fault}",
        en="{file} has errors of its own and cannot be used. Line {line}: {fault}",
        file=name,
        line=first.span.line,
        fault=first.message,
    )
    return message, hint


def went_round(chain: Sequence[str]) -> tuple[Message, ...]:
    """Say that plans name one another in a circle."""
    message = say(
        zh="计划绕了一圈，又回到自己：{chain}",
        en="the plans go round in a circle: {chain}",
        chain=" → ".join(chain),
    )
    hint = say(
        zh="去掉其中一个：follows 写上一年的计划，plan 写这一部分自己的计划",
        en="take one of them out: `follows` names last year's plan, `plan` a part's own plan",
    )
    return message, hint
