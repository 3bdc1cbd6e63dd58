"""The expression language: ``=2.8亿 * 16%``, ``=sum(华东, 华南)``, ``{{ 目标 - 上年 }}``.

Numbers are written as anywhere in a plan, names are references to its figures. There are
``+ - * /``, brackets, comparisons, ``and or not`` and the functions of `expression_functions`;
nothing repeats, and nothing reaches further than the figures of the plan.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.figures.expression_faults import (
    REFERENCE,
    ExpressionFault,
    FaultyError,
    ambiguous,
    faulty,
    no_number,
    open_rest,
    unknown_reference,
)
from plangen.figures.expression_functions import call
from plangen.figures.expression_syntax import Parsed, parse
from plangen.figures.expression_tokens import Token
from plangen.figures.expression_units import (
    UnfitError,
    add,
    compared,
    divide,
    multiply,
    negative,
    single,
    subtract,
)
from plangen.figures.figure import Figure
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension
from plangen.values.word import Word
from plangen.values.writing import plain, quantity_text

Value: TypeAlias = Quantity | Word | Period | bool
"""What an expression can give; what rests on something undecided is undecided itself."""


@dataclass(frozen=True, slots=True)
class Computed:
    """The value of an expression, with the figures that took part.

    `quoted` is the figure, where the expression is no more than a reference to it.
    """

    value: Value
    sources: tuple[Path, ...]
    quoted: Figure | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """An expression whose references are found: `paths` by the operand's name in the tree."""

    parsed: Parsed
    paths: Mapping[str, Path]

    @property
    def sources(self) -> tuple[Path, ...]:
        """The figures that take part, each once."""
        return tuple(dict.fromkeys(self.paths.values()))


class _UndecidedError(Exception):
    """Ends a computation that needs a number which is still 待定."""


def evaluate(text: str, figures: Figures) -> Computed | ExpressionFault:
    """Compute an expression; one that is the name of a figure, however odd, is that figure."""
    bound = bind(text, figures)
    return bound if isinstance(bound, ExpressionFault) else compute(bound, figures)


def bind(text: str, figures: Figures) -> Bound | ExpressionFault:
    """Read an expression and find what it refers to."""
    if whole := _whole(text, figures):
        return whole
    try:
        parsed = parse(text)
        paths = {
            name: _find(token, figures)
            for name, token in parsed.operands.items()
            if token.number is None
        }
    except FaultyError as error:
        return error.fault
    return Bound(parsed, paths)


def compute(bound: Bound, figures: Figures) -> Computed | ExpressionFault:
    """Compute an expression from the figures as they are."""
    if isinstance(bound.parsed.tree, ast.Name) and bound.sources:
        figure = figures.at(bound.sources[0])
        assert figure
        return Computed(figure.value, bound.sources, figure)
    try:
        return Computed(_value(bound.parsed.tree, _Scope(bound, figures)), bound.sources)
    except _UndecidedError:
        return Computed(Word.TBD, bound.sources)
    except FaultyError as error:
        return error.fault
