"""A plan and its template to a document."""

import traceback
from dataclasses import dataclass

from jinja2 import TemplateError, TemplateSyntaxError

from plangen.compose.appendix import NO_APPENDIX, Appendix
from plangen.compose.cover import cover, properties
from plangen.compose.environment import MATERIAL, environment
from plangen.compose.functions import Functions
from plangen.compose.lost import lost_narrative, lost_sections
from plangen.compose.material import Material
from plangen.compose.signoff import signoff_rows
from plangen.compose.view import PlanView, asked_of
from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.span import Span
from plangen.document.document import Document
from plangen.document.from_markdown import blocks_from_markdown
from plangen.document.problem import Problem
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.workspace.templates import Template

_TEMPLATE_SUFFIX = ".j2"
_APPENDIX = "partials/appendix.{}.md.j2"
_SIGNOFF = "partials/signoff.{}.md.j2"
_FAULTS = (
    TemplateError, TypeError, LookupError, AttributeError, ValueError, ArithmeticError,
    RecursionError,
)  # fmt: skip
"""What a template can bring about; only where one did is it reported as its fault."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The document, or the fault in its template; and what of the plan is not shown."""

    document: Document | None
    faults: tuple[Fault, ...] = ()
    problems: tuple[Problem, ...] = ()


def compose(
    plan: Plan, figures: Figures, template: Template, appendix: Appendix = NO_APPENDIX
) -> Composed:
    """Compose the document of a plan. A fault of the template is a value, with its place."""
    material = Material()
    functions = Functions(plan, figures, material, used=set())
    view = PlanView(plan, figures)
    names = {**functions.all(), "plan": view, MATERIAL: material}
    try:
        templates = environment(template.folders)
        text = templates.get_template(template.name).render(names)
        if not appendix.is_empty:
            behind = templates.get_template(_APPENDIX.format(plan.language))
            text += "\n\n" + behind.render({**names, **appendix.rows(plan)})
        if plan.signoff or plan.distribution:
            last = templates.get_template(_SIGNOFF.format(plan.language))
            text += "\n\n" + last.render({**names, **signoff_rows(plan)})
        body = blocks_from_markdown(text, material.inlines, material.blocks)
    except _FAULTS as error:
        return Composed(None, (_template_fault(error, template),))
    mark = appendix.mark(plan.language)
    document = Document(plan.language, cover(plan), properties(plan), body, mark=mark)
    lost = (*lost_narrative(plan, functions.used), *lost_sections(plan, asked_of(view)))
    return Composed(document, problems=lost)


def _template_fault(error: Exception, template: Template) -> Fault:
    """Say what the template did and where. An error that no template caused goes on as a bug."""
    span = _template_place(error)
    if span is None:
        raise error
    message = say(
        zh="模板 {name} 有错：{error}",
        en="the template {name} is at fault: {error}",
        name=template.name,
        error=str(error) or type(error).__name__,
    )
    return Fault("X905", message, span)


def _template_place(error: Exception) -> Span | None:
    if isinstance(error, TemplateSyntaxError):
        return Span(error.filename or error.name or "", error.lineno, 1)
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if frame.filename.endswith(_TEMPLATE_SUFFIX)]
    return Span(inside[-1].filename, inside[-1].lineno or 1, 1) if inside else None
