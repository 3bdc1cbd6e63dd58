"""Which numbers stand beside each other, and in what way."""

from collections.abc import Iterable

from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import index_of
from plangen.values.unit import Dimension


def same_kind(one: Mention, other: Mention) -> bool:
    """Tell whether two numbers can be added and compared: one dimension, one currency, one unit."""
    a, b = one.quantity, other.quantity
    if a.dimension is not b.dimension or a.unit.base != b.unit.base or a.per != b.per:
        return False
    return a.unit.base != "" or a.unit.name == b.unit.name or _both_people(a.unit.name, b.unit.name)


def counts_alike(one: Mention, other: Mention) -> bool:
    """Tell whether two numbers may count the same; English leaves out of what: 1,104 of 1,840."""
    kinds = {one.quantity.dimension, other.quantity.dimension}
    in_english = one.passage.text.isascii() and other.passage.text.isascii()
    return same_kind(one, other) or (in_english and kinds == {Dimension.PLAIN, Dimension.COUNT})


_PEOPLE = frozenset("人 名 位 people person persons heads head staff employees employee".split())


def _both_people(one: str, other: str) -> bool:
    return one in _PEOPLE and other in _PEOPLE


def behind_bracket(mention: Mention) -> str:
    """Return the words of a number's segment from it to its bracket's end, marks included."""
    return mention.segment.text[mention.at + 1 :] if mention.segment else ""


def bracketed_by(inner: Mention, outer: Mention) -> bool:
    """Tell whether a number stands in the bracket that directly follows another: 6.2亿（48.4%）."""
    segment = inner.segment
    if segment is None or outer.segment is None or segment.owner is not outer.segment:
        return False
    between = outer.segment.text[outer.at + 1 : segment.at]
    return outer.at < segment.at and not any(index_of(one) is not None for one in between)


def nearest(mention: Mention, others: Iterable[Mention]) -> Mention | None:
    """Return the number that stands nearest, those before it first; None where there is none."""
    found = [one for one in others if one is not mention]
    return min(found, key=lambda one: _distance(mention, one), default=None)


def _distance(mention: Mention, other: Mention) -> tuple[bool, int]:
    return other.order > mention.order, abs(other.order - mention.order)
