"""``plangen trace``: tell where a figure comes from, file and line, through other plans too."""

import argparse
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, language_of, text
from plangen.cli.workspace import enter
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import format_path
from plangen.diagnostics.width import width
from plangen.pipeline import load
from plangen.rollup.trace import Origin, Traced, lines, traced
from plangen.workspace.settings import Settings

HELP = say(
    zh="追溯一个数的来源：哪个文件、哪一行",
    en="tell where a figure comes from: which file, which line",
)

_FIGURE = say(zh="哪个数，如 revenue.target", en="the figure, as revenue.target")
_PLAN = say(
    zh="在哪份计划里；不写就是 output 里唯一的一份汇总",
    en="the plan it is in; the only roll-up in the output folder if not given",
)
_WHICH = say(
    zh="是哪份计划里的数？用 --plan 写明", en="in which plan? say it with --plan"
)
_NO_FIGURE = say(zh="{file} 里没有 {path} 这个数", en="{file} has no figure {path}")
_SEVERAL = say(
    zh="{file} 里叫 {path} 的数有 {count} 个，写全些，如 {meant}",
    en="{file} has {count} figures called {path}; say more, as {meant}",
)
_FEW = 3
_AT_FAULT = say(
    zh="{file} 有错误，先看 plangen check {file}", en="{file} has errors: plangen check {file}"
)
_STALE = say(
    zh="各单位的计划改过了：现在加起来是 {now}，和汇总里写的不一样；再运行一次 plangen rollup",
    en="plans of units have changed and now add up to {now}: run plangen rollup again",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("figure", metavar="FIGURE", help=text(_FIGURE))
    parser.add_argument("--plan", type=Path, metavar="PLAN", help=text(_PLAN))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the figure, and below it what it is made of; 1 where a roll-up is out of date."""
    settings = enter(arguments)
    plan = arguments.plan or _only_rollup(settings)
    loaded = load(plan, settings)
    found = traced(loaded, settings)
    if found is None:
        raise UsageError(_AT_FAULT.filled(file=plan))
    origin = _origin(found, arguments.figure, plan)
    language = language_of(arguments, loaded.language)
    _show(list(lines(origin, language)))
    if origin.now is None:
        return exits.FINE
    _say_stale(origin.now, language)
    return exits.PLAN_AT_FAULT


def _only_rollup(settings: Settings) -> Path:
    found = sorted(settings.output.glob("*-rollup/*-rollup.yaml"))
    if len(found) != 1:
        raise UsageError(_WHICH)
    return found[0]


def _origin(traced: Traced, figure: str, plan: Path) -> Origin:
    try:
        found = traced.origins(figure)
    except ValueError:
        found = []
    if not found:
        raise UsageError(_NO_FIGURE.filled(file=plan, path=figure))
    if len(found) > 1:
        meant = [format_path(one.path) for one in found[:_FEW]]
        raise UsageError(_SEVERAL.filled(file=plan, path=figure, count=len(found), meant=meant))
    return found[0]


def _show(rows: list[tuple[str, ...]]) -> None:
    widths = [max(width(row[column]) for row in rows) for column in range(4)]
    for row in rows:
        cells = (cell + " " * (widths[at] - width(cell)) for at, cell in enumerate(row))
        print("  ".join(cells).rstrip())


def _say_stale(now: str, language: Language) -> None:
    print(_STALE.filled(now=now).in_language(language))
