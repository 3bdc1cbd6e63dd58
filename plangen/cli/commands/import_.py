"""``plangen import``: the draft of a plan from a document that somebody wrote."""

import argparse
import sys
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import text
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import say

HELP = say(
    zh="把现有的文件读成计划的草稿，每个数都写明出处",
    en="draft a plan from an existing document, with the place of every number",
)

_FILE = say(
    zh="现有的文件（.docx、.md、.txt、.html、.pdf）",
    en="the document (.docx, .md, .txt, .html, .pdf)",
)
_OUT = say(
    zh="草稿写到哪里；不写或写 - 就打印出来", en="the draft's file; printed if not given, or -"
)
_KIND = say(zh="文件种类；不写就看标题", en="kind of plan; the title tells if not given")
_LANG = say(zh="计划的语言；不写就用原文的", en="language of the plan; the document's if not given")
_FORCE = say(zh="文件已经有了，也写", en="write over a file that exists")
_EXISTS = say(
    zh="{file} 已经有了，不会覆盖；换一个名字，或者加 --force",
    en="{file} exists and is not overwritten; choose another name, or add --force",
)
_DONE = say(
    zh="已写好 {file}：{placed} 个数有了位置，{left} 个没有。再运行：plangen check {file}",
    en="{file} is written; numbers in their places: {placed}, without one: {left}. "
    "Then run: plangen check {file}",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("document", type=Path, metavar="FILE", help=text(_FILE))
    parser.add_argument("-o", "--out", metavar="PLAN", default="-", help=text(_OUT))
    parser.add_argument("--kind", help=text(_KIND))
    parser.add_argument("--lang", choices=["zh-CN", "en"], help=text(_LANG))
    parser.add_argument("--force", action="store_true", help=text(_FORCE))


def run(arguments: argparse.Namespace) -> int:
    """Write the draft, or print it; over a file that is there only with --force."""
    from plangen.cli.importing import imported
    from plangen.workspace.outputs import write_files

    out = None if arguments.out == "-" else Path(arguments.out)
    if out and out.exists() and not arguments.force:
        raise UsageError(_EXISTS.filled(file=out))
    draft = imported(arguments.document, arguments.kind, arguments.lang)
    if out is None:
        print(draft.text, end="")
        return exits.FINE
    write_files(out.parent, {out.name: draft.text.encode()})
    done = _DONE.filled(file=out, placed=draft.placed, left=draft.left)
    print(done.in_language(interface_language()), file=sys.stderr)
    return exits.FINE
