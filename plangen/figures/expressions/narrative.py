"""What a mention in the narrative comes to, where it is more than the name of a figure."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.diagnostics.path import Path
from plangen.figures.expressions.evaluation import evaluate
from plangen.figures.expressions.faults import ExpressionFault, unknown_figure, with_suggestion
from plangen.figures.expressions.places import number_of
from plangen.figures.figure import Figure
from plangen.figures.mentions import Mention
from plangen.figures.sheet import Figures


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


def mention_faults(
    mention: Mention, text: str, path: Path, figures: Figures
) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with a mention in a text, with its code."""
    fault = spoken(mention.reference, figures, path)
    if isinstance(fault, ExpressionFault):
        start = mention.start
        if fault.offset:
            start = text.index(mention.reference, start) + fault.offset
        hints = with_suggestion(fault, (figure.path for figure in figures)).hints
        yield fault.code, Finding(path, fault.message, hints, offset=start)
