"""The look of Word documents, as the command line asks for it."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.cli.options import text
from plangen.diagnostics.message import Message, say
from plangen.workspace.looks import find_look, known_looks
from plangen.workspace.settings import Settings
from plangen.workspace.templates import template_folders

_LOOK = say(
    zh="Word 文件的样式：modern、official（公文），或 templates/word 下自己的",
    en="the look of Word documents: modern, official, or one of your own in templates/word",
)
_REFERENCE = say(
    zh="公司自己的 Word 模板（.docx）：样式、编号、页眉页脚和页面从它来",
    en="a Word file whose styles, numbering, header, footer and page are taken",
)
_NO_LOOK = say(
    zh="没有“{look}”这种样式；可用的有：{known}",
    en="there is no look “{look}”; there are: {known}",
)
_NO_FILE = say(zh="没有 {file} 这个文件", en="there is no file {file}")


def add_look(parser: argparse.ArgumentParser) -> None:
    """Declare --look and --reference, of which one may be given."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--look", metavar="NAME", help=text(_LOOK))
    group.add_argument("--reference", type=Path, metavar="DOCX", help=text(_REFERENCE))


def chosen_look(arguments: argparse.Namespace, settings: Settings) -> Path | None:
    """Return the look that is asked for, None where plans and settings are to say.

    Raises UsageError where there is no such look or file.
    """
    reference: Path | None = arguments.reference
    if reference and not reference.is_file():
        raise UsageError(no_file(reference))
    if reference or not arguments.look:
        return reference
    folders = template_folders(settings.templates)
    found = find_look(arguments.look, folders)
    if found is None:
        raise UsageError(no_look(arguments.look, folders))
    return found


def no_look(look: str, folders: Iterable[Path]) -> Message:
    """Say that there is no such look, and which ones there are."""
    return _NO_LOOK.filled(look=look, known=known_looks(folders))


def no_file(file: Path) -> Message:
    """Say that there is no such file."""
    return _NO_FILE.filled(file=file.as_posix())
