"""``plangen diff``: tell what changed between two versions of plans."""

import argparse
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from plangen.cli import exits
from plangen.cli.options import add_language, language_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics.message import Language, say
from plangen.history.plans import differences
from plangen.history.report import Report
from plangen.history.sides import sides
from plangen.workspace.outputs import write_files
from plangen.writers.registry import formats, make_ready, writer

HELP = say(
    zh="比较计划的两个版本：哪些数、日期、文字变了",
    en="tell what changed between two versions of plans",
)

_STEM = "changes"
_SIDES = say(
    zh="旧的和新的：文件、文件夹或 git 版本（如 HEAD~1、main、HEAD~1:plans/x.yaml）；"
    "只写一个版本，就和现在的文件比；版本后面可以写 -- 计划",
    en="old and new: a file, a folder or a git revision (as HEAD~1, main, HEAD~1:plans/x.yaml); "
    "one revision alone is compared with the files as they are; plans may follow after --",
)
_FORMAT = say(
    zh="输出格式；md 可以贴到合并请求里", en="output format; md is for a merge request's comment"
)
_TO = say(zh="另外生成一份变更报告：{known}", en="make a change report: {known}")
_OUT = say(zh="放到哪个文件夹", en="the folder it goes to")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("sides", nargs="+", metavar="SIDE", help=text(_SIDES))
    parser.add_argument(
        "--format", choices=["text", "md", "json"], default="text", help=text(_FORMAT)
    )
    known = ",".join(formats())
    parser.add_argument("--to", choices=formats(), help=text(_TO.filled(known=known)))
    parser.add_argument("--out", type=Path, metavar="DIR", help=text(_OUT))
    add_language(parser)
    # as in git, options may stand between the sides and the plans
    vars(parser)["parse_known_args"] = partial(_mixed, parser, parser.parse_known_args)


def _mixed(
    parser: argparse.ArgumentParser,
    plainly: object,
    arguments: list[str],
    given: argparse.Namespace | None = None,
) -> tuple[argparse.Namespace, list[str]]:
    vars(parser)["parse_known_args"] = plainly      # the other way of parsing goes by this one
    return parser.parse_known_intermixed_args(arguments, given)


def run(arguments: argparse.Namespace) -> int:
    """Compare the two sides; write the report, or print it."""
    settings = enter(arguments)
    if arguments.to:
        make_ready(arguments.to)
    with ExitStack() as stack:
        folder = partial(_folder, stack)
        old, new = sides(arguments.sides, settings, folder)
        plans = tuple(differences(old, new))
    report = Report(old.label, new.label, plans)
    language = language_of(arguments, report.language)
    if arguments.to:
        _write(report, language, arguments)
    else:
        print(_said(report, language, arguments.format))
    return exits.FINE if report.is_same else exits.PLAN_AT_FAULT


def _folder(stack: ExitStack) -> Path:
    return Path(stack.enter_context(TemporaryDirectory(prefix="plangen-")))


def _said(report: Report, language: Language, form: str) -> str:
    if form == "json":
        from plangen.history.as_json import as_json

        return as_json(report, language)
    if form == "md":
        from plangen.history.as_markdown import as_markdown

        return as_markdown(report, language)
    from plangen.history.as_text import as_text

    return as_text(report, style(language))


def _write(report: Report, language: Language, arguments: argparse.Namespace) -> None:
    from plangen.history.as_document import as_document

    written = writer(arguments.to)(as_document(report, language), _STEM)
    for path in write_files(arguments.out, written.files):
        if path.parent == arguments.out:  # charts stand beside their document
            print(path)
