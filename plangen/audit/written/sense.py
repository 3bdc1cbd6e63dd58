"""Whether what looks like a sum is one: 100-1=0 is a slogan, 1名总监+3名经理=1个团队 a recipe."""

import re
from collections.abc import Sequence

from plangen.audit.written.equations import Equation
from plangen.audit.written.signs import Sign
from plangen.audit.written.terms import is_bare, leaves
from plangen.audit.written.trees import Chain, Leaf, Node
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_RELATIVE = re.compile(
    r"[增涨升降减提跌扣折]|超额|grow|gr[eo]w|ris[ei]|increas|decreas|discount|off\b|less",
    re.IGNORECASE,
)
"""A rate that something changes by, so that × 15% means × 1.15."""
_OF_ANOTHER = re.compile(r"[占的比较为]|\bof\b")
_RATIOS = {Dimension.RATIO, Dimension.POINTS, Dimension.MULTIPLE}
_PEOPLE = {"人", "名", "位", "people", "person", "persons", "staff", "heads"}
_SLIGHT = 10


def makes_sense(equation: Equation) -> bool:
    """Tell whether the numbers of an equation can be reckoned with, and its parts added up."""
    terms, stated = [*leaves(equation.chain)], equation.stated
    if not all(_is_plain(one.read.quantity) for one in (*terms, stated)):
        return False
    if _is_range(terms, equation.chain) or _is_slogan(terms, stated):
        return False
    if _is_of_another(stated) or _is_relative(equation.chain):
        return False
    return _adds_up([equation.chain, stated]) if _is_sum(equation.chain) else _adds(equation.chain)


def _is_plain(quantity: Quantity) -> bool:
    """Tell whether a number is neither a range nor a limit nor a proportion nor below zero."""
    is_one = quantity.high is None and quantity.bound is None and quantity.value > 0
    return is_one and quantity.dimension is not Dimension.PROPORTION


def _is_range(terms: Sequence[Leaf], chain: Chain) -> bool:
    """Tell whether a dash between two numbers means 至: 90-95%=优."""
    if chain.signs != (Sign.MINUS,) or len(terms) > len(chain.parts):
        return False
    low, high = (one.read.quantity for one in terms)
    return is_bare(low) and 1 != low.value <= high.value / high.unit.size


def _is_slogan(terms: Sequence[Leaf], stated: Leaf) -> bool:
    """Tell whether small numbers without units say something else: 1+1=3, 5+2."""
    both = [one.read.quantity for one in (*terms, stated)]
    whole = [one for one in both if is_bare(one) and one.place == 1]
    is_small = all(one.value <= _SLIGHT for one in both[:-1])
    return len(whole) == len(both) and is_small


def _is_of_another(stated: Leaf) -> bool:
    """Tell whether a result is held against something that is not there: =占全年的12%."""
    return stated.read.quantity.dimension in _RATIOS and bool(_OF_ANOTHER.search(stated.label))


def _is_relative(node: Node) -> bool:
    """Tell whether a factor is the rate of a change, which does not multiply as it stands."""
    if isinstance(node, Leaf):
        return False
    rates = [one for one in node.parts if isinstance(one, Leaf) and not _is_sum(node)]
    changes = (
        one.read.quantity.dimension is Dimension.RATIO and _RELATIVE.search(one.label)
        for one in rates
    )
    return any(changes) or any(map(_is_relative, node.parts))


def _is_sum(node: Node) -> bool:
    return isinstance(node, Chain) and node.signs[0] in {Sign.PLUS, Sign.MINUS}


def _adds(node: Node) -> bool:
    """Tell whether every sum within a product adds up numbers of one kind."""
    if isinstance(node, Leaf):
        return True
    return all(map(_adds, node.parts)) and (not _is_sum(node) or _adds_up([node]))


def _adds_up(nodes: Sequence[Node]) -> bool:
    """Tell whether sums have numbers of one kind, and a result of the same."""
    own = [part for node in nodes for part in (node.parts if isinstance(node, Chain) else [node])]
    found = [one.read.quantity for one in own if isinstance(one, Leaf)]
    kinds = {_kind(one) for one in found if one.dimension is not Dimension.PLAIN}
    if len(kinds) > 1 or not all(map(_adds, own)):
        return False
    return kinds != {_RATIO} or _are_shares(found)


_RATIO = (Dimension.RATIO, "")


def _kind(quantity: Quantity) -> tuple[Dimension, str]:
    dimension, name = quantity.dimension, quantity.unit.name
    if dimension in {Dimension.RATIO, Dimension.POINTS}:
        return _RATIO
    if dimension is Dimension.COUNT:
        return dimension, "人" if name in _PEOPLE else name
    return dimension, quantity.unit.base


def _are_shares(found: Sequence[Quantity]) -> bool:
    """Tell whether numbers beside per cents are some, or the whole: 1-15%, not 200+10%."""
    bare = [one for one in found if is_bare(one)]
    return all(one.value == 1 for one in bare) or not is_bare(found[-1])
