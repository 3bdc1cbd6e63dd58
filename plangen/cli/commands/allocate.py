"""``plangen allocate``: divide a parent's targets among the plans of its units."""

import argparse
import os
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from plangen.cli import exits
from plangen.cli.errors import UsageError
from plangen.cli.options import add_language, language_of, text
from plangen.cli.terminal import style
from plangen.cli.workspace import enter
from plangen.diagnostics import as_text
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.width import width
from plangen.pipeline import Loaded, load
from plangen.rollup.allocation_table import table
from plangen.rollup.gather import read_parent
from plangen.rollup.handing_down import allocations, texts, units_of
from plangen.rollup.telling import few
from plangen.rollup.weighing import Declared, declared
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.workspace.outputs import write_files
from plangen.workspace.settings import Settings

HELP = say(
    zh="把上级计划的目标分到各单位的计划里，分毫不差",
    en="divide a parent's targets among the plans of its units, exact to the last yuan",
)

_PLAN = say(zh="上级计划", en="the parent's plan")
_BY = say(
    zh="按什么分：last-year（上年数）、even（平均）或权重文件",
    en="by what: last-year, even, or a file of weights",
)
_OUT = say(
    zh="写到这个文件夹，原来的文件不动；不写就改原来的文件",
    en="write to this folder and leave the files as they are; they are edited if not given",
)
_STEP = say(
    zh="分到多细，如 1万元；不写就是 1 元", en="how fine to divide, as $1K; $1 if not given"
)
_DRY = say(zh="只看分的结果，不写文件", en="show the outcome and write nothing")
_NO_STEP = say(zh="--step 要写一个大于 0 的数：{step}", en="--step takes a number above 0: {step}")
_NOTHING = say(
    zh="{file} 里没有可分的目标：目标要有自己的数，还要有带 plan 的部分",
    en="{file} has no target to divide: one with a number of its own, and parts that name a plan",
)
_OUTSIDE = say(
    zh="{file} 不在上级计划所在的文件夹里，放不进 --out",
    en="{file} is outside the folder of the parent, and has no place below --out",
)
_SOUND = say(zh="各份计划都通过检查", en="all plans pass their checks")
_ADJUST = say(
    zh="{count} 份计划里还有和新目标不一致的数，要手工调整，plangen check 会逐处指出：{files}",
    en="in {count} of the plans there are figures that do not agree with the new targets; "
    "plangen check shows each: {files}",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("plan", type=Path, metavar="PLAN", help=text(_PLAN))
    parser.add_argument("--by", default="last-year", metavar="BASIS", help=text(_BY))
    parser.add_argument("--out", dest="folder", type=Path, metavar="DIR", help=text(_OUT))
    parser.add_argument("--step", default="1", help=text(_STEP))
    parser.add_argument("--dry-run", action="store_true", help=text(_DRY))
    add_language(parser)


def run(arguments: argparse.Namespace) -> int:
    """Divide, show how, and write the plans."""
    settings = enter(arguments)
    parent = read_parent(arguments.plan, settings)
    if isinstance(parent, Loaded):
        language = language_of(arguments, parent.language)
        print(as_text.report(parent.diagnostics, style(language)))
        return exits.PLAN_AT_FAULT
    units, step = units_of(parent, settings), _step(arguments.step)
    made = allocations(parent, units, _basis(arguments.by), step)
    if not made:
        raise UsageError(_NOTHING.filled(file=arguments.plan))
    language = language_of(arguments, parent.plan.language)
    _show(list(table(made, language, parent.currency)))
    if not arguments.dry_run:
        written = texts(parent, units, made, step, settings)
        _write(written, arguments.plan.parent, arguments.folder)
        if arguments.folder is None:
            _tell_faults(list(written), settings, language)
    return exits.FINE


def _basis(by: str) -> str | Declared:
    return by if by in {"last-year", "even"} else declared(Path(by))


def _step(text: str) -> Fraction:
    step = read_number(text)
    if not isinstance(step, Quantity) or step.value <= 0:
        raise UsageError(_NO_STEP.filled(step=text))
    return step.value


def _show(rows: list[tuple[str, ...]]) -> None:
    widths = [max(width(row[at]) for row in rows) for at in range(3)]
    for name, amount, share, reason in rows:
        left = name + " " * (widths[0] - width(name))
        right = " " * (widths[1] - width(amount)) + amount
        print(f"{left}  {right}  {share:>{widths[2]}}  {reason}".rstrip())


def _write(written: Mapping[Path, bytes], home: Path, folder: Path | None) -> None:
    for file, data in written.items():
        name = file.name if folder is None else _below(file, home)
        for path in write_files(folder or file.parent, {name: data}):
            print(path)


def _tell_faults(files: Sequence[Path], settings: Settings, language: Language) -> None:
    """Say which plans have to be adjusted by hand, now that their targets are others."""
    loaded = {file: load(file, settings) for file in files}
    at_fault = [file for file, one in loaded.items() if one.failed]
    named = few([file.as_posix() for file in at_fault])
    message = _ADJUST.filled(count=len(at_fault), files=named) if at_fault else _SOUND
    print(message.in_language(language))


def _below(file: Path, home: Path) -> str:
    name = Path(os.path.relpath(file, home)).as_posix()
    if name.startswith("../"):
        raise UsageError(_OUTSIDE.filled(file=file))
    return name
