"""The road of one plan: load → check → compose → write. The only module that knows the order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from plangen.diagnostics.finding import Diagnostic, Fault, Severity, sort_key
from plangen.diagnostics.message import Language, say
from plangen.document.problem import Problem
from plangen.figures.sheet import Figures
from plangen.loading import open_plan, resolved
from plangen.model.plan import Plan
from plangen.model.promises import Waived
from plangen.relations.looks import look_faults, look_of
from plangen.relations.relate import relate
from plangen.rules.context import Other
from plangen.rules.engine import check, describe, locate
from plangen.rules.severities import weighed
from plangen.rules.waivers import honour
from plangen.source.reader import Source
from plangen.workspace.fingerprints import root_of
from plangen.workspace.history import History
from plangen.workspace.settings import NO_SETTINGS, Settings
from plangen.workspace.templates import Template, known_kinds, template_folders

if TYPE_CHECKING:
    from plangen.compose.compose import Composed
    from plangen.document.document import Document
    from plangen.document.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan that was read and checked; `plan` and what follows from it is None where it failed.

    `language` is the one that the plan names, even where the rest of it could not be read.
    `upcoming` is the plan of the year to come, where that is a file of its own; `data` are the
    bytes that the plan was read from.
    """

    file: str
    language: Language | None
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    plan: Plan | None = None
    figures: Figures | None = None
    template: Template | None = None
    waived: tuple[Waived, ...] = ()
    settings: Settings = NO_SETTINGS
    upcoming: Other | None = None
    data: bytes = b""

    @property
    def failed(self) -> bool:
        """Whether the plan has an error."""
        return any(d.severity is Severity.ERROR for d in self.diagnostics)

    @property
    def is_whole(self) -> bool:
        """Whether there is all that a document needs, be it a draft."""
        return bool(self.plan and self.figures and self.template and self.source)


def load(path: Path, settings: Settings = NO_SETTINGS) -> Loaded:
    """Read and check one plan. Raises OSError where the file cannot be read at all."""
    opened = open_plan(path, settings.templates)
    file, language, source = opened.file, opened.language, opened.source
    slips = describe(opened.slips, opened.lines)
    if source is None:
        return Loaded(file, language, tuple(slips))
    faults = describe(opened.faults, source.lines)
    if opened.plan is None:
        return Loaded(file, language, _in_order(slips, faults), source)
    template, relations = opened.template, relate(opened, opened.plan, source)
    plan, figures = resolved(opened, relations.carried)
    plan = plan.with_year_starting(settings.fiscal_year_starts)
    unknown = (
        *relations.faults,
        *look_faults(plan, source, settings),
        *(() if template else (_unknown_kind(source, plan, settings),)),
    )
    required = template.required if template else ()
    context = relations.context(plan, figures, required)
    honoured = honour(plan, check(context, source), source)
    other = describe((*unknown, *honoured.faults), source.lines)
    found = [*faults, *other, *honoured.diagnostics]
    ordered = tuple(weighed(_in_order(slips, found), settings.severities))
    return Loaded(
        file, language, ordered, source, plan, figures, template, honoured.waived, settings,
        relations.upcoming, opened.data,
    )  # fmt: skip


def _in_order(slips: list[Diagnostic], others: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Join diagnostics as in the file, without what only follows from a slip on the same line."""
    lines = {slip.span.line for slip in slips}
    rest = (other for other in others if other.span.line not in lines)
    return tuple(sorted((*slips, *rest), key=sort_key))


def _unknown_kind(source: Source, plan: Plan, settings: Settings) -> Fault:
    message = say(
        zh="没有“{kind}”这种文件的 {language} 模板",
        en="there is no template for a “{kind}” in {language}",
        kind=plan.kind,
        language=plan.language,
    )
    kinds = known_kinds(plan.language, template_folders(settings.templates))
    hint = say(zh="可用的有：{kinds}", en="there are: {kinds}", kinds=kinds)
    return Fault("P010", message, source.spans.value(("kind",)), ("kind",), (hint,))


@dataclass(frozen=True, slots=True)
class Built:
    """The files of one plan's documents, by path below its folder, and what was met on the way."""

    files: Mapping[str, bytes]
    diagnostics: tuple[Diagnostic, ...]


def build(
    loaded: Loaded,
    formats: Sequence[str],
    stem: str,
    *,
    draft: bool = False,
    pictures: bool = False,
    page_numbers: bool = False,
    history: History | None = None,
    look: Path | None = None,
    before: Loaded | None = None,
) -> Built:
    """Make the documents of a plan that was loaded without error, or of any as a draft.

    With `pictures` no chart is left to the program that shows the document, with `page_numbers` its
    contents say on which page what stands. `history` says which commit the plan is at; the document
    keeps it. `look` is the folder of a look, or a Word file, that goes before what the plan says.
    `before` is an old version of the plan: formats that can mark what changed since then do so.
    Raises ObstacleError where this machine lacks what a format or the page numbers need, ValueError
    where there is nothing to make a document of: see `Loaded.is_whole`.
    What this needs is imported by its steps, since checking a plan should not wait for it.
    """
    plan, source = loaded.plan, loaded.source
    if not (plan and source):
        raise _not_whole(loaded)
    composed = _composed(loaded, draft)
    earlier = _composed(before, draft) if before else None
    faults = (*composed.faults, *(earlier.faults if earlier else ()))
    if faults or composed.document is None:
        return Built({}, tuple(describe(faults, ())))
    look = look or look_of(plan, source, loaded.settings)
    document = replace(
        composed.document,
        look=look,
        pictures=pictures,
        page_numbers=page_numbers,
        provenance=_provenance(loaded, history, look),
    )
    if earlier and earlier.document:
        alike = replace(earlier.document, look=look, pictures=pictures)
        document = replace(document, before=alike)
    files, problems = _written(document, formats, stem)
    located = locate(_once([*composed.problems, *problems], plan.language), source)
    return Built(files, tuple(weighed(located, loaded.settings.severities)))


def _provenance(loaded: Loaded, history: History | None, look: Path | None) -> "Provenance":
    from plangen.relations.origin import provenance_of, shaping

    if not (loaded.source and loaded.template):
        raise _not_whole(loaded)
    made_with = shaping(loaded.template, look)
    root = root_of(loaded.settings)
    return provenance_of(loaded.source, loaded.data, root, history, made_with)


def _written(
    document: "Document", formats: Sequence[str], stem: str
) -> tuple[Mapping[str, bytes], list[Problem]]:
    from plangen.writers.registry import writer

    written = [writer(name)(document, stem) for name in formats]
    files = {name: data for one in written for name, data in one.files.items()}
    return files, [problem for one in written for problem in one.problems]


def _composed(loaded: Loaded, draft: bool) -> "Composed":
    from plangen.compose.appendix import Appendix
    from plangen.compose.compose import compose
    from plangen.relations.coming import with_coming

    plan, figures, template = loaded.plan, loaded.figures, loaded.template
    if not (plan and figures and template):
        raise _not_whole(loaded)
    if loaded.upcoming:
        plan, figures = with_coming(plan, figures, loaded.upcoming)
    return compose(plan, figures, template, Appendix(loaded.waived, draft, loaded.diagnostics))


def _not_whole(loaded: Loaded) -> ValueError:
    return ValueError(f"{loaded.file} has errors and cannot be built")


def _once(problems: list[Problem], language: Language) -> Iterable[Problem]:
    """Leave out what a second format reports again."""
    return {(p.code, p.path, p.message.in_language(language)): p for p in problems}.values()
