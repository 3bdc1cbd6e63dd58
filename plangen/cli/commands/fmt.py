"""``plangen fmt``: write plans in one shape, without changing what they say."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plangen.cli import exits
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics.message import Message, say
from plangen.formatting.formatted import Formatted, formatted
from plangen.workspace.outputs import write_files

HELP = say(
    zh="整理计划的写法：键的顺序、缩进、数字；内容和注释不变",
    en="write plans in one shape: keys, indentation, numbers; what they say stays",
)

_CHECK = say(
    zh="不改文件；有要整理的就列出来，退出码为 1",
    en="change nothing; list what would change, and exit with 1",
)
_DIFF = say(zh="不改文件；显示会怎么改", en="change nothing; show what would change")
_WRITTEN = say(zh="已整理：{file}", en="formatted: {file}")
_WOULD = say(zh="需要整理：{file}", en="would be formatted: {file}")
_LEFT = say(zh="有错误，没有动：{file}", en="has errors, left as it is: {file}")
_SUMMARY = say(
    zh="{plans} 份计划：整理 {changed} 份，没有动 {left} 份（有错误）",
    en="plans: {plans}, formatted: {changed}, left as they are for their errors: {left}",
)

_TOLD = say(
    zh="{plans} 份计划：需要整理 {changed} 份，有错误 {left} 份",
    en="plans: {plans}, to be formatted: {changed}, with errors: {left}",
)


@dataclass(frozen=True, slots=True)
class _Plan:
    """One plan's file, before and after."""

    path: Path
    before: bytes
    after: Formatted

    @property
    def changes(self) -> bool:
        """Whether there is anything to write."""
        return self.after.data not in (None, self.before)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    parser.add_argument("--check", action="store_true", help=text(_CHECK))
    parser.add_argument("--diff", action="store_true", help=text(_DIFF))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Format and report; a plan with faults in its text is left alone and reported."""
    plans = list(_plans(arguments))
    only_told = arguments.check or arguments.diff
    for plan in plans:
        _report(plan, arguments)
        if plan.changes and plan.after.data is not None and not only_told:
            write_files(plan.path.parent, {plan.path.name: plan.after.data})
    changed = sum(plan.changes for plan in plans)
    left = sum(plan.after.data is None for plan in plans)
    summary = _TOLD if only_told else _SUMMARY
    _say(summary.filled(plans=len(plans), changed=changed, left=left), arguments)
    return exits.PLAN_AT_FAULT if left or (arguments.check and changed) else exits.FINE


def _plans(arguments: argparse.Namespace) -> Iterator[_Plan]:
    for file in plans_of(arguments, enter(arguments)):
        before = file.path.read_bytes()
        yield _Plan(file.path, before, formatted(before, file.path.as_posix()))


def _report(plan: _Plan, arguments: argparse.Namespace) -> None:
    file = plan.path.as_posix()
    if plan.after.data is None:
        _print_faults(plan, arguments)
        _say(_LEFT.filled(file=file), arguments)
    elif plan.changes and arguments.diff:
        print("\n".join(_diff(file, plan.before, plan.after.data)))
    elif plan.changes:
        said = _WOULD if arguments.check else _WRITTEN
        print(said.filled(file=file).in_language(language_of(arguments)))


def _print_faults(plan: _Plan, arguments: argparse.Namespace) -> None:
    from plangen.diagnostics import as_text
    from plangen.rules.engine import describe

    found = describe(plan.after.faults, plan.after.lines)
    print(as_text.report(found, style(language_of(arguments))), file=sys.stderr)


def _diff(file: str, before: bytes, after: bytes) -> Iterator[str]:
    from difflib import unified_diff

    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    return unified_diff(old, new, file, file, lineterm="")


def _say(message: Message, arguments: argparse.Namespace) -> None:
    print(message.in_language(language_of(arguments)), file=sys.stderr)
