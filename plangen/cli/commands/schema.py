"""``plangen schema``: the JSON Schema of plans, for editors."""

import argparse
from pathlib import Path

from plangen.cli import exits
from plangen.cli.options import text
from plangen.diagnostics.message import say
from plangen.model.schema import schema_text

HELP = say(zh="输出计划格式的 JSON Schema，供编辑器使用", en="print the JSON Schema for editors")

_FILE = say(zh="写到这个文件，不写就打印", en="write it to this file instead of printing it")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=text(_FILE))


def run(arguments: argparse.Namespace) -> int:
    """Print or write the schema."""
    if arguments.file:
        arguments.file.write_text(schema_text(), encoding="utf-8")
    else:
        print(schema_text(), end="")
    return exits.FINE
