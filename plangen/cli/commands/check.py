"""``plangen check``: prove that the numbers of plans agree."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from plangen.cli import exits
from plangen.cli.check_text import print_report
from plangen.cli.checking import Check, Memory, check, chosen_plans, plan_stamps, report_of
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, add_paths, plans_of, text
from plangen.cli.terminal import interface_language
from plangen.cli.watch import Stamp, again, stamps
from plangen.cli.workspace import enter
from plangen.diagnostics.formats import FOR_PEOPLE, formats, written
from plangen.diagnostics.message import say
from plangen.diagnostics.report import Checked, Report
from plangen.workspace.settings import find_settings

HELP = say(zh="检查计划：拆分加得起来，比例对得上", en="check that the numbers of plans agree")

_FORMAT = say(zh="输出格式", en="output format")
_STRICT = say(zh="有警告也算不通过", en="fail on warnings too")
_SHOW_FIGURES = say(
    zh="列出推算出来的每个数，以及它从哪里来", en="list every derived figure and its origin"
)
_CHANGED_SINCE = say(
    zh="只检查从这个 git 版本以来改过的计划，和用到它们的计划",
    en="check only plans that changed since this git revision, and those that name them",
)
_BASELINE = say(
    zh="这个文件里记着早就有的问题，只报告新的",
    en="report only what this file of old findings does not have",
)
_WRITE_BASELINE = say(
    zh="把现在的问题都记到基线文件里", en="write all findings there are now into the baseline"
)
_WATCH = say(zh="每次保存后重新检查，Ctrl-C 结束", en="check again on every save; Ctrl-C ends it")
_TEXT_ONLY = say(
    zh="{option} 只能和 --format text 一起用", en="{option} goes with --format text only"
)
_NO_FILE = say(
    zh="--write-baseline 还要写上 --baseline 文件名",
    en="--write-baseline needs --baseline FILE beside it",
)
_NOT_WATCHING = say(
    zh="--watch 不能和 --write-baseline 一起用", en="--watch does not go with --write-baseline"
)
_WROTE = say(
    zh="{plans} 份计划的 {n} 个问题记到了 {file}",
    en="{file} now has {n} findings of {plans} plans",
)
_WAITING = say(zh="等待保存……（Ctrl-C 结束）", en="waiting for a save … (Ctrl-C ends)")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=formats(), default=FOR_PEOPLE, help=text(_FORMAT))
    parser.add_argument("--strict", action="store_true", help=text(_STRICT))
    parser.add_argument("--show-figures", action="store_true", help=text(_SHOW_FIGURES))
    parser.add_argument("--changed-since", metavar="REV", help=text(_CHANGED_SINCE))
    parser.add_argument("--baseline", type=Path, metavar="FILE", help=text(_BASELINE))
    parser.add_argument("--write-baseline", action="store_true", help=text(_WRITE_BASELINE))
    parser.add_argument("--watch", action="store_true", help=text(_WATCH))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check and report. Raises UsageError where options contradict each other."""
    _refuse_contradictions(arguments)
    if arguments.watch:
        memory = Memory()
        again(lambda: _watched_round(arguments, memory), lambda: _watched(arguments))
    return _round(arguments, check)


def _refuse_contradictions(arguments: argparse.Namespace) -> None:
    for option in ("show_figures", "watch"):
        if getattr(arguments, option) and arguments.format != FOR_PEOPLE:
            raise UsageError(_TEXT_ONLY.filled(option=f"--{option.replace('_', '-')}"))
    if arguments.write_baseline and not arguments.baseline:
        raise UsageError(_NO_FILE)
    if arguments.write_baseline and arguments.watch:
        raise UsageError(_NOT_WATCHING)


def _round(arguments: argparse.Namespace, check_plan: Check) -> int:
    settings = enter(arguments)
    plans = chosen_plans(arguments, settings)
    checked = [check_plan(plan, settings, arguments) for plan in plans]
    if arguments.write_baseline:
        return _wrote(checked, arguments)
    report = report_of(_against_baseline(checked, arguments.baseline), arguments)
    _print(report, arguments)
    return exits.PLAN_AT_FAULT if report.failed else exits.FINE


def _print(report: Report, arguments: argparse.Namespace) -> None:
    if arguments.format == FOR_PEOPLE:
        print_report(report, arguments)
    else:
        print(written(report, arguments.format))


def _against_baseline(checked: list[Checked], file: Path | None) -> list[Checked]:
    if file is None:
        return checked
    from plangen.cli.baselines import baseline_in, without_known

    baseline = baseline_in(file)
    return [without_known(plan, baseline, file) for plan in checked]


def _wrote(checked: Sequence[Checked], arguments: argparse.Namespace) -> int:
    from plangen.cli.baselines import write_baseline

    language = report_of(list(checked), arguments).language
    n = write_baseline(checked, arguments.baseline, language)
    said = _WROTE.filled(n=n, plans=len(checked), file=arguments.baseline.as_posix())
    print(said.in_language(language))
    return exits.FINE


def _watched_round(arguments: argparse.Namespace, memory: Memory) -> None:
    """Check once; what stops a single run is said, and may be put right while waiting."""
    try:
        _round(_copy(arguments), memory.check)
    except UsageError as error:
        print(error.message.in_language(interface_language()))
    print(_WAITING.in_language(arguments.lang or interface_language()))


def _watched(arguments: argparse.Namespace) -> tuple[Stamp, ...]:
    """Return the state of everything that the report depends on."""
    own = [file for file in (find_settings(Path.cwd()), arguments.baseline) if file]
    try:
        entered = _copy(arguments)
        plans = plans_of(entered, enter(entered))
    except UsageError:
        plans = []
    return (*stamps(own), *(stamp for plan in plans for stamp in plan_stamps(plan)))


def _copy(arguments: argparse.Namespace) -> argparse.Namespace:
    """Return arguments for another round, in which the settings fill in what is left open."""
    return argparse.Namespace(**vars(arguments))
