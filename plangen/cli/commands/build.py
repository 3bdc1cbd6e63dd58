"""``plangen build``: make the documents."""

import argparse
import sys
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics import as_text
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import say
from plangen.pipeline import Built, Loaded, build, load
from plangen.workspace.outputs import write_files
from plangen.workspace.plans import PlanFile
from plangen.workspace.settings import Settings
from plangen.writers.registry import formats

HELP = say(zh="生成文件：Word、Markdown 和图", en="make the documents: Word, Markdown, charts")

_TO = say(zh="格式，用逗号隔开：{known}", en="formats, parted by commas: {known}")
_OUT = say(zh="放到哪个文件夹", en="the folder they go to")
_REFUSED = say(
    zh="{file} 有错误，没有生成文件；改好上面的错误再试",
    en="{file} has errors and was not built; correct them and try again",
)
_DRAFT = say(
    zh="有错误也生成，每页标明是草稿，附上还没有通过的检查",
    en="build plans with errors too, marked as drafts, with their open findings in an appendix",
)
_CHARTS = say(
    zh="Word 里的图：native 能在 Word 里改数据，image 是图片",
    en="charts in Word: native ones can be edited there, images cannot",
)
_AS_DRAFT = say(
    zh="{file} 有错误，生成的是草稿；没有通过的检查列在最后",
    en="{file} has errors and was built as a draft; what failed is listed at its end",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    known = ",".join(formats())
    help_text = text(_TO.filled(known=known))
    parser.add_argument("--to", default="docx,md", metavar="FORMATS", help=help_text)
    parser.add_argument("--out", type=Path, metavar="DIR", help=text(_OUT))
    parser.add_argument("--draft", action="store_true", help=text(_DRAFT))
    charts = ("native", "image")
    parser.add_argument("--charts", choices=charts, default=charts[0], help=text(_CHARTS))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build every plan; one that fails does not stop the others."""
    wanted = _formats(arguments.to)
    settings = enter(arguments)
    plans = plans_of(arguments, settings)
    good = [_build(plan, wanted, settings, arguments) for plan in plans]
    return exits.FINE if all(good) else exits.PLAN_AT_FAULT


def _formats(to: str) -> list[str]:
    wanted = [name.strip() for name in to.split(",") if name.strip()]
    unknown = [name for name in wanted if name not in formats()]
    if unknown or not wanted:
        raise UsageError(
            say(
                zh="没有“{unknown}”这种格式；可用的有 {known}",
                en="there is no format “{unknown}”; there are {known}",
                unknown=unknown,
                known=formats(),
            )
        )
    return wanted


def _build(
    plan: PlanFile, wanted: list[str], settings: Settings, arguments: argparse.Namespace
) -> bool:
    """Build one plan and report; tell whether it is sound and its documents were written."""
    loaded = load(plan.path, settings)
    draft = arguments.draft and loaded.is_whole
    if draft or not loaded.failed:
        pictures = arguments.charts == "image"
        built = build(loaded, wanted, plan.stem, draft=draft, pictures=pictures)
    else:
        built = Built({}, ())
    diagnostics = (*loaded.diagnostics, *built.diagnostics)
    _report(diagnostics, loaded, arguments)
    sound = all(diagnostic.severity is not Severity.ERROR for diagnostic in diagnostics)
    if not sound:
        outcome = (_AS_DRAFT if draft and built.files else _REFUSED).filled(file=loaded.file)
        print(outcome.in_language(language_of(arguments, loaded.language)), file=sys.stderr)
    if sound or draft:
        _write(built, arguments.out / plan.folder)
    return sound


def _write(built: Built, folder: Path) -> None:
    for path in write_files(folder, built.files):
        if path.parent == folder:  # charts stand beside their document
            print(path)


def _report(
    diagnostics: tuple[Diagnostic, ...], loaded: Loaded, arguments: argparse.Namespace
) -> None:
    if diagnostics:
        shown = as_text.report(diagnostics, style(language_of(arguments, loaded.language)))
        print(shown, end="\n\n", file=sys.stderr)
