"""The road of one plan: load → check → compose → write. The only module that knows the order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.diagnostics.finding import Diagnostic, Fault, Severity
from plangen.diagnostics.message import Language, say
from plangen.figures.derive import derive
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.reading import read_plan
from plangen.rules.context import Context
from plangen.rules.engine import check, describe, locate
from plangen.source.reader import Source, read
from plangen.workspace.templates import Template, find_template, known_kinds, template_folders

OWN_TEMPLATES = Path("templates")
"""Where a workspace keeps templates of its own, relative to the working directory."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan that was read and checked; `plan` and what follows from it is None where it failed."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    plan: Plan | None = None
    figures: Figures | None = None
    template: Template | None = None

    @property
    def language(self) -> Language | None:
        """The plan's language, even where the plan as a whole could not be read."""
        tree = self.source.tree if self.source else {}
        written = tree.get("language")
        return "en" if written == "en" else "zh-CN" if written == "zh-CN" else None

    @property
    def failed(self) -> bool:
        """Whether the plan has an error."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def load(path: Path) -> Loaded:
    """Read and check one plan. Raises OSError where the file cannot be read at all."""
    file = path.as_posix()
    reading = read(path.read_bytes(), file)
    source = reading.source
    if source is None:
        return Loaded(file, tuple(describe(reading.faults, reading.lines)))
    result = read_plan(source)
    faults = (*reading.faults, *_not_explained(result.faults, reading.faults))
    if result.plan is None:
        return Loaded(file, tuple(describe(faults, source.lines)), source)
    return _checked(source, result.plan, faults)


def _checked(source: Source, plan: Plan, faults: tuple[Fault, ...]) -> Loaded:
    folders = template_folders(OWN_TEMPLATES)
    template = find_template(plan.kind, plan.language, folders)
    if template is None:
        faults = (*faults, _unknown_kind(source, plan, folders))
    figures = derive(plan)
    context = Context(plan, figures, template.required if template else ())
    diagnostics = (*describe(faults, source.lines), *check(context, source))
    return Loaded(source.file, diagnostics, source, plan, figures, template)


def _not_explained(faults: tuple[Fault, ...], slips: tuple[Fault, ...]) -> Iterator[Fault]:
    """Leave out what only follows from a slip of the pen on the same line."""
    lines = {slip.span.line for slip in slips}
    return (fault for fault in faults if fault.span.line not in lines)


def _unknown_kind(source: Source, plan: Plan, folders: tuple[Path, ...]) -> Fault:
    message = say(
        zh="没有“{kind}”这种文件的 {language} 模板",
        en="there is no template for a “{kind}” in {language}",
        kind=plan.kind,
        language=plan.language,
    )
    kinds = known_kinds(plan.language, folders)
    hint = say(zh="可用的有：{kinds}", en="there are: {kinds}", kinds=kinds)
    return Fault("P010", message, source.spans.value(("kind",)), ("kind",), (hint,))


@dataclass(frozen=True, slots=True)
class Built:
    """The files of one plan's documents, by path below its folder, and what was met on the way."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def build(loaded: Loaded, formats: Sequence[str], stem: str) -> Built:
    """Make the documents of a plan that was loaded without error.

    What this needs is imported here, since checking a plan should not have to wait for it.
    """
    from plangen.compose.compose import compose
    from plangen.writers.registry import writer

    plan, figures, template, source = loaded.plan, loaded.figures, loaded.template, loaded.source
    if not (plan and figures and template and source):
        raise ValueError(f"{loaded.file} has errors and cannot be built")
    composed = compose(plan, figures, template)
    if composed.document is None:
        return Built({}, tuple(describe(composed.faults, ())))
    written = [writer(name)(composed.document, stem) for name in formats]
    files = {name: data for one in written for name, data in one.files.items()}
    problems = {problem for one in written for problem in one.problems}
    return Built(files, tuple(locate((*composed.problems, *problems), source)))
