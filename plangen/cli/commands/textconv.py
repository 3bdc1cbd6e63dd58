"""``plangen textconv``: show a Word file as Markdown, as ``git diff`` asks for it."""

import argparse
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import text
from plangen.diagnostics.message import say
from plangen.readers.markdown import markdown_of
from plangen.readers.package import Package, UnreadableError

HELP = say(
    zh="把 Word 文件显示成 Markdown，供 git diff 用",
    en="show a Word file as Markdown, for git diff",
)

_FILE = say(zh="Word 文件", en="a Word file")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help=text(_FILE))


def run(arguments: argparse.Namespace) -> int:
    """Print it. Raises UsageError where the file is no Word file."""
    try:
        with Package(arguments.file) as package:
            print(markdown_of(package), end="")
    except UnreadableError as error:
        raise UsageError(error.message) from None
    return exits.FINE
