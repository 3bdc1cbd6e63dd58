"""Expressions to trees: Python's own parser, under words of ours and a short list of forms.

Every number and every reference reaches the parser as ``_0``, ``_1`` …, so nothing that a plan
says can be a name of Python, and what comes back may hold only the forms that `_is_allowed` knows.
"""

import ast
from dataclasses import dataclass
from itertools import pairwise

from plangen.diagnostics.message import say
from plangen.figures.expressions.faults import faulty
from plangen.figures.expressions.functions import FUNCTIONS
from plangen.figures.expressions.tokens import QUOTE_NAMES, Kind, Token, tokens

_DEEPEST = 30
_FORMS: tuple[type[ast.AST], ...] = (
    ast.BinOp, ast.Add, ast.Sub, ast.Mult, ast.Div,
    ast.UnaryOp, ast.USub, ast.UAdd, ast.Not,
    ast.BoolOp, ast.And, ast.Or,
    ast.Compare, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.Eq, ast.NotEq,
    ast.Name, ast.Load,
)  # fmt: skip
_UNFINISHED = say(
    zh="算式写到这里读不下去：少了一个数、运算符或括号",
    en="the expression cannot be read on: a number, an operator or a bracket is missing",
)


@dataclass(frozen=True, slots=True)
class Parsed:
    """An expression that is well formed; `places` has the offset of every column of the tree."""

    tree: ast.expr
    operands: dict[str, Token]
    places: dict[int, int]

    @property
    def references(self) -> tuple[str, ...]:
        """The operands that refer to figures, in order."""
        return tuple(name for name, token in self.operands.items() if token.number is None)

    def offset(self, node: ast.expr) -> int:
        """Return how many characters stand before a node."""
        return self.places.get(node.col_offset, 0)


def parse(text: str) -> Parsed:
    """Read an expression. Raises FaultyError where it is not well formed."""
    words = tokens(text)
    _check_nesting(words)
    _check_names(words)
    operands: dict[str, Token] = {}
    places: dict[int, int] = {}
    code = ""
    for word in words:
        places[len(code)] = word.start
        if word.kind in (Kind.NUMBER, Kind.REFERENCE):
            name = f"_{len(operands)}"
            operands[name] = word
            code += name + " "
        else:
            code += word.text + " "
    places[len(code)] = len(text)
    return Parsed(_tree(code, places), operands, places)


def alone(text: str) -> Parsed:
    """Return what a reference is that stands by itself, however odd its name."""
    token = Token(Kind.REFERENCE, text, 0, len(text))
    return Parsed(ast.parse("_0", mode="eval").body, {"_0": token}, {0: 0})


def _tree(code: str, places: dict[int, int]) -> ast.expr:
    try:
        tree = ast.parse(code.rstrip(), mode="eval").body
    except SyntaxError as error:
        end = error.offset or len(code) + 1  # without one, it is the end that is missing
        at = max(column for column in places if column < end)
        raise faulty(_UNFINISHED, places[at]) from None
    for node in ast.walk(tree):
        if not _is_allowed(node):
            raise faulty(_UNFINISHED, places.get(getattr(node, "col_offset", 0), 0))
    return tree


def _is_allowed(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id in FUNCTIONS
    return isinstance(node, _FORMS)


def _check_names(words: tuple[Token, ...]) -> None:
    """Stop at two names side by side, which are mostly one name with a space in it."""
    for word, following in pairwise(words):
        if word.kind is following.kind is Kind.REFERENCE:
            raise faulty(_UNFINISHED, following.start, QUOTE_NAMES)


def _check_nesting(words: tuple[Token, ...]) -> None:
    depth = 0
    for word in words:
        depth += {"(": 1, ")": -1}.get(word.text, 0) if word.kind is Kind.OPERATOR else 0
        if depth > _DEEPEST:
            message = say(
                zh="括号最多套 {most} 层", en="brackets go at most {most} deep", most=_DEEPEST
            )
            raise faulty(message, word.start)
