"""What is remembered of a plan that was built."""

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any

from plangen.batch.hashes import Stamp
from plangen.diagnostics.message import Language


class Status(StrEnum):
    """What came of a plan."""

    BUILT = "built"
    DRAFT = "draft"        # it has errors, its documents say so
    REFUSED = "refused"    # it has errors
    STOPPED = "stopped"    # something stood in the way that is no fault of the plan
    CRASHED = "crashed"    # a fault of ours


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, as lists of many plans show it."""

    code: str
    severity: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Record:
    """A plan's build: of what, with what, and what came of it.

    Paths are as seen from the output folder. `inputs` are hashes, None where there was nothing;
    `outputs` are hashes too, `stamps` tell whether they were touched.
    """

    folder: str
    plan: str
    status: Status
    language: Language
    title: str = ""
    options: str = ""
    setup: str = ""
    program: str = ""
    commit: str = ""
    inputs: dict[str, str | None] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, Stamp] = field(default_factory=dict)
    findings: tuple[Remark, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether there are documents."""
        return self.status in {Status.BUILT, Status.DRAFT}


def group_of(folder: str) -> str:
    """Return the folder that a document's folder is in; a dot for the output folder itself."""
    return folder.rpartition("/")[0] or "."


def as_line(record: Record) -> bytes:
    """Write a record on one line."""
    text = json.dumps(asdict(record), ensure_ascii=False, separators=(",", ":"))
    return text.encode(errors="surrogateescape")


def from_line(line: bytes) -> Record:
    """Read a record back. Raises ValueError, KeyError or TypeError where a line is none."""
    kept: dict[str, Any] = json.loads(line.decode(errors="surrogateescape"))
    kept["status"] = Status(kept["status"])
    kept["stamps"] = {name: tuple(stamp) for name, stamp in kept["stamps"].items()}
    kept["findings"] = tuple(Remark(**one) for one in kept["findings"])
    return Record(**kept)
