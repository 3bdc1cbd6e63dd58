"""Why a promise of a plan does not hold: the comparisons that decide it, as they really are."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plangen.diagnostics.message import Language, Message, say
from plangen.figures.expressions.evaluation import Bound, compute
from plangen.figures.expressions.faults import ExpressionFault
from plangen.figures.expressions.places import written
from plangen.figures.expressions.values import Value
from plangen.figures.sheet import Figures
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number

_SIGNS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Lt: ("<", "≥"),
    ast.LtE: ("≤", ">"),
    ast.Gt: (">", "≤"),
    ast.GtE: ("≥", "<"),
    ast.Eq: ("=", "≠"),
    ast.NotEq: ("≠", "="),
}
"""What stands between two sides that compare like this, and between two that do not."""


@dataclass(frozen=True, slots=True)
class Case:
    """A promise that was computed, and its figures; the methods take a node of its tree."""

    formula: str
    bound: Bound
    figures: Figures

    def facts(self, node: ast.expr) -> Iterator[Message]:
        """Yield the comparisons that make a node true or false, each as it is the case."""
        match node:
            case ast.UnaryOp(operand=inner):
                yield from self.facts(inner)
            case ast.BoolOp(values=parts):
                yield from self._alike(node, parts)
            case ast.Compare(left=left, ops=[sign], comparators=[right]):
                yield self._fact(left, _SIGNS[type(sign)][not self._value(node)], right)
            case ast.Compare(left=left, ops=signs, comparators=others):
                pairs = zip(pairwise([left, *others]), signs, strict=True)
                yield from self._alike(node, [ast.Compare(a, [s], [b]) for (a, b), s in pairs])
            case _:
                raise AssertionError(ast.dump(node))  # nothing else is true or false

    def _alike(self, node: ast.expr, parts: Sequence[ast.expr]) -> Iterator[Message]:
        """Yield the facts of the parts that come to the same as the whole: it is due to them."""
        whole = self._value(node)
        for part in parts:
            if self._value(part) == whole:
                yield from self.facts(part)

    def _fact(self, left: ast.expr, sign: str, right: ast.expr) -> Message:
        sides = {"left": self._side(left), "right": self._side(right)}
        return say("{left} {sign} {right}", "{left} {sign} {right}", sign=sign, **sides)

    def _side(self, node: ast.expr) -> "_Side":
        number, parsed = self._value(node), self.bound.parsed
        assert isinstance(number, Quantity)
        end = parsed.places[(node.end_col_offset or 0) + 1]
        return _Side(" ".join(self.formula[parsed.offset(node) : end].split()), number)

    def _value(self, node: ast.expr) -> Value:
        parsed = replace(self.bound.parsed, tree=node)
        computed = compute(replace(self.bound, parsed=parsed), self.figures)
        assert not isinstance(computed, ExpressionFault)
        return computed.value


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a comparison: as it is written, and what that comes to."""

    formula: str
    number: Quantity

    def in_language(self, language: Language) -> str:
        number = _text(self.number, language)
        if number == self.formula:
            return number
        opening, closing = ("（", "）") if language == "zh-CN" else (" (", ")")
        return f"{self.formula}{opening}{number}{closing}"


def _text(number: Quantity, language: Language) -> str:
    """Return the text of a number; ≈ tells that it says less than what was compared."""
    computed = written(number, language)
    exact = (text for text in (number.text, computed) if _says(text, number))
    return next(exact, f"≈{computed}")


def _says(text: str, number: Quantity) -> bool:
    said = read_number(text)
    return isinstance(said, Quantity) and said.value == number.value
