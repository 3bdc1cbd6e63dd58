"""``plangen rollup``: add up the plans of units into one, with its document and its workbook."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, language_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics import as_text
from plangen.diagnostics.message import Language, say
from plangen.pipeline import Loaded, build, load
from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import read_parent
from plangen.rollup.listed import listed
from plangen.workspace.outputs import write_files
from plangen.workspace.plans import find_plans
from plangen.workspace.settings import Settings
from plangen.workspace.templates import find_template, template_folders
from plangen.writers.registry import formats, make_ready

HELP = say(
    zh="把各单位的计划汇总成一份：计划、Word 文件和带公式的 Excel 工作簿",
    en="add up the plans of units into one: a plan, a Word document, a workbook with live formulas",
)

_KIND = "group-plan"
"""The kind of document that shows who carries how much."""

_PATHS = say(
    zh="各单位的计划：文件、文件夹或通配符；不写就是上级计划里用 plan 写明的那些",
    en="the units' plans: files, folders or globs; those that the parent names with `plan` if none",
)
_PARENT = say(zh="上级计划", en="the plan that the units belong to")
_OUTPUT = say(
    zh="汇总出来的计划写到哪里；Word 和 Excel 文件放在旁边",
    en="where the consolidated plan goes; the document and the workbook go beside it",
)
_EXPECT = say(
    zh="应该提交计划的单位，用逗号分开；没交的会列出来",
    en="units that should have delivered, parted by commas; those that have not are listed",
)
_TO = say(zh="文件格式：{known}，用逗号分开", en="formats of the document, of {known}")
_NO_FORMAT = say(zh="没有 {name} 这种格式；有：{known}", en="no format {name}; there are: {known}")
_NO_PLAN = say(zh="找不到计划：{path}", en="no plan at {path}")
_NO_UNITS = say(
    zh="没有可以汇总的单位：写上它们的计划，或在 {parent} 的各部分里写 plan: 文件",
    en="there are no units to add up: name their plans, or say `plan: file` in parts of {parent}",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help=text(_PATHS))
    parser.add_argument("--parent", type=Path, required=True, metavar="PLAN", help=text(_PARENT))
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help=text(_OUTPUT))
    parser.add_argument("--expect", default="", metavar="NAMES", help=text(_EXPECT))
    to = _TO.filled(known=", ".join(formats()))
    parser.add_argument("--to", default="docx", metavar="FORMATS", help=text(to))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add up; write the plan, its document and its workbook; tell what is missing."""
    wanted = _formats(arguments.to)
    paths: list[str] = arguments.paths
    settings = enter(argparse.Namespace(lang=arguments.lang))
    files = _files(paths, settings)
    parent = read_parent(arguments.parent, settings)
    if isinstance(parent, Loaded):
        language = language_of(arguments, parent.language)
        print(as_text.report(parent.diagnostics, style(language)), file=sys.stderr)
        return exits.PLAN_AT_FAULT
    expected = [name.strip() for name in arguments.expect.replace("，", ",").split(",")]
    rollup = roll_up(parent, files, settings, [name for name in expected if name])
    if not rollup.gathered.units and not rollup.gathered.missing and not rollup.notes:
        raise UsageError(_NO_UNITS.filled(parent=arguments.parent))
    language = language_of(arguments, parent.plan.language)
    told = listed(rollup, language, style(language).columns)
    print(told, end="", file=sys.stderr)
    output = arguments.output or _usual_output(arguments.parent, settings)
    sound = _write(rollup, output, wanted, settings, language)
    return exits.FINE if sound and rollup.is_whole else exits.PLAN_AT_FAULT


def _formats(wanted: str) -> list[str]:
    names = [name for name in wanted.replace(" ", "").split(",") if name]
    for name in names:
        if name not in formats():
            raise UsageError(_NO_FORMAT.filled(name=name, known=formats()))
        make_ready(name)
    return names


def _files(paths: list[str], settings: Settings) -> list[Path]:
    try:
        return [found.path for found in find_plans(paths, settings.plans)]
    except FileNotFoundError as error:
        raise UsageError(_NO_PLAN.filled(path=error.args[0])) from None


def _usual_output(parent: Path, settings: Settings) -> Path:
    stem = f"{parent.stem}-rollup"
    return settings.output / stem / f"{stem}.yaml"


def _write(
    rollup: Rollup, output: Path, wanted: list[str], settings: Settings, language: Language
) -> bool:
    """Write everything; tell whether the consolidated plan passes its own check."""
    from plangen.rollup.as_plan import as_plan
    from plangen.rollup.as_workbook import as_workbook

    folder, stem = output.parent, output.stem
    write_files(folder, {output.name: as_plan(rollup, output).encode()})
    write_files(folder, {f"{stem}.xlsx": as_workbook(rollup)})
    print(output, output.with_suffix(".xlsx"), sep="\n")
    loaded = load(output, settings)
    if loaded.diagnostics:
        print(as_text.report(loaded.diagnostics, style(language)), file=sys.stderr)
    if not loaded.is_whole or not wanted or not loaded.plan:
        return not loaded.failed
    folders = template_folders(settings.templates)
    template = find_template(_KIND, loaded.plan.language, folders) or loaded.template
    built = build(replace(loaded, template=template), wanted, stem, draft=loaded.failed)
    if built.diagnostics:
        print(as_text.report(built.diagnostics, style(language)), file=sys.stderr)
    for path in write_files(folder, built.files):
        if path.parent == folder:  # charts stand beside their document
            print(path)
    return not loaded.failed
