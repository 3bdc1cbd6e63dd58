"""Why a plan is to be built: whatever its documents depend on is not as it was."""

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from plangen.batch.hashes import Hashes
from plangen.batch.job import Job
from plangen.batch.record import Record
from plangen.diagnostics.message import Message, say

_ASKED: Final = say(zh="指定了 --force", en="--force asks for it")
_NEW: Final = say(zh="还没有生成过", en="it was not built before")
_FAILED: Final = say(zh="上次没有生成", en="it was not built last time")
_OPTIONS: Final = say(zh="选项变了", en="the options changed")
_PROGRAM: Final = say(zh="plangen 变了", en="plangen changed")
_SETUP: Final = say(zh="设置或样式变了", en="the settings or the look changed")
_COMMIT: Final = say(zh="git 提交变了", en="the git commit changed")
_INPUT: Final = say(zh="{file} 变了", en="{file} changed")
_MISSING: Final = say(zh="{file} 不在了", en="{file} is missing")
_ALTERED: Final = say(zh="{file} 被改动过", en="{file} was altered")


def reason(
    record: Record | None, plan: str, job: Job, hashes: Hashes, *, force: bool
) -> Message | None:
    """Return why a plan is to be built, None where its documents are as they should be."""
    if force:
        return _ASKED
    if record is None or record.plan != plan:
        return _NEW
    return next(_reasons(record, job, hashes), None)


def _reasons(record: Record, job: Job, hashes: Hashes) -> Iterator[Message]:
    if not record.is_done:
        yield _FAILED
    for was, now, message in (
        (record.options, job.options, _OPTIONS),
        (record.program, job.program, _PROGRAM),
        (record.setup, job.setup, _SETUP),
    ):
        if was != now:
            yield message
    for name, digest in record.inputs.items():
        if hashes.of(job.out / name) != digest:
            yield _INPUT.filled(file=_from_here(job.out, name))
    yield from _outputs(record, job.out, hashes)
    if commit_of(record.inputs, job) != record.commit:
        yield _COMMIT


def _outputs(record: Record, out: Path, hashes: Hashes) -> Iterator[Message]:
    base = f"{out}/"
    for name, digest in record.outputs.items():
        stamp = hashes.stamp(base + name)
        if stamp is None:
            yield _MISSING.filled(file=_from_here(out, name))
        elif stamp != record.stamps.get(name) and hashes.of(out / name) != digest:
            yield _ALTERED.filled(file=_from_here(out, name))


def _from_here(out: Path, name: str) -> str:
    return posixpath.normpath((out / name).as_posix())


def commit_of(inputs: dict[str, str | None], job: Job) -> str:
    """Return the commit that what a document is made of is at."""
    return job.history.commit_of(job.out / name for name in inputs) if job.history else ""
