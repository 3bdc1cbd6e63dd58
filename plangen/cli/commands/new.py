"""``plangen new``: a plan to start from, with one's own answers or rolled over from last year."""

import argparse
from pathlib import Path

from plangen.cli import exits
from plangen.cli.drafts import roll_over, start
from plangen.cli.errors import UsageError
from plangen.cli.options import text
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import say
from plangen.model.schema import schema_text

HELP = say(zh="新建一份计划，可以由上年的结转", en="start a plan, also from last year's")

SCHEMA = "plan.schema.json"
"""The schema that the first line of every plan names, for editors."""

_KIND = say(zh="文件种类", en="kind of document")
_LANG = say(zh="计划的语言", en="language of the plan")
_YES = say(zh="什么都不问，照范例写", en="ask nothing and write the example")
_FROM = say(
    zh="上年的计划：结转目标、预算、人数和下一年的安排",
    en="last year's plan, whose goals, budget, head count and intentions go on",
)
_FILE = say(zh="新文件的名字", en="the new file")
_DONE = say(
    zh="已写好 {file}。改成您的数，再运行：plangen build {file}",
    en="{file} is written. Put in your figures, then run: plangen build {file}",
)
_EXISTS = say(
    zh="{file} 已经有了，不会覆盖；换一个名字",
    en="{file} exists and is not overwritten; choose another name",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("--kind", default="team-plan", help=text(_KIND))
    parser.add_argument("--lang", choices=["zh-CN", "en"], help=text(_LANG))
    parser.add_argument("-y", "--yes", action="store_true", help=text(_YES))
    parser.add_argument("--from", dest="old", type=Path, metavar="PLAN", help=text(_FROM))
    parser.add_argument("file", type=Path, metavar="FILE", help=text(_FILE))


def run(arguments: argparse.Namespace) -> int:
    """Write the plan, and the schema beside it; never over a file that is there."""
    file: Path = arguments.file
    if file.exists():
        raise UsageError(_EXISTS.filled(file=file))
    if arguments.old:
        plan = roll_over(arguments.old, file, arguments.kind, arguments.lang)
    else:
        plan = start(arguments.kind, arguments.lang or "zh-CN", ask=not arguments.yes)
    if plan is None:
        return exits.PLAN_AT_FAULT
    _write(file, plan)
    _add_schema(file.with_name(SCHEMA))
    print(_DONE.filled(file=file).in_language(interface_language()))
    return exits.FINE


def _write(file: Path, plan: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write(plan)


def _add_schema(file: Path) -> None:
    if not file.exists():
        file.write_text(schema_text(), encoding="utf-8")
