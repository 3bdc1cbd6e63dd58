"""The order in which a written sum is done: brackets, then × and ÷, then + and −, from the left."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from plangen.audit.written.signs import Sign
from plangen.audit.written.tokens import Group, Number, Token, Words
from plangen.values.prose.numbers import ProseNumber


@dataclass(frozen=True, slots=True)
class Leaf:
    """A number from `start` to `end` of the text, with the words before it."""

    start: int
    end: int
    read: ProseNumber
    label: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Numbers and other chains with a sign between each and the next."""

    start: int
    end: int
    parts: "tuple[Node, ...]"
    signs: tuple[Sign, ...]


Node: TypeAlias = Leaf | Chain


_SUMS, _PRODUCTS = {Sign.PLUS, Sign.MINUS}, {Sign.TIMES, Sign.BY}
_KINDS = {Words: "w", Number: "n", Group: "g"}
_LABELLED = re.compile("(w?)n(w?)g?w?")
_WIDEST = 20
"""Characters of a label in the middle of a sum."""
_UNIT = re.compile(r"[^\d，,；;]{0,8}")
"""Words between a number and the sign behind it, where they leave no doubt."""
STRANGE = re.compile(r"(?:[mμu]?s|[KMGTP]?i?B)\b")
"""Units that are not read: seconds and bytes."""


def chain(tokens: Sequence[Token]) -> Node | None:
    """Read a sum, or a number alone; None where anything else is among them."""
    for signs in (_SUMS, _PRODUCTS):
        found = tuple(one for one in tokens if isinstance(one, Sign) and one in signs)
        if found:
            parts = tuple(map(chain, split(tokens, signs)))
            whole = tuple(part for part in parts if part is not None)
            is_whole = len(whole) == len(parts)
            return Chain(whole[0].start, whole[-1].end, whole, found) if is_whole else None
    return leaf(tokens)


def leaf(tokens: Sequence[Token]) -> Node | None:
    """Read a number with its label, its unit and an aside, or what stands in brackets."""
    match [one for one in tokens if not isinstance(one, Words)]:
        case [Group(start, end, inner)]:
            return _bracketed(tokens, chain(inner), start, end)
        case [Number(_, _, _), Group(_, _, inner)] if any(isinstance(one, Sign) for one in inner):
            return None  # a sum of its own, no aside
        case [Number(start, end, read)] | [Number(start, end, read), Group()]:
            form = _LABELLED.fullmatch(kinds(tokens))
            return _named(tokens, Leaf(start, end, read), form) if form else None
    return None


def _bracketed(tokens: Sequence[Token], inner: Node | None, start: int, end: int) -> Node | None:
    """Read （860万元） behind a label, and (120+80) behind none."""
    if isinstance(inner, Chain) and isinstance(tokens[0], Group):
        return Chain(start, end, inner.parts, inner.signs)
    return inner if isinstance(inner, Leaf) and not inner.label else None


def _named(tokens: Sequence[Token], number: Leaf, form: re.Match[str]) -> Leaf | None:
    label = words(tokens).text
    behind = words(tokens[len(form[1]) + 1 :])
    is_unit = _UNIT.fullmatch(behind.text) and not STRANGE.match(behind.text)
    if len(label) > _WIDEST or not is_unit:
        return None
    return Leaf(number.start, number.end, number.read, label)


def words(tokens: Sequence[Token]) -> Words:
    """Return the words that pieces begin with."""
    return tokens[0] if tokens and isinstance(tokens[0], Words) else Words("")


def split(tokens: Sequence[Token], signs: set[Sign]) -> list[Sequence[Token]]:
    """Part pieces at some signs, which are left out."""
    places = [at for at, one in enumerate(tokens) if isinstance(one, Sign) and one in signs]
    starts, ends = [0, *(at + 1 for at in places)], [*places, len(tokens)]
    return [tokens[start:end] for start, end in zip(starts, ends, strict=True)]


def kinds(tokens: Sequence[Token]) -> str:
    """Return a letter for each piece: w for words, n for a number, g for a group, s for a sign."""
    return "".join(_KINDS.get(type(one), "s") for one in tokens)
