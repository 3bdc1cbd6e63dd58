"""From the file of one plan to the plan and its figures, by itself: nothing is checked yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path as PlanPath
from plangen.figures.carried import NOTHING
from plangen.figures.figure import Figure
from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.model.measure import Slot
from plangen.model.plan import Plan
from plangen.model.reading import ReadPlan, read_plan
from plangen.source.language import written_language
from plangen.source.reader import Reading, Source, read
from plangen.workspace.templates import Template, find_template, template_folders

OWN_TEMPLATES = Path("templates")
"""Where a workspace keeps templates of its own, relative to the working directory."""

_KEPT = 4
"""How many plans are remembered, so that one that others name is not read for each of them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that was read. What could not be made of it is None; `slips` and `faults` say why.

    `slips` are of the text, `faults` of what it says. `language` is the one that the plan names,
    even where the rest of it could not be read.
    """

    file: str
    data: bytes
    language: Language | None
    lines: tuple[str, ...]
    slips: tuple[Fault, ...]
    faults: tuple[Fault, ...] = ()
    source: Source | None = None
    plan: Plan | None = None
    template: Template | None = None
    templates: Path = OWN_TEMPLATES

    @property
    def tense(self) -> Slot:
        """What a bare number of the plan is."""
        return self.template.tense if self.template else "target"


def open_plan(path: Path, templates: Path = OWN_TEMPLATES) -> Opened:
    """Read one plan; `templates` are the workspace's own, which say what a kind is.

    Raises OSError where the file cannot be read at all.
    """
    file, data = path.as_posix(), path.read_bytes()
    reading = _reading(file, data)
    language, source = written_language(reading.lines), reading.source
    if source is None:
        return Opened(file, data, language, reading.lines, reading.faults)
    template = _template(source, templates)
    result = _validated(file, data, template.tense if template else "target")
    return Opened(
        file, data, language, reading.lines, reading.faults, result.faults, source, result.plan,
        template, templates,
    )  # fmt: skip


def resolved(
    opened: Opened, carried: Mapping[PlanPath, Figure] = NOTHING
) -> tuple[Plan, Figures]:
    """Return an opened plan that is one, its expressions computed, and its figures.

    `carried` are the bases that it takes over from the plan before it.
    """
    if not carried:
        return _alone(opened.file, opened.data, opened.tense)
    if opened.plan is None:
        raise ValueError(f"{opened.file} has errors and has no figures")
    return resolve(opened.plan, opened.tense, carried)


@lru_cache(_KEPT)
def _reading(file: str, data: bytes) -> Reading:
    return read(data, file)


@lru_cache(_KEPT)
def _validated(file: str, data: bytes, tense: Slot) -> ReadPlan:
    source = _reading(file, data).source
    return read_plan(source, tense) if source else ReadPlan(None, ())


@lru_cache(_KEPT)
def _alone(file: str, data: bytes, tense: Slot) -> tuple[Plan, Figures]:
    plan = _validated(file, data, tense).plan
    if plan is None:
        raise ValueError(f"{file} has errors and has no figures")
    return resolve(plan, tense)


def _template(source: Source, templates: Path) -> Template | None:
    """Find the template of the kind that a plan names; it says how to read the plan."""
    kind, language = source.tree.get("kind"), source.tree.get("language")
    if not isinstance(kind, str) or not isinstance(language, str):
        return None
    return find_template(kind, language, template_folders(templates))
