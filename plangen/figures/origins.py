"""Where a figure that nobody wrote comes from, in the words of its plan."""

from collections.abc import Callable
from fractions import Fraction

from plangen.diagnostics.path import Path, format_path
from plangen.figures.figure import Figure
from plangen.figures.gaps import GAP
from plangen.figures.sheet import Figures

_PATTERNS: dict[str, str] = {
    "share": "{} ÷ {}",
    "attainment": "{} ÷ {}",
    "ratio": "{} ÷ {}",
    "growth": "{} ÷ {} − 1",
    "change": "{} − {}",
    GAP: "{} − {}",
}
"""How the figures that have a key of their own follow from two others."""

_SUMS: dict[str, Callable[[list[Fraction]], Fraction]] = {
    " + ": lambda terms: sum(terms, Fraction(0)),
    " − ": lambda terms: terms[0] - sum(terms[1:], Fraction(0)),
}


def origin(figure: Figure, figures: Figures) -> str:
    """Write how a figure follows from others, each with its number; as a list if that is unclear.

    ``goals.revenue.target 2.8亿元 − goals.revenue.base 2.24亿元``; one that is taken over from
    another plan, with that plan's file: ``plans/2025.yaml: goals.revenue.actual 2.24亿元``
    """
    if there := figure.elsewhere:
        return f"{there.file}: {format_path(there.path)} {figure.text}"
    terms = [_term(path, figures) for path in figure.sources]
    if expression := figures.expressions.get(figure.path):
        return "; ".join((expression.formula, *terms))
    pattern = _PATTERNS.get(str(figure.path[-1]))
    if pattern and len(terms) == pattern.count("{}"):
        return pattern.format(*terms)
    sign = _sign(figure, figures)
    return sign.join(terms) if sign else "; ".join(terms)


def _term(path: Path, figures: Figures) -> str:
    figure = figures.at(path)
    return f"{format_path(path)} {figure.text}" if figure else format_path(path)


def _sign(figure: Figure, figures: Figures) -> str | None:
    """Return what stands between the sources, found by trying: a sum or a rest."""
    amounts = [number for path in figure.sources if (number := figures.amount(path)) is not None]
    if len(amounts) < max(2, len(figure.sources)):
        return None
    return next((sign for sign, of in _SUMS.items() if of(amounts) == figure.amount), None)
