"""``plangen new``: a commented plan to start from."""

import argparse
import datetime
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import text
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import say
from plangen.model.schema import schema_text
from plangen.pipeline import OWN_TEMPLATES
from plangen.workspace.starters import find_starter, starter_text
from plangen.workspace.templates import template_folders

HELP = say(zh="新建一份带说明的计划", en="write a commented plan to start from")

SCHEMA = "plan.schema.json"
"""The schema that the first line of every plan names, for editors."""

_KIND = say(zh="文件种类", en="kind of document")
_LANG = say(zh="计划的语言", en="language of the plan")
_FILE = say(zh="新文件的名字", en="the new file")
_DONE = say(
    zh="已写好 {file}。改成您的数，再运行：plangen build {file}",
    en="{file} is written. Put in your figures, then run: plangen build {file}",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--kind", default="team-plan", help=text(_KIND))
    parser.add_argument("--lang", choices=["zh-CN", "en"], default="zh-CN", help=text(_LANG))
    parser.add_argument("file", type=Path, metavar="FILE", help=text(_FILE))


def run(arguments: argparse.Namespace) -> int:
    """Write the plan, and the schema beside it; never over a file that is there."""
    file: Path = arguments.file
    starter = find_starter(arguments.kind, arguments.lang, template_folders(OWN_TEMPLATES))
    if starter is None:
        raise UsageError(
            say(
                zh="没有“{kind}”（{lang}）的起始计划",
                en="there is no starter plan for a “{kind}” in {lang}",
                kind=arguments.kind,
                lang=arguments.lang,
            )
        )
    _write(file, starter_text(starter, datetime.datetime.now().astimezone().date()))
    _add_schema(file.with_name(SCHEMA))
    print(say(_DONE.zh, _DONE.en, file=file).in_language(interface_language()))
    return exits.FINE


def _write(file: Path, plan: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(plan)
    except FileExistsError:
        raise UsageError(
            say(
                zh="{file} 已经有了，不会覆盖；换一个名字",
                en="{file} exists and is not overwritten; choose another name",
                file=file,
            )
        ) from None


def _add_schema(file: Path) -> None:
    if not file.exists():
        file.write_text(schema_text(), encoding="utf-8")
