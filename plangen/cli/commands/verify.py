"""``plangen verify``: tell whether Word files still say what their plans say."""

import argparse
from pathlib import Path

from plangen.cli import exits
from plangen.cli.options import add_language, language_of, text
from plangen.cli.terminal import style
from plangen.cli.verification import Verified, verify
from plangen.cli.verify_report import as_json, as_text
from plangen.cli.workspace import enter
from plangen.diagnostics.message import say

HELP = say(
    zh="核对 Word 文件：里面的数和计划还一样吗",
    en="tell whether Word files still match their plans",
)

_FILES = say(zh="plangen 生成的 Word 文件", en="Word files that plangen made")
_FORMAT = say(zh="输出格式", en="output format")
_PLAN = say(
    zh="计划在哪里；不写就用文件里记下的", en="where the plan is, if not where the document says"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=text(_FILES))
    parser.add_argument("--plan", type=Path, metavar="PLAN", help=text(_PLAN))
    parser.add_argument("--format", choices=["text", "json"], default="text", help=text(_FORMAT))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Verify every document; one that cannot be read does not stop the others."""
    settings = enter(arguments)
    results = [verify(file, settings, arguments.plan) for file in arguments.files]
    if arguments.format == "json":
        print(as_json(results, language_of(arguments, results[0].language)))
    else:
        for one in results:
            print(as_text(one, style(language_of(arguments, one.language))))
    return max(_code(one) for one in results)


def _code(one: Verified) -> int:
    if one.plan is None:
        return exits.WRONG_USAGE
    return exits.FINE if one.matches else exits.PLAN_AT_FAULT
