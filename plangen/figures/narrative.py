"""What is wrong with the narrative of a plan."""

from collections.abc import Iterator

from plangen.diagnostics.finding import Finding
from plangen.figures.mentions import mentions, quoted
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan


def narrative_faults(plan: Plan, figures: Figures) -> Iterator[tuple[str, Finding]]:
    """Yield what is wrong with the mentions of a plan, each with its code."""
    for section, text in plan.narrative.items():
        for mention in mentions(text or ""):
            if quoted(mention.reference, figures) is None:
                from plangen.figures.expressions.narrative import mention_faults

                yield from mention_faults(mention, text or "", ("narrative", section), figures)
