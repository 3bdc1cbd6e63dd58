"""Holding one written document against its plan."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from plangen.diagnostics.message import Language, Message, say
from plangen.document.provenance import Provenance
from plangen.pipeline import Loaded, build, load
from plangen.readers.compare import Difference, compare
from plangen.readers.package import Package, UnreadableError
from plangen.readers.provenance import read_provenance
from plangen.readers.shown import Figures, read_figures
from plangen.workspace.fingerprints import root_of
from plangen.workspace.settings import Settings

_NO_FILE = say(zh="没有 {file} 这个文件", en="there is no file {file}")
_NOT_OURS = say(
    zh="{file} 不是 plangen 生成的，没有记下它的计划",
    en="{file} was not made by plangen: it does not say what its plan is",
)
_LOST = say(
    zh="{file} 被别的程序另存过，哪个数是哪个已经丢了，没法核对；请重新生成",
    en="{file} was saved by a program that lost which number is which; build it again",
)
_NO_PLAN = say(
    zh="{file} 的计划是 {plan}，这个工作区里没有；用 --plan 指明它在哪里",
    en="the plan of {file} is {plan}, which this workspace does not have; name it with --plan",
)
_UNUSABLE = say(
    zh="{plan} 现在有错误，做不成文件，没法核对；先运行 plangen check {plan}",
    en="{plan} has errors now and makes no document to compare; run plangen check {plan} first",
)


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of holding a document against its plan.

    `changed` are the files whose content is no longer what the document was made of. `fault` says
    why nothing could be compared; `plan` is None where there is none to compare with.
    """

    file: str
    plan: str | None = None
    language: Language | None = None
    made: Provenance | None = None
    version: str = ""          # of the plangen that looks now
    figures: int = 0
    changed: tuple[str, ...] = ()
    differences: tuple[Difference, ...] = ()
    fault: Message | None = None

    @property
    def matches(self) -> bool:
        """Whether the document says what its plan says."""
        return not (self.fault or self.changed or self.differences)


def verify(file: Path, settings: Settings, plan: Path | None = None) -> Verified:
    """Hold a document against its plan. Raises OSError where a file cannot be read at all."""
    name = file.as_posix()
    if not file.is_file():
        return Verified(name, fault=_NO_FILE.filled(file=name))
    try:
        with Package(file) as package:
            made, written = read_provenance(package), read_figures(package)
    except UnreadableError as error:
        return Verified(name, fault=error.message)
    if made is None:
        return Verified(name, fault=_NOT_OURS.filled(file=name))
    found = plan or _plan_of(made, root_of(settings))
    if found is None:
        return Verified(name, fault=_NO_PLAN.filled(file=name, plan=made.plan.path), made=made)
    return _held_against(name, made, written, load(found, settings))


def _plan_of(made: Provenance, root: Path) -> Path | None:
    """Return the plan that a document names, if it is below the root of the workspace."""
    plan = root / made.plan.path
    inside = plan.resolve().is_relative_to(root.resolve())
    return plan if inside and plan.is_file() else None


def _held_against(name: str, made: Provenance, written: Figures, loaded: Loaded) -> Verified:
    plan = loaded.file
    whole = loaded.is_whole
    files = build(loaded, ["docx"], "now", draft=loaded.failed).files if whole else {}
    if not files:
        fault = _UNUSABLE.filled(plan=plan)
        return Verified(name, plan, loaded.language, made, changed=(plan,), fault=fault)
    with Package(BytesIO(files["now.docx"]), plan) as package:
        now, fresh = read_provenance(package), read_figures(package)
    assert now is not None
    if fresh.listed and not written.listed:
        return Verified(name, fault=_LOST.filled(file=name), made=made)
    return Verified(
        name, plan, loaded.language, made, now.version, len(written.shown), _changed(made, now),
        compare(written, fresh),
    )  # fmt: skip


def _changed(made: Provenance, now: Provenance) -> tuple[str, ...]:
    """Name the inputs whose content differs, or which only one side has."""
    related = {one.path: one.sha256 for one in now.related}
    plan = (now.plan.path,) if made.plan.sha256 != now.plan.sha256 else ()
    before = {one.path: one.sha256 for one in made.related}
    paths = sorted(before.keys() | related.keys())
    return (*plan, *(path for path in paths if before.get(path) != related.get(path)))
