"""The numbers of a written sum as numbers of the document, and what a part of it comes to."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import TypeAlias

from plangen.audit.judgement.formulas import Formula, allowed, exact
from plangen.audit.judgement.judging import near
from plangen.audit.numbers.mention import Mention, Role, Scenario, Subject, When
from plangen.audit.written.signs import Sign
from plangen.audit.written.trees import Chain, Leaf, Node
from plangen.readers.passages.passage import Passage
from plangen.values.prose.mended import Mended
from plangen.values.quantity import Quantity
from plangen.values.unit import PLAIN, Dimension

Numbers: TypeAlias = Mapping[Leaf, Mention]
"""What each number of a sum is taken for."""

_FORMULAS = {
    Sign.PLUS: Formula.SUM, Sign.MINUS: Formula.REMAINDER,
    Sign.TIMES: Formula.PRODUCT, Sign.BY: Formula.QUOTIENT,
}  # fmt: skip
_DIGITS = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?", re.ASCII)


def is_bare(quantity: Quantity) -> bool:
    """Tell whether a number has neither a scale word nor a unit, so that both are understood."""
    return quantity.dimension is Dimension.PLAIN and bool(_DIGITS.fullmatch(quantity.text))


def mention_of(
    leaf: Leaf, passage: Passage, text: Mended, known: Sequence[Mention]
) -> Mention:
    """Return a number of a sum as the document's, or as a new one where it was read otherwise.

    The order of a new one is below zero. Whole numbers without a unit, or of times, are exact.
    """
    start, end = text.span(leaf.start, leaf.end)
    quantity = leaf.read.quantity
    is_counted = is_bare(quantity) or quantity.dimension is Dimension.DURATION
    if is_counted and quantity.place == quantity.unit.size:
        quantity = replace(quantity, place=Fraction(0))
    found = next((one for one in known if one.start == start and one.end == end), None)
    if found is not None:
        return found if found.quantity == quantity else replace(found, quantity=quantity)
    order = -(passage.number << 32) - start - 1
    scenario, subject = Scenario.ACTUAL, Subject(leaf.label)
    return Mention(order, quantity, Role.VALUE, scenario, subject, When(), passage, start, end)


def terms_of(chain: Chain, numbers: Numbers) -> tuple[Formula, tuple[Mention, ...]] | None:
    """Return the last step of a sum with its terms; None where it divides by what may be zero."""
    parts = _rated([_folded(part, numbers) for part in chain.parts], chain)
    formula, terms = _FORMULAS[chain.signs[0]], parts[:1]
    for sign, part in zip(chain.signs, parts[1:], strict=True):
        is_next = _FORMULAS[sign] is not formula or (sign is Sign.BY and len(terms) > 1)
        if is_next:
            terms = [_result(formula, terms)]
        formula, terms = _FORMULAS[sign], [*terms, part]
    whole = tuple(one for one in terms if one is not None)
    return (formula, whole) if len(whole) == len(terms) else None


def _rated(parts: list[Mention | None], chain: Chain) -> list[Mention | None]:
    """Take the only rate of a product for exact if it is in whole per cents: 860万元×18%."""
    rates = [one for one in parts if one and one.quantity.dimension is Dimension.RATIO]
    is_exact = len(rates) == 1 and rates[0].quantity.place == Fraction(1, 100)
    if not is_exact or chain.signs[0] not in {Sign.TIMES, Sign.BY}:
        return parts
    quantity = replace(rates[0].quantity, place=Fraction(0))
    return [replace(one, quantity=quantity) if one is rates[0] and one else one for one in parts]


def _folded(node: Node, numbers: Numbers) -> Mention | None:
    """Return one number for a part of a sum; its text is that of the part."""
    if isinstance(node, Leaf):
        return numbers[node]
    step = terms_of(node, numbers)
    result = _result(*step) if step else None
    return result and _within(result, node, numbers)


def _within(result: Mention, node: Chain, numbers: Numbers) -> Mention:
    """Return a result with the brackets around what it is of, if there are any."""
    first, last = _ends(node)
    start = numbers[first].start - (first.start - node.start)
    return replace(result, start=start, end=numbers[last].end + node.end - last.end)


def _ends(node: Node) -> tuple[Leaf, Leaf]:
    if isinstance(node, Leaf):
        return node, node
    return _ends(node.parts[0])[0], _ends(node.parts[-1])[1]


def _result(formula: Formula, terms: Sequence[Mention | None]) -> Mention | None:
    """Return a step as a number that is as coarse as its terms make it."""
    known = [one for one in terms if one is not None]
    value = exact(formula, [one.quantity.value for one in known])
    ends = allowed(formula, [near(one) for one in known])
    if len(known) < len(terms) or value is None or ends.low is None or ends.high is None:
        return None
    place = 2 * max(value - ends.low, ends.high - value)
    quantity = Quantity(value, PLAIN, place)
    return replace(known[0], quantity=quantity, end=known[-1].end, decided=False)


def leaves(node: Node) -> Iterator[Leaf]:
    """Yield the numbers of a sum in their order."""
    if isinstance(node, Leaf):
        yield node
    else:
        for part in node.parts:
            yield from leaves(part)
