"""Building one plan, whatever comes of it."""

import errno
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from plangen.batch.hashes import Hashes, stamp_of
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


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a plan: what to remember, what to say of it, and the documents written.

    `obstacle` says what stood in the way; where it is `hopeless`, the other plans need not try.
    """

    task: Task
    record: Record
    report: str = ""
    documents: tuple[Path, ...] = ()
    obstacle: Message | None = None
    traceback: str = ""
    hopeless: bool = False
    unchanged: bool = False
    language: Language | None = None   # of what is said


def make(task: Task, job: Job, hashes: Hashes, aside: Path) -> Made:
    """Build one plan; nothing that happens to it is raised."""
    try:
        return _make(task, job, hashes, aside)
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
    return Made(task, record, "", (), obstacle, traceback, hopeless)


def _make(task: Task, job: Job, hashes: Hashes, aside: Path) -> Made:
    loaded = load(task.plan.path, job.settings)
    draft = job.draft and loaded.is_whole
    built = _built(task, job, loaded, draft) if draft or not loaded.failed else Built({}, ())
    diagnostics = (*loaded.diagnostics, *built.diagnostics)
    status = _status(diagnostics, draft and bool(built.files))
    files = built.files if status is not Status.REFUSED else {}
    paths = write_files(job.out / task.folder, files, aside) if files else []
    record = _record(task, job, loaded, diagnostics, status, hashes)
    for path, data in zip(paths, files.values(), strict=True):
        name = path.relative_to(job.out).as_posix()
        record.outputs[name] = sha256_of(data)
        if stamp := stamp_of(path):
            record.stamps[name] = stamp
    top = tuple(path for path in paths if path.parent == job.out / task.folder)
    language = job.language_of(loaded.language)
    return Made(task, record, _report(diagnostics, language, job), top, language=language)


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
