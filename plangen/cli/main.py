"""The command line: finds the command, hands it its arguments, returns its exit code."""

import argparse
import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from keyword import iskeyword
from pathlib import Path
from typing import Protocol, cast

import plangen
from plangen.cli.errors import guarded
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import Message, say

_DESCRIPTION = say(
    zh="把一份 YAML 计划变成 Word 和 Markdown 文件，先核对里面的每一个数。",
    en="Turns a YAML plan into Word and Markdown documents, after checking its numbers.",
)


class Command(Protocol):
    """A module of `plangen.cli.commands`."""

    HELP: Message

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it; return the exit code."""


def run() -> None:
    """Be the `plangen` program."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    _start_sooner()
    code = main(sys.argv[1:])
    gc.freeze()  # or Python would search all its memory for garbage before it ends
    sys.exit(code)


def _start_sooner() -> None:
    """Spare a short command what only long-lived programs need: together a tenth of a check."""
    gc.set_threshold(200_000)  # the batch looks after every document as well
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # else it looks for them
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy starts one a processor


def main(arguments: Sequence[str]) -> int:
    """Run one command line; return the exit code."""
    try:
        command, parsed = _parse(arguments)
    except SystemExit as end:  # argparse has said what is wrong, or shown its help
        return int(end.code or 0)
    return guarded(partial(command.run, parsed))


def _parse(arguments: Sequence[str]) -> tuple[Command, argparse.Namespace]:
    language = interface_language()
    parser = argparse.ArgumentParser("plangen", description=_DESCRIPTION.in_language(language))
    parser.add_argument("--version", action="version", version=f"plangen {plangen.__version__}")
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    wanted = [name for name in _commands() if name in arguments[:1]] or _commands()
    commands = {name: _load(name) for name in wanted}
    for name, command in commands.items():
        text = command.HELP.in_language(language)
        command.add_arguments(subparsers.add_parser(name, help=text, description=text))
    parsed = parser.parse_args(arguments)
    return commands[parsed.command], parsed


def _commands() -> list[str]:
    folder = Path(__file__).parent / "commands"
    return sorted(file.stem.removesuffix("_") for file in folder.glob("[a-z]*.py"))


def _load(name: str) -> Command:
    module = f"{name}_" if iskeyword(name) else name
    return cast("Command", import_module(f"plangen.cli.commands.{module}"))
