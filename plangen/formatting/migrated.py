"""A plan of an earlier version of the format as one of this version, its remarks kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Message, say
from plangen.drafting import edits
from plangen.formatting.steps import Step, known_steps
from plangen.model.plan import FORMAT_VERSION
from plangen.source.reader import Source, read

_VERSION = re.compile(r"\d{1,9}", re.ASCII)
_NEWEST = int(FORMAT_VERSION)

_NO_VERSION = say(
    zh="没有写格式版本，不知道从哪一版升级",
    en="the plan does not say in which version of the format it is",
)
_ADD_VERSION = say(
    zh="加一行 plangen: {newest}（现在的格式）",
    en="add a line plangen: {newest}, the format of now"
)
_NEWER = say(
    zh="这份计划用的是第 {version} 版格式，本程序只认到第 {newest} 版；请升级 plangen",
    en="this plan is in format {version}, this program reads up to {newest}; upgrade plangen",
)
_UNKNOWN = say(
    zh="没有第 {version} 版格式，或者本程序已不能从这一版升级",
    en="there is no format {version}, or none that this program still upgrades",
)


@dataclass(frozen=True, slots=True)
class Migrated:
    """What came of upgrading a plan: its bytes, None where `faults` kept it from being done.

    `version` is the one it was in.
    """

    data: bytes | None
    version: int | None = None
    faults: tuple[Fault, ...] = ()
    lines: tuple[str, ...] = ()


def migrated(
    data: bytes,
    file: str,
    steps: Mapping[int, Step] | None = None,
    newest: int = _NEWEST,
) -> Migrated:
    """Upgrade a plan to the newest version, step by step; one of that version stays as it is."""
    reading = read(data, file)
    source = reading.source
    if source is None or reading.faults:
        return Migrated(None, None, reading.faults, reading.lines)
    steps = known_steps() if steps is None else steps
    version = _version(source)
    if refusal := _refusal(version, steps, newest):
        span = source.spans.value(("plangen",))
        fault = Fault(refusal[0], refusal[1], span, ("plangen",), refusal[2:])
        return Migrated(None, version, (fault,), source.lines)
    if version is None or version == newest:
        return Migrated(data, version)
    text = _upgraded(source, steps, version, newest)
    ending = "\r\n" if data.partition(b"\n")[0].endswith(b"\r") else "\n"
    return Migrated(text.replace("\n", ending).encode(), version)


def _version(source: Source) -> int | None:
    written = source.tree.get("plangen")
    is_number = isinstance(written, str) and _VERSION.fullmatch(written)
    return int(str(written)) if is_number else None


def _refusal(
    version: int | None, steps: Mapping[int, Step], newest: int
) -> tuple[str, Message, *tuple[Message, ...]] | None:
    """Return the code, the message and the hints for a version that cannot be upgraded."""
    if version is None:
        return "P005", _NO_VERSION, _ADD_VERSION.filled(newest=newest)
    if version > newest:
        return "P012", _NEWER.filled(version=version, newest=newest)
    if any(step not in steps for step in range(version, newest)):
        return "P012", _UNKNOWN.filled(version=version)
    return None


def _upgraded(source: Source, steps: Mapping[int, Step], version: int, newest: int) -> str:
    """Go from version to version. Raises RuntimeError where a step of ours leaves no plan."""
    for step in range(version, newest):
        changes = (*steps[step](source), edits.value(source, ("plangen",), str(step + 1)))
        following = read(edits.apply(source, changes).encode(), source.file).source
        if following is None:
            raise RuntimeError(f"{source.file} cannot be read after the step from format {step}")
        source = following
    return "".join(f"{line}\n" for line in source.lines)
