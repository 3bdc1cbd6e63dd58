"""The file of findings that a team knows of already: read, held against plans, written anew."""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plangen.cli.errors import UsageError
from plangen.diagnostics.baseline import (
    Baseline,
    baseline_text,
    compare,
    known_of,
    read_baseline,
)
from plangen.diagnostics.message import Language, say
from plangen.diagnostics.report import Checked
from plangen.workspace.outputs import write_files

_MISSING = say(
    zh="没有 {file} 这个基线文件；第一次加上 --write-baseline",
    en="there is no baseline {file}; the first time, add --write-baseline",
)
_FAULTY = say(
    zh="{file} 不是 plangen 的基线文件，或者是更新的版本写的；用 --write-baseline 重新写一份",
    en="{file} is no baseline, or one of a later version; write it anew with --write-baseline",
)


def baseline_in(file: Path) -> Baseline:
    """Read a baseline. Raises UsageError where there is none."""
    if not file.is_file():
        raise UsageError(_MISSING.filled(file=file.as_posix()))
    try:
        return read_baseline(file.read_text(encoding="utf-8"))
    except ValueError:
        raise UsageError(_FAULTY.filled(file=file.as_posix())) from None


def without_known(plan: Checked, baseline: Baseline, file: Path) -> Checked:
    """Return a plan with only the findings that the baseline in a file does not have."""
    compared = compare(plan.diagnostics, baseline.get(_name(plan.file, file), ()))
    gone = tuple(map(str, compared.gone)) if plan.is_plan else ()
    return replace(plan, diagnostics=compared.new, known=compared.known, gone=gone)


def write_baseline(plans: Sequence[Checked], file: Path, language: Language) -> int:
    """Write what the plans have into a file; return how much that is.

    What it says of other plans stays, as long as they are there.
    """
    found = {
        _name(plan.file, file): known_of(plan.diagnostics, plan.language or language)
        for plan in plans
    }
    before = _readable(file)
    kept = {name: known for name, known in before.items() if (file.parent / name).is_file()}
    write_files(file.parent, {file.name: baseline_text({**kept, **found}).encode()})
    return sum(map(len, found.values()))


def _readable(file: Path) -> Baseline:
    try:
        return baseline_in(file)
    except UsageError:
        return {}


def _name(plan: str, file: Path) -> str:
    """Return the place of a plan as seen from the folder of the baseline."""
    return Path(os.path.relpath(plan, file.parent)).as_posix()
