"""What ``check`` found, for people."""

import argparse
from collections.abc import Iterator

from plangen.cli.options import language_of
from plangen.cli.terminal import style
from plangen.diagnostics import as_text
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.report import Checked, Report
from plangen.diagnostics.summary import summary

_GONE = say(
    zh="{file}：基线里的 {what} 已经没有了", en="{file}: {what} of the baseline is gone"
)
_RENEW = say(
    zh="用 --write-baseline 把已经消失的从基线里去掉",
    en="--write-baseline takes what is gone out of the baseline",
)


def print_report(report: Report, arguments: argparse.Namespace) -> None:
    """Print what was found, plan by plan, each in its language, and a summary."""
    for plan in report.plans:
        if plan.diagnostics:
            look = style(language_of(arguments, plan.language))
            print(as_text.report(plan.diagnostics, look), end="\n\n")
        if plan.figures:
            print(plan.figures, end="\n\n")
    gone = [line for plan in report.plans for line in _gone(plan, report.language)]
    if gone:
        print(*gone, _RENEW.in_language(report.language), sep="\n", end="\n\n")
    print(summary(report))


def _gone(plan: Checked, language: Language) -> Iterator[str]:
    for what in plan.gone:
        yield _GONE.filled(file=plan.file, what=what).in_language(language)
