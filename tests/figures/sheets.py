"""Figures for tests, of a plan that is given by its body."""

from plangen.diagnostics.path import parse_path
from plangen.figures.derive import derive
from plangen.figures.sheet import Figures
from tests.model.trees import TENSES, plan_of


def figures_of(body: str, **header: str) -> Figures:
    """Derive the figures of a plan without faults."""
    plan = plan_of(body, **header)
    return derive(plan, TENSES.get(plan.kind, "target"))


def texts(figures: Figures, *paths: str) -> list[str | None]:
    """Return the texts of figures by their paths; None where there is none."""
    found = [figures.at(parse_path(path)) for path in paths]
    return [figure.text if figure else None for figure in found]
