"""Shares: of a part in its whole, of a cost in revenue."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from plangen.audit.judgement.claim import Claim
from plangen.audit.judgement.formulas import Formula
from plangen.audit.lists.parts import is_total
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.path import Path
from plangen.importing.book import Book, Place
from plangen.importing.splits import part_of, split
from plangen.importing.words import COSTS

_LEAST, _MOST = Fraction(3, 4), Fraction(5, 4)
"""How far the parts of a list may be from their whole, and still are meant to make it up."""


def link_share(claim: Claim, book: Book) -> bool:
    """Put a share beside its part, and the part under its whole, as far as one has a place."""
    if claim.formula is not Formula.QUOTIENT or len(claim.terms) != 2:
        return False
    part, whole = claim.terms
    place = book.at(whole)
    if place is None:
        return False
    found = False
    if book.at(part) is None and not _is_cost(part):
        row = _row(claim, whole, book)
        found = _is_whole(row, whole) and split(row, place, book)
    own = book.at(part)
    return bool(own and book.put(claim.stated, part_of(own.measure), _slot(own, place))) or found


def _is_whole(row: Sequence[Mention], whole: Mention) -> bool:
    """Tell whether some parts make up their whole, or nearly."""
    total = sum(one.quantity.value for one in row)
    return len(row) > 1 and _LEAST * whole.quantity.value <= total <= _MOST * whole.quantity.value


def _is_cost(part: Mention) -> bool:
    return bool(re.search(COSTS, part.subject.words, re.IGNORECASE))


def _row(claim: Claim, whole: Mention, book: Book) -> tuple[Mention, ...]:
    """Return the parts that the same list gives shares of, so that all are split alike."""
    passage = claim.terms[0].passage
    table = passage.cell.table if passage.cell else None

    def beside() -> Iterator[Mention]:
        for judged in book.judged:
            other = judged.claim
            if other.kind is claim.kind and other.formula is claim.formula:
                part, base = other.terms
                near = part.passage.number == passage.number or (
                    table is not None and part.passage.cell and part.passage.cell.table == table
                )
                is_part = not _is_cost(part) and not is_total(part)
                if base.order == whole.order and near and is_part:
                    yield part

    return tuple(beside())


def _slot(part: Place, whole: Place) -> str:
    """Return what a share is: of its own whole, or a ratio to revenue."""
    return "share" if _is_inside(part.measure, whole.measure) else "ratio"


def _is_inside(part: Path, whole: Path) -> bool:
    return part[: len(whole)] == whole and part != whole


