"""The value of an expression whose references are found."""

import ast
import operator
from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias, TypeVar

from plangen.diagnostics.message import say
from plangen.diagnostics.path import format_path
from plangen.figures.expressions.faults import FaultyError, faulty, no_number, open_rest
from plangen.figures.expressions.functions import call
from plangen.figures.expressions.syntax import Parsed
from plangen.figures.expressions.units import (
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
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.word import Word

Value: TypeAlias = Quantity | Word | Period | bool
"""What an expression can give; what rests on something undecided is undecided itself."""

_T = TypeVar("_T")

_BINARY: dict[type[ast.operator], Callable[[Quantity, Quantity], Quantity]] = {
    ast.Add: add,
    ast.Sub: subtract,
    ast.Mult: multiply,
    ast.Div: divide,
}
_COMPARISONS: dict[type[ast.cmpop], Callable[[Fraction, Fraction], bool]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class _UndecidedError(Exception):
    """Ends a computation that needs a number which is still 待定."""


def value_of(parsed: Parsed, found: Mapping[str, Figure]) -> Value:
    """Compute a tree; `found` has the figure of every reference.

    Raises FaultyError where units do not fit, or a number is needed and none is there.
    """
    try:
        return _Computation(parsed, found).value(parsed.tree)
    except _UndecidedError:
        return Word.TBD


def operands(parsed: Parsed, found: Mapping[str, Figure]) -> list[Value]:
    """Return the numbers and figures that stand in an expression."""
    return [token.number or found[name].value for name, token in parsed.operands.items()]


class _Computation:
    """One walk over a tree; every method takes a node of it."""

    def __init__(self, parsed: Parsed, found: Mapping[str, Figure]) -> None:
        self._parsed = parsed
        self._found = found

    def value(self, node: ast.expr) -> Value:
        match node:
            case ast.Name(id=name):
                return self._operand(name)
            case ast.UnaryOp(op=ast.Not(), operand=inner):
                return not self._truth(inner)
            case ast.UnaryOp(op=sign, operand=inner):
                turn = negative if isinstance(sign, ast.USub) else single
                number = self._number(inner)
                return self._fit(node, lambda: turn(number))
            case ast.BinOp(left=left, op=sign, right=right):
                a, b = self._number(left), self._number(right)
                take = _BINARY[type(sign)]
                return self._fit(right, lambda: take(a, b))
            case ast.Call(func=ast.Name(id=name), args=arguments):
                terms = [self._number(term) for term in arguments]
                return self._fit(node, lambda: call(name, terms))
            case ast.BoolOp(op=sign, values=parts):
                truths = [self._truth(part) for part in parts]
                return all(truths) if isinstance(sign, ast.And) else any(truths)
            case ast.Compare(left=left, ops=signs, comparators=others):
                return self._comparison([left, *others], signs)
            case _:
                raise AssertionError(ast.dump(node))  # the parser lets no other form through

    def _comparison(self, nodes: list[ast.expr], signs: list[ast.cmpop]) -> bool:
        numbers = [self._number(node) for node in nodes]
        pairs = [
            self._fit(node, lambda a=a, b=b: compared(a, b))  # type: ignore[misc]
            for node, a, b in zip(nodes[1:], numbers, numbers[1:], strict=False)
        ]
        return all(_COMPARISONS[type(s)](*p) for s, p in zip(signs, pairs, strict=True))

    def _operand(self, name: str) -> Value:
        token = self._parsed.operands[name]
        return token.number or self._found[name].value

    def _number(self, node: ast.expr) -> Quantity:
        value = self.value(node)
        if value is Word.TBD:
            raise _UndecidedError
        if value is Word.REST and isinstance(node, ast.Name):
            path = format_path(self._found[node.id].path)
            raise FaultyError(open_rest(path, self._parsed.offset(node)))
        if not isinstance(value, Quantity):
            raise FaultyError(no_number(self._parsed.offset(node)))
        return value

    def _truth(self, node: ast.expr) -> bool:
        value = self.value(node)
        if isinstance(value, bool):
            return value
        if value is Word.TBD:
            raise _UndecidedError
        message = say(
            zh="and、or、not 只能连接比较，如 a > b", en="and, or, not join comparisons, as a > b"
        )
        raise faulty(message, self._parsed.offset(node))

    def _fit(self, node: ast.expr, compute: Callable[[], _T]) -> _T:
        """Compute; where units do not fit, that is a fault at the node."""
        try:
            return compute()
        except UnfitError as error:
            raise faulty(error.message, self._parsed.offset(node)) from None
