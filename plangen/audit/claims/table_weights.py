"""Weights in a column of a table without a total: 35%、30%、20%、15%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.facts import Facts
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.tables.head import LineKind
from plangen.values.unit import Dimension

_FEWEST = 3
_NEAR = (Fraction(17, 20), Fraction(6, 5))
"""Between these, the weights of a column are taken for those of one thing."""


def find(facts: Facts) -> Iterator[Claim]:
    """Yield a claim for every column of weights that makes up 100 %, or nearly does."""
    for sheet in facts.tables:
        if all(one.head.kind is LineKind.PART and one.starts for one in sheet.rows):
            for column in sheet.columns:
                if column.head.role is Role.WEIGHT:
                    yield from _claims(tuple(sheet.column(column.place).values()))


def _claims(weights: Sequence[Mention]) -> Iterator[Claim]:
    low, high = _NEAR
    total = sum((one.quantity.value for one in weights), Fraction(0))
    is_ratio = all(one.quantity.dimension is Dimension.RATIO for one in weights)
    if len(weights) >= _FEWEST and is_ratio and low <= total <= high:
        *others, last = weights
        yield Claim(ClaimKind.WEIGHTS, Formula.WHOLE, last, tuple(others))
