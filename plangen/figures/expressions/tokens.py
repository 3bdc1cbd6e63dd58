"""The words of an expression: numbers as people write them, references, functions, operators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from plangen.diagnostics.message import say
from plangen.figures.expressions.faults import faulty
from plangen.figures.expressions.functions import FUNCTIONS
from plangen.values.quantity import Quantity
from plangen.values.reading import Unreadable, read_number
from plangen.values.unit import CURRENCY_SIGNS

LONGEST = 1000
"""Characters that an expression may have."""
MOST_OPERATORS = 100
"""Operators and brackets; with more, people lose the thread and the parser its stack."""

OPERATORS: dict[str, str] = {
    **{sign: sign for sign in ("<=", ">=", "==", "!=", *"+-*/(),<>", "and", "or", "not")},
    "×": "*", "＊": "*", "÷": "/", "／": "/", "＋": "+", "－": "-", "−": "-",
    "（": "(", "）": ")", "，": ",", "≤": "<=", "≥": ">=", "≠": "!=", "＜": "<", "＞": ">",
}  # fmt: skip
"""Operators by how they may be written; full-width ones are what a Chinese keyboard gives."""


class Kind(Enum):
    """What a word of an expression is."""

    NUMBER = "number"
    REFERENCE = "reference"
    FUNCTION = "function"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True)
class Token:
    """One word of an expression; `start` and `end` count characters, a number's value is read."""

    kind: Kind
    text: str
    start: int
    end: int
    number: Quantity | None = None


def _either(words: Iterator[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_CURRENCY = _either(iter(CURRENCY_SIGNS))
_QUOTED = r'\["(?:[^"\\]|\\.)*"\]'
_DIGITS = r"\d+(?P<thousands>(?:,\d{3})+(?!\d))?(?:\.\d+)?(?::\d+(?:\.\d+)?)?"
_UNIT_WORD = rf"[^\s\d\[\]\"=!{re.escape(''.join(sign for sign in OPERATORS if len(sign) == 1))}]+"
_UNIT = re.compile(rf"(?:{_UNIT_WORD})?((?: {_UNIT_WORD})?)((?: {_UNIT_WORD})?)")
_TOKEN = re.compile(
    rf"(?P<number>(?:(?:{_CURRENCY})\s?)?{_DIGITS})"
    rf"|(?P<reference>(?:{_QUOTED}|[^\W\d]\w*)(?:\.\w+|\.?{_QUOTED}|\[\d+\])*)"
    rf"|(?P<operator>{_either(sign for sign in OPERATORS if not sign.isalpha())})"
)
_REST_OF_NAME = re.compile(r"(?:[.\[][^\s+\-*/(),（），]*)?")
_BRACKET = re.compile(r"\s*[(（]")
_SPACE = re.compile(r"\s*")


QUOTE_NAMES = say(
    zh="名称里有空格或符号，或者以数字开头的，这样写：[\"前20%客户\"]",
    en="a name with spaces or signs, or with a digit at its head, is written [\"top 20%\"]",
)


def tokens(text: str) -> tuple[Token, ...]:
    """Read the words of an expression. Raises FaultyError where something is none."""
    if len(text) > LONGEST:
        zh, en = "算式最多 {most} 个字符", "an expression has at most {most} characters"
        raise faulty(say(zh, en, most=LONGEST))
    found = tuple(_tokens(text))
    signs = [token for token in found if token.kind in (Kind.OPERATOR, Kind.FUNCTION)]
    if len(signs) > MOST_OPERATORS:
        message = say(
            zh="算式里最多 {most} 个运算符和括号；请拆成几个数",
            en="an expression has at most {most} operators and brackets; divide it up",
            most=MOST_OPERATORS,
        )
        raise faulty(message, signs[MOST_OPERATORS].start)
    return found


def _tokens(text: str) -> Iterator[Token]:
    position, depth = _after_space(text, 0), 0
    while position < len(text):
        token = _token(text, position, depth)
        depth += {"(": 1, ")": -1}.get(token.text, 0)
        yield token
        position = _after_space(text, token.end)


def _after_space(text: str, position: int) -> int:
    match = _SPACE.match(text, position)
    return match.end() if match else position


def _token(text: str, start: int, depth: int) -> Token:
    match = _TOKEN.match(text, start)
    if not match:
        message = say(
            zh="“{sign}”在算式里没有意义", en="“{sign}” means nothing here", sign=text[start]
        )
        raise faulty(message, start, QUOTE_NAMES)
    if match["operator"]:
        return Token(Kind.OPERATOR, OPERATORS[match[0]], start, match.end())
    if match["reference"]:
        return _word(text, start, match.end())
    if match["thousands"] and depth > 0:
        message = say(
            zh="括号里的逗号分不清是千位还是分隔；数字不要写千位逗号",
            en="in brackets this comma is unclear; write the number without it",
        )
        raise faulty(message, start)
    return _number(text, start, match.end())


def _word(text: str, start: int, end: int) -> Token:
    """Read a function, an operator that is a word, or a reference."""
    word = text[start:end]
    if _BRACKET.match(text, end):
        if word in FUNCTIONS:
            return Token(Kind.FUNCTION, word, start, end)
        if word not in OPERATORS:
            message = say(zh="没有“{name}”这个函数", en="there is no function “{name}”", name=word)
            known = say(zh="有的是 {known}", en="there are {known}", known=list(FUNCTIONS))
            raise faulty(message, start, known)
    if word in OPERATORS:
        return Token(Kind.OPERATOR, word, start, end)
    broken = _REST_OF_NAME.match(text, end)
    end = broken.end() if broken else end
    return Token(Kind.REFERENCE, text[start:end], start, end)


def _number(text: str, start: int, end: int) -> Token:
    """Read the longest number with its unit: ``3 months`` before ``3 m`` before ``3``."""
    match = _UNIT.match(text, end)
    ends = [match.end(group) for group in (2, 1)] + [match.start(1)] if match else [end]
    found = [(read_number(text[start:stop]), stop) for stop in dict.fromkeys(ends)]
    for number, stop in found:
        if isinstance(number, Quantity):
            return Token(Kind.NUMBER, text[start:stop], start, stop, number)
    unreadable = found[-1][0]
    assert isinstance(unreadable, Unreadable)
    repaired = unreadable.repaired
    hints = (say(zh="改成 {as_}", en="write {as_}", as_=repaired),) if repaired else ()
    raise faulty(unreadable.message, start, *hints)
