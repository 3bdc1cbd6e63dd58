"""``plangen migrate``: upgrade plans to the version of the format that this program reads."""

import argparse
import sys
from pathlib import Path

from plangen.cli import exits
from plangen.cli.options import add_language, add_paths, language_of, plans_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics import as_text
from plangen.diagnostics.message import Message, say
from plangen.formatting.migrated import Migrated, migrated
from plangen.model.plan import FORMAT_VERSION
from plangen.rules.engine import describe
from plangen.workspace.outputs import write_files

HELP = say(
    zh="把旧格式的计划升级到现在的格式，注释不变",
    en="upgrade plans to the format of now; their remarks stay",
)

_CHECK = say(
    zh="不改文件；有要升级的就列出来，退出码为 1",
    en="change nothing; list what would be upgraded, and exit with 1",
)
_WRITTEN = say(zh="已升级：{file}（第 {old} 版 → 第 {new} 版）",
               en="upgraded: {file} (format {old} → {new})")
_WOULD = say(zh="需要升级：{file}（第 {old} 版 → 第 {new} 版）",
             en="would be upgraded: {file} (format {old} → {new})")
_SUMMARY = say(
    zh="{plans} 份计划：升级 {changed} 份，没有动 {left} 份（有错误）",
    en="plans: {plans}, upgraded: {changed}, left as they are for their errors: {left}",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_paths(parser)
    parser.add_argument("--check", action="store_true", help=text(_CHECK))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Upgrade and report; a plan that cannot be is left alone."""
    files = [file.path for file in plans_of(arguments, enter(arguments))]
    changed = left = 0
    for file in files:
        before = file.read_bytes()
        after = migrated(before, file.as_posix())
        if after.data is None:
            left += 1
            _print_faults(after, arguments)
        elif after.data != before:
            changed += 1
            _upgrade(file, after.data, after.version, arguments)
    _say(_SUMMARY.filled(plans=len(files), changed=changed, left=left), arguments)
    return exits.PLAN_AT_FAULT if left or (arguments.check and changed) else exits.FINE


def _upgrade(
    file: Path, data: bytes, version: int | None, arguments: argparse.Namespace
) -> None:
    if not arguments.check:
        write_files(file.parent, {file.name: data})
    said = _WOULD if arguments.check else _WRITTEN
    told = said.filled(file=file.as_posix(), old=version, new=FORMAT_VERSION)
    print(told.in_language(language_of(arguments)))


def _print_faults(after: Migrated, arguments: argparse.Namespace) -> None:
    found = describe(after.faults, after.lines)
    print(as_text.report(found, style(language_of(arguments))), file=sys.stderr)


def _say(message: Message, arguments: argparse.Namespace) -> None:
    print(message.in_language(language_of(arguments)), file=sys.stderr)
