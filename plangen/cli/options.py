"""Arguments that several commands share."""

import argparse

from plangen.cli.errors import UsageError
from plangen.cli.terminal import interface_language
from plangen.diagnostics.message import Language, Message, say
from plangen.workspace.plans import PlanFile, find_plans
from plangen.workspace.settings import Settings

_PATHS = say(
    zh="计划文件、文件夹或通配符；不写就是 plans/",
    en="plan files, folders or globs; plans/ if there are none",
)
_LANG = say(
    zh="输出用的语言；不写就用计划的语言", en="language of the output; the plan's if not given"
)


def text(message: Message) -> str:
    """Return a help text in the language of the environment."""
    return message.in_language(interface_language()).replace("%", "%%")


def add_paths(parser: argparse.ArgumentParser) -> None:
    """Declare PATH…."""
    parser.add_argument("paths", nargs="*", metavar="PATH", default=[], help=text(_PATHS))


def add_language(parser: argparse.ArgumentParser) -> None:
    """Declare --lang."""
    parser.add_argument("--lang", choices=["zh-CN", "en"], help=text(_LANG))


def plans_of(arguments: argparse.Namespace, settings: Settings) -> list[PlanFile]:
    """Return the plans that PATH… names. Raises UsageError where one names nothing."""
    try:
        return list(find_plans(arguments.paths, settings.plans))
    except FileNotFoundError as error:
        raise UsageError(
            say(
                zh="找不到计划：{path}；新建一份：plangen new {path}",
                en="no plan at {path}; make one with: plangen new {path}",
                path=error.args[0],
            )
        ) from None


def language_of(arguments: argparse.Namespace, of_plan: Language | None = None) -> Language:
    """Return --lang, else the plan's language, else the environment's."""
    chosen: Language | None = arguments.lang
    return chosen or of_plan or interface_language()
