"""Building one plan, whatever comes of it."""

import errno
import gc
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeAlias

from plangen.batch.hashes import Hashes, Stamp, stamp_of
from plangen.batch.inputs import inputs_of
from plangen.batch.job import Job, Task
from plangen.batch.places import seen_from
from plangen.batch.reasons import commit_of
from plangen.batch.record import Record, Remark, Status
from plangen.diagnostics import as_text
from plangen.diagnostics.finding import Diagnostic, Severity
from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.obstacle import ObstacleError
from plangen.pipeline import Built, Loaded, build, load
from plangen.workspace.fingerprints import sha256_of
from plangen.workspace.outputs import write_files

_HOPELESS: Final = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
"""What befalls every other plan too."""
_UNUSABLE: Final = say(
    zh="读写文件失败：{reason}（{file}）", en="cannot read or write: {reason} ({file})"
)
_UNEXPECTED: Final = say(
    zh="plangen 出错了，这不是计划的问题：{error}",
    en="plangen failed, which is not the plan's fault: {error}",
)
_KILLED: Final = say(
    zh="处理它的进程意外结束了（可能是内存不足），没有生成",
    en="the process that built it was killed, perhaps for want of memory",
)

Write: TypeAlias = Callable[[Path, Mapping[str, bytes]], Sequence[Stamp | None]]
"""Puts files in their place below a folder; returns what tells whether each was touched since."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a plan: what to remember, what to say of it, and the documents written.

    `files` are to be written yet, by their paths below the plan's folder. `obstacle` says what
    stood in the way; where it is `hopeless`, the other plans need not try.
    """

    task: Task
    record: Record
    report: str = ""
    documents: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    obstacle: Message | None = None
    traceback: str = ""
    hopeless: bool = False
    unchanged: bool = False
    language: Language | None = None   # of what is said


def make(task: Task, job: Job, hashes: Hashes, aside: Path) -> Made:
    """Build one plan; nothing that happens to it is raised."""
    return placed(drawn_up(task, job, hashes), job, partial(write_here, aside=aside))


def drawn_up(task: Task, job: Job, hashes: Hashes) -> Made:
    """Build one plan in memory; nothing that happens to it is raised."""
    made = guarded(task, job, partial(_drawn_up, task, job, hashes))
    gc.collect(0)  # documents leave cycles, which together would take tens of MB
    return made


def placed(made: Made, job: Job, write: Write) -> Made:
    """Put the documents of a plan in their place; nothing that happens to them is raised."""
    return guarded(made.task, job, partial(_placed, made, job, write)) if made.files else made


def guarded(task: Task, job: Job, act: Callable[[], Made]) -> Made:
    """Do something with a plan; whatever is raised is what came of the plan."""
    try:
        return act()
    except ObstacleError as obstacle:
        return failed(task, job, Status.STOPPED, obstacle.message)
    except OSError as error:
        file = error.filename2 or error.filename or task.plan.path
        values = {"reason": error.strerror or str(error), "file": file}
        hopeless = error.errno in _HOPELESS
        return failed(task, job, Status.STOPPED, _UNUSABLE.filled(**values), hopeless=hopeless)
    except Exception as error:  # noqa: BLE001  (a fault of ours with one plan is none with others)
        import traceback  # here, since no sound run needs it

        said = _UNEXPECTED.filled(error=f"{type(error).__name__}: {error}")
        return failed(task, job, Status.CRASHED, said, traceback.format_exc())


def lost(task: Task, job: Job) -> Made:
    """Return that the process that built a plan has died over it."""
    return failed(task, job, Status.CRASHED, _KILLED)


def failed(
    task: Task,
    job: Job,
    status: Status,
    obstacle: Message,
    traceback: str = "",
    *,
    hopeless: bool = False,
) -> Made:
    """Return that something stood in the way of a plan."""
    language = job.language_of(None)
    remark = Remark("", str(Severity.ERROR), 0, obstacle.in_language(language))
    plan = seen_from(job.out, task.plan.path)
    record = Record(task.folder, plan, status, language, task.stem, findings=(remark,))
    return Made(
        task, record, obstacle=obstacle, traceback=traceback, hopeless=hopeless
    )


def _drawn_up(task: Task, job: Job, hashes: Hashes) -> Made:
    loaded = load(task.plan.path, job.settings)
    draft = job.draft and loaded.is_whole
    built = _built(task, job, loaded, draft) if draft or not loaded.failed else Built({}, ())
    diagnostics = (*loaded.diagnostics, *built.diagnostics)
    status = _status(diagnostics, draft and bool(built.files))
    files = built.files if status is not Status.REFUSED else {}
    record = _record(task, job, loaded, diagnostics, status, hashes)
    language = job.language_of(loaded.language)
    report = _report(diagnostics, language, job)
    return Made(task, record, report, files=files, language=language)


def _placed(made: Made, job: Job, write: Write) -> Made:
    folder = job.out / made.task.folder
    stamps = write(folder, made.files)
    for (file, data), stamp in zip(made.files.items(), stamps, strict=True):
        name = f"{made.task.folder}/{file}"
        made.record.outputs[name] = sha256_of(data)
        if stamp:
            made.record.stamps[name] = stamp
    top = tuple(str(folder / file) for file in made.files if "/" not in file)
    return replace(made, documents=top, files={})


def write_here(folder: Path, files: Mapping[str, bytes], aside: Path) -> list[Stamp | None]:
    """Put files in their place on this machine's disk. Raises OSError where that fails."""
    return [stamp_of(path) for path in write_files(folder, files, aside)]


def _built(task: Task, job: Job, loaded: Loaded, draft: bool) -> Built:
    with ExitStack() as stack:
        return build(
            loaded,
            job.formats,
            task.stem_for(job),
            draft=draft,
            pictures=job.pictures,
            page_numbers=job.page_numbers,
            history=job.history,
            look=job.look,
            before=job.earlier(loaded, stack) if job.earlier else None,
        )


def _status(diagnostics: tuple[Diagnostic, ...], draft: bool) -> Status:
    if all(one.severity is not Severity.ERROR for one in diagnostics):
        return Status.BUILT
    return Status.DRAFT if draft else Status.REFUSED


def _record(
    task: Task,
    job: Job,
    loaded: Loaded,
    diagnostics: tuple[Diagnostic, ...],
    status: Status,
    hashes: Hashes,
) -> Record:
    plan, *others = inputs_of(loaded, job)
    name = seen_from(job.out, plan)
    own = {name: sha256_of(loaded.data) if loaded.data else hashes.of(plan)}
    inputs = own | {seen_from(job.out, other): hashes.of(other) for other in others}
    language = job.language_of(loaded.language)
    remarks = tuple(
        Remark(one.code, str(one.severity), one.span.line, one.message.in_language(language))
        for one in diagnostics
    )
    return Record(
        task.folder, name, status, loaded.language or language,
        loaded.plan.title if loaded.plan else task.stem, job.options, job.setup, job.program,
        commit_of(inputs, job), inputs, findings=remarks,
    )  # fmt: skip


def _report(diagnostics: tuple[Diagnostic, ...], language: Language, job: Job) -> str:
    style = replace(job.style, language=language)
    return as_text.report(diagnostics, style) if diagnostics else ""
