"""Whether a promise of a plan holds: ``净利率不低于15%: profit.target / revenue.target >= 15%``."""

import ast
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.expressions.evaluation import bind, compute
from plangen.figures.expressions.faults import SYNTAX, ExpressionFault, with_suggestion
from plangen.figures.expressions.promise_facts import Case
from plangen.figures.sheet import Figures
from plangen.values.expression import Expression, is_expression

_NO_TRUTH = say(
    zh="这里要写一个能判断成不成立的比较，现在写的只是一个数",
    en="a comparison belongs here, which is true or false; this is only a number",
)
_EXAMPLE = say(
    zh="如 profit.target >= revenue.target * 16%", en="as profit.target >= revenue.target * 16%"
)
_EQUALS = say(
    zh="相等写 ==，不低于写 >=，不高于写 <=",
    en="equal is written ==, at least >=, at most <=",
)


@dataclass(frozen=True, slots=True)
class Broken:
    """A promise that does not hold: what is the case instead, and the figures that took part."""

    facts: Sequence[Message]
    sources: tuple[Path, ...]


def judge(that: str, figures: Figures) -> Broken | ExpressionFault | None:
    """Return what is wrong with a promise; None where it holds, or rests on something undecided."""
    formula = _formula(that)
    bound = bind(formula, figures)
    if isinstance(bound, ExpressionFault):
        return _with_hint(bound, formula, figures)
    computed = compute(bound, figures)
    if isinstance(computed, ExpressionFault):
        return computed
    if not _is_truth(bound.parsed.tree):
        return ExpressionFault(SYNTAX, _NO_TRUTH, hints=(_EXAMPLE,))
    if computed.value is not False:
        return None
    facts = Case(formula, bound, figures).facts(bound.parsed.tree)
    return Broken(tuple(facts), bound.sources)


def _formula(that: str) -> str:
    """Return a promise without the equals sign that some put at its head, as long as it was."""
    return that[Expression(that).start :].rjust(len(that)) if is_expression(that) else that


def _with_hint(fault: ExpressionFault, formula: str, figures: Figures) -> ExpressionFault:
    if formula.startswith(("=", "＝"), fault.offset):
        return replace(fault, hints=(_EQUALS,))
    return with_suggestion(fault, (figure.path for figure in figures))


def _is_truth(tree: ast.expr) -> bool:
    is_not = isinstance(tree, ast.UnaryOp) and isinstance(tree.op, ast.Not)
    return is_not or isinstance(tree, ast.Compare | ast.BoolOp)
