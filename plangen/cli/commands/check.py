"""``plangen check``: prove that the numbers of plans agree."""

import argparse
from dataclasses import dataclass

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics import as_text
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Language, say
from plangen.pipeline import Loaded, load
from plangen.workspace.plans import PlanFile
from plangen.workspace.settings import Settings

HELP = say(zh="检查计划：拆分加得起来，比例对得上", en="check that the numbers of plans agree")

_FORMAT = say(zh="输出格式", en="output format")
_STRICT = say(zh="有警告也算不通过", en="fail on warnings too")
_SHOW_FIGURES = say(
    zh="列出推算出来的每个数，以及它从哪里来", en="list every derived figure and its origin"
)
_TEXT_ONLY = say(
    zh="--show-figures 只能和 --format text 一起用",
    en="--show-figures goes with --format text only",
)
_SUMMARY = say(
    zh="{plans} 份计划：{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="plans: {plans}, errors: {errors}, warnings: {warnings}, infos: {infos}",
)
_WAIVED = say(zh="，豁免 {waived} 个", en=", waived: {waived}")


@dataclass(frozen=True, slots=True)
class _Checked:
    """What remains of a plan that was checked; thousands of whole plans would fill the memory."""

    language: Language | None
    diagnostics: tuple[Diagnostic, ...]
    figures: str = ""
    waived: int = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=["text", "json"], default="text", help=text(_FORMAT))
    parser.add_argument("--strict", action="store_true", help=text(_STRICT))
    parser.add_argument("--show-figures", action="store_true", help=text(_SHOW_FIGURES))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check and report. Raises UsageError where options contradict each other."""
    if arguments.show_figures and arguments.format != "text":
        raise UsageError(_TEXT_ONLY)
    settings = enter(arguments)
    checked = [_check(plan, settings, arguments) for plan in plans_of(arguments, settings)]
    found = [diagnostic for one in checked for diagnostic in one.diagnostics]
    language = language_of(arguments, checked[0].language)
    if arguments.format == "json":
        _print_json(found, language)
    else:
        _print_text(checked, arguments)
        print(_summary(checked, found, language))
    worst = max((diagnostic.severity for diagnostic in found), default=Severity.INFO)
    limit = Severity.WARNING if arguments.strict else Severity.ERROR
    return exits.PLAN_AT_FAULT if worst >= limit else exits.FINE


def _check(plan: PlanFile, settings: Settings, arguments: argparse.Namespace) -> _Checked:
    loaded = load(plan.path, settings)
    figures = _figures(loaded, arguments) if arguments.show_figures else ""
    return _Checked(loaded.language, loaded.diagnostics, figures, len(loaded.waived))


def _figures(loaded: Loaded, arguments: argparse.Namespace) -> str:
    from plangen.cli.figure_list import figure_list

    look = style(language_of(arguments, loaded.language))
    return figure_list(loaded.file, loaded.figures, look) if loaded.figures else ""


def _print_json(found: list[Diagnostic], language: Language) -> None:
    from plangen.diagnostics import as_json

    print(as_json.report(found, language))


def _print_text(checked: list[_Checked], arguments: argparse.Namespace) -> None:
    for one in checked:
        if one.diagnostics:
            look = style(language_of(arguments, one.language))
            print(as_text.report(one.diagnostics, look), end="\n\n")
        if one.figures:
            print(one.figures, end="\n\n")


def _summary(checked: list[_Checked], found: list[Diagnostic], language: Language) -> str:
    counts = {severity: sum(d.severity is severity for d in found) for severity in Severity}
    waived = sum(one.waived for one in checked)
    summary = _SUMMARY.filled(
        plans=len(checked),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    ).in_language(language)
    return summary + (_WAIVED.filled(waived=waived).in_language(language) if waived else "")
