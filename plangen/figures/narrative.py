"""References to figures inside people's text: ``{{ revenue.target }}``, ``{{ 目标 - 上年 }}``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.expression_faults import ExpressionFault, unknown_figure, with_suggestion
from plangen.figures.expression_places import number_of
from plangen.figures.expressions import evaluate
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan

_TOKEN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Mention:
    """One ``{{ … }}``: what is written inside, and where it stands in the text, in characters."""

    reference: str
    start: int
    end: int


def mentions(text: str) -> Iterator[Mention]:
    """Yield the mentions of a text in their order."""
    for match in _TOKEN.finditer(text):
        yield Mention(match[1].strip(), match.start(), match.end())


def spoken(reference: str, figures: Figures, at: Path) -> Figure | ExpressionFault:
    """Return the figure that is mentioned, or one at the sentence's own path that is computed."""
    computed = evaluate(reference, figures) if reference else None
    if computed is None or (not isinstance(computed, ExpressionFault) and computed.is_literal):
        return unknown_figure(reference, 0)
    if isinstance(computed, ExpressionFault):
        return computed
    if computed.quoted:
        return computed.quoted
    number = number_of(computed, figures.language)
    if isinstance(number, ExpressionFault):
        return number
    return Figure(at, number, number.in_language(figures.language), computed.sources)


def narrative_faults(plan: Plan, figures: Figures) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with the mentions of a plan, each with its code."""
    for section, text in plan.narrative.items():
        for mention in mentions(text or ""):
            path: Path = ("narrative", section)
            fault = spoken(mention.reference, figures, path)
            if isinstance(fault, ExpressionFault):
                start = mention.start
                if fault.offset:
                    start = (text or "").index(mention.reference, start) + fault.offset
                hints = with_suggestion(fault, (figure.path for figure in figures)).hints
                yield fault.code, Finding(path, fault.message, hints, offset=start)
