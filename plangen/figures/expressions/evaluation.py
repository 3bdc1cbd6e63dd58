"""The expression language: ``=2.8亿 * 16%``, ``=sum(华东, 华南)``, ``{{ 目标 - 上年 }}``.

Numbers are written as anywhere in a plan, names are references to its figures. There are
``+ - * /``, brackets, comparisons, ``and or not`` and the functions of `functions`;
nothing repeats, and nothing reaches further than the figures of the plan.
"""

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.path import Path
from plangen.figures.expressions.faults import (
    ExpressionFault,
    FaultyError,
    ambiguous_figure,
    unknown_figure,
)
from plangen.figures.expressions.syntax import Parsed, alone, parse
from plangen.figures.expressions.values import Value, operands, value_of
from plangen.figures.figure import Figure
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension


@dataclass(frozen=True, slots=True)
class Bound:
    """An expression whose references are found: `paths` has the figure of every operand."""

    parsed: Parsed
    paths: Mapping[str, Path]

    @property
    def sources(self) -> tuple[Path, ...]:
        """The figures that take part, each once."""
        return tuple(dict.fromkeys(self.paths.values()))


@dataclass(frozen=True, slots=True)
class Computed:
    """The value of an expression, with the figures that took part.

    `quoted` is the figure, where the expression is no more than a reference to it; `is_literal`
    tells that it is no more than a number, `by_percent` that a percentage took part.
    """

    value: Value
    sources: tuple[Path, ...]
    quoted: Figure | None = None
    is_literal: bool = False
    by_percent: bool = False


def evaluate(text: str, figures: Figures) -> Computed | ExpressionFault:
    """Compute an expression. What is the name of a figure as a whole, however odd, is that."""
    bound = bind(text, figures)
    return bound if isinstance(bound, ExpressionFault) else compute(bound, figures)


def bind(text: str, figures: Figures) -> Bound | ExpressionFault:
    """Read an expression and find what it refers to."""
    try:
        if whole := _one(text, figures, 0):
            return Bound(alone(text), {"_0": whole})
        parsed = parse(text)
        return Bound(parsed, {name: _find(name, parsed, figures) for name in parsed.references})
    except FaultyError as error:
        return error.fault


def compute(bound: Bound, figures: Figures) -> Computed | ExpressionFault:
    """Compute an expression from the figures as they are now."""
    found = {name: figure for name, path in bound.paths.items() if (figure := figures.at(path))}
    is_single = isinstance(bound.parsed.tree, ast.Name)
    try:
        value = value_of(bound.parsed, found)
    except FaultyError as error:
        return error.fault
    return Computed(
        value,
        bound.sources,
        quoted=found.get("_0") if is_single else None,
        is_literal=is_single and not found,
        by_percent=any(map(_is_ratio, operands(bound.parsed, found))),
    )


def _is_ratio(value: object) -> bool:
    return isinstance(value, Quantity) and value.dimension is Dimension.RATIO


def _find(name: str, parsed: Parsed, figures: Figures) -> Path:
    token = parsed.operands[name]
    if path := _one(token.text, figures, token.start):
        return path
    raise FaultyError(unknown_figure(token.text, token.start))


def _one(reference: str, figures: Figures, offset: int) -> Path | None:
    """Return the path of the one figure that fits. Raises FaultyError where several do."""
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    if len(found) > 1:
        raise FaultyError(ambiguous_figure(reference, [figure.path for figure in found], offset))
    return found[0].path if found else None
