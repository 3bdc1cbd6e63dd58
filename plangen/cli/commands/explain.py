"""``plangen explain``: the page of a rule."""

import argparse

from plangen.audit.pages.registry import pages
from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, language_of, text
from plangen.diagnostics.message import say

HELP = say(zh="解释一条检查：查什么、为什么、怎么改", en="explain a check and what to do")

_CODE = say(zh="检查的编号，如 R202；不写就列出全部", en="the code, as R202; lists all if none")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("code", nargs="?", metavar="CODE", help=text(_CODE))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the page, or the list of all rules."""
    language = language_of(arguments)
    if arguments.code is None:
        for known in pages().values():
            title, _, _ = known.page(language).partition("\n")
            print(f"{known.code}  {known.name}: {title}")
        return exits.FINE
    rule = pages().get(arguments.code.upper())
    if rule is None:
        raise UsageError(
            say(
                zh="没有 {code} 这条检查；plangen explain 列出全部",
                en="there is no check {code}; plangen explain lists them all",
                code=arguments.code,
            )
        )
    print(f"{rule.code} {rule.name} ({rule.severity})\n\n{rule.page(language)}")
    return exits.FINE
