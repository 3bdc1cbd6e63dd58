"""Where the documents of each plan go: below the output folder, no two to the same place."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from plangen.batch.job import Task
from plangen.batch.names import folded, safe_name, told_apart
from plangen.workspace.plans import PlanFile


def seen_from(out: Path, path: Path) -> str:
    """Return a path as seen from the output folder; the same wherever the whole is moved to."""
    try:
        return Path(os.path.relpath(path, out)).as_posix()
    except ValueError:  # another drive
        return path.resolve().as_posix()


def tasks_of(plans: Iterable[PlanFile], out: Path, taken: Mapping[str, str]) -> list[Task]:
    """Give every plan its folder.

    `taken` are folders that earlier builds gave away, with their plans as seen from `out`: a folder
    stays its plan's as long as the plan is there.
    """
    owners = {folded(folder): plan for folder, plan in taken.items()}
    return [_task(plan, seen_from(out, plan.path), owners) for plan in plans]


def _task(plan: PlanFile, name: str, owners: dict[str, str]) -> Task:
    folder = PurePosixPath(*map(safe_name, plan.folder.parts))
    if owners.setdefault(folded(str(folder)), name) != name:
        folder = folder.with_name(told_apart(folder.name, name))
        owners[folded(str(folder))] = name
    return Task(plan, str(folder), safe_name(plan.stem))
