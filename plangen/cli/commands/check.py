"""``plangen check``: prove that the numbers of plans agree."""

import argparse

from plangen.cli import exits
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.diagnostics import as_json, as_text
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Language, say
from plangen.pipeline import Loaded, load

HELP = say(zh="检查计划：拆分加得起来，比例对得上", en="check that the numbers of plans agree")

_FORMAT = say(zh="输出格式", en="output format")
_STRICT = say(zh="有警告也算不通过", en="fail on warnings too")
_SUMMARY = say(
    zh="{plans} 份计划：{errors} 个错误，{warnings} 个警告，{infos} 个提示",
    en="{plans} plans: {errors} errors, {warnings} warnings, {infos} infos",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    parser.add_argument("--format", choices=["text", "json"], default="text", help=text(_FORMAT))
    parser.add_argument("--strict", action="store_true", help=text(_STRICT))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check and report."""
    loaded = [load(plan.path) for plan in plans_of(arguments)]
    if arguments.format == "json":
        _print_json(loaded, language_of(arguments, loaded[0]))
    else:
        _print_text(loaded, arguments)
    worst = max((d.severity for one in loaded for d in one.diagnostics), default=Severity.INFO)
    limit = Severity.WARNING if arguments.strict else Severity.ERROR
    return exits.PLAN_AT_FAULT if worst >= limit else exits.FINE


def _print_json(loaded: list[Loaded], language: Language) -> None:
    print(as_json.report([d for one in loaded for d in one.diagnostics], language))


def _print_text(loaded: list[Loaded], arguments: argparse.Namespace) -> None:
    for one in loaded:
        if one.diagnostics:
            print(as_text.report(one.diagnostics, style(language_of(arguments, one))), end="\n\n")
    found = [d for one in loaded for d in one.diagnostics]
    print(_summary(len(loaded), found, language_of(arguments, loaded[0])))


def _summary(plans: int, found: list[Diagnostic], language: Language) -> str:
    counts = {severity: sum(d.severity is severity for d in found) for severity in Severity}
    return say(
        _SUMMARY.zh,
        _SUMMARY.en,
        plans=plans,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        infos=counts[Severity.INFO],
    ).in_language(language)
