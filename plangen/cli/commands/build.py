"""``plangen build``: make the documents."""

import argparse
import sys
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.diagnostics import as_text
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import say
from plangen.pipeline import Built, Loaded, build, load
from plangen.workspace.outputs import write_files
from plangen.workspace.plans import PlanFile
from plangen.writers.registry import formats

HELP = say(zh="生成文件：Word、Markdown 和图", en="make the documents: Word, Markdown, charts")

_TO = say(zh="格式，用逗号隔开：{known}", en="formats, parted by commas: {known}")
_OUT = say(zh="放到哪个文件夹", en="the folder they go to")
_REFUSED = say(
    zh="{file} 有错误，没有生成文件；改好上面的错误再试",
    en="{file} has errors and was not built; correct them and try again",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    known = ",".join(formats())
    help_text = text(_TO.filled(known=known))
    parser.add_argument("--to", default="docx,md", metavar="FORMATS", help=help_text)
    parser.add_argument("--out", type=Path, default=Path("output"), metavar="DIR", help=text(_OUT))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Build every plan; one that fails does not stop the others."""
    wanted = _formats(arguments.to)
    good = [_build(plan, wanted, arguments) for plan in plans_of(arguments)]
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


def _build(plan: PlanFile, wanted: list[str], arguments: argparse.Namespace) -> bool:
    """Build one plan and report; tell whether its documents were written."""
    loaded = load(plan.path)
    built = Built({}, ()) if loaded.failed else build(loaded, wanted, plan.stem)
    diagnostics = (*loaded.diagnostics, *built.diagnostics)
    _report(diagnostics, loaded, arguments)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics):
        refused = _REFUSED.filled(file=loaded.file)
        print(refused.in_language(language_of(arguments, loaded.language)), file=sys.stderr)
        return False
    for path in write_files(arguments.out / plan.folder, built.files):
        if path.parent == arguments.out / plan.folder:  # charts stand beside their document
            print(path)
    return True


def _report(
    diagnostics: tuple[Diagnostic, ...], loaded: Loaded, arguments: argparse.Namespace
) -> None:
    if diagnostics:
        shown = as_text.report(diagnostics, style(language_of(arguments, loaded.language)))
        print(shown, end="\n\n", file=sys.stderr)
