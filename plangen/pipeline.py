"""The road of one plan: load → check → compose → write. The only module that knows the order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plangen.diagnostics.finding import Diagnostic, Fault, Severity, sort_key
from plangen.diagnostics.message import Language, say
from plangen.document.problem import Problem
from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.reading import read_plan
from plangen.rules.context import Context
from plangen.rules.engine import check, describe, locate
from plangen.source.language import written_language
from plangen.source.reader import Source, read
from plangen.workspace.templates import Template, find_template, known_kinds, template_folders

OWN_TEMPLATES = Path("templates")
"""Where a workspace keeps templates of its own, relative to the working directory."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan that was read and checked; `plan` and what follows from it is None where it failed.

    `language` is the one that the plan names, even where the rest of it could not be read.
    """

    file: str
    language: Language | None
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    plan: Plan | None = None
    figures: Figures | None = None
    template: Template | None = None

    @property
    def failed(self) -> bool:
        """Whether the plan has an error."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)


def load(path: Path) -> Loaded:
    """Read and check one plan. Raises OSError where the file cannot be read at all."""
    file = path.as_posix()
    reading = read(path.read_bytes(), file)
    language = written_language(reading.lines)
    slips = describe(reading.faults, reading.lines)
    source = reading.source
    if source is None:
        return Loaded(file, language, tuple(slips))
    template = _template(source)
    tense = template.tense if template else "target"
    result = read_plan(source, tense)
    faults = describe(result.faults, source.lines)
    plan = result.plan
    if plan is None:
        return Loaded(file, language, _in_order(slips, faults), source)
    plan, figures = resolve(plan, tense)
    unknown = () if template else (_unknown_kind(source, plan),)
    context = Context(plan, figures, template.required if template else ())
    found = [*faults, *describe(unknown, source.lines), *check(context, source)]
    return Loaded(file, language, _in_order(slips, found), source, plan, figures, template)


def _in_order(slips: list[Diagnostic], others: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Join diagnostics as in the file, without what only follows from a slip on the same line."""
    lines = {slip.span.line for slip in slips}
    rest = (other for other in others if other.span.line not in lines)
    return tuple(sorted((*slips, *rest), key=sort_key))


def _template(source: Source) -> Template | None:
    """Find the template of the kind that a plan names; it says how to read the plan."""
    kind, language = source.tree.get("kind"), source.tree.get("language")
    if not isinstance(kind, str) or not isinstance(language, str):
        return None
    return find_template(kind, language, template_folders(OWN_TEMPLATES))


def _unknown_kind(source: Source, plan: Plan) -> Fault:
    message = say(
        zh="没有“{kind}”这种文件的 {language} 模板",
        en="there is no template for a “{kind}” in {language}",
        kind=plan.kind,
        language=plan.language,
    )
    kinds = known_kinds(plan.language, template_folders(OWN_TEMPLATES))
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
    problems = [*composed.problems, *(problem for one in written for problem in one.problems)]
    return Built(files, tuple(locate(_once(problems, plan.language), source)))


def _once(problems: list[Problem], language: Language) -> Iterable[Problem]:
    """Leave out what a second format reports again."""
    return {(p.code, p.path, p.message.in_language(language)): p for p in problems}.values()
