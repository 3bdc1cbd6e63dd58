"""Numbers that tell their place by their own words, the first of each kind."""

from collections.abc import Iterator

from plangen.audit.judgement.claim import ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.homes import home_of
from plangen.importing.naming import counted
from plangen.importing.tenses import prefix_of, slot_of

_ADDED = {Formula.SUM, Formula.AT_LEAST}


def settle(book: Book) -> None:
    """Put the numbers in their places that tell them by their own words, the first of each kind."""
    _settle(book, without=_parts(book))


def settle_left(book: Book) -> None:
    """Do so with the parts of sums, too, where their total has given them no place."""
    _settle(book, without=set())


def _settle(book: Book, without: set[int]) -> None:
    for one in list(book.unplaced()):
        home = None if one.order in without else home_of(one, book)
        if home:
            book.put(one, (*prefix_of(one, book), *home), slot_of(one, book))


def _parts(book: Book) -> set[int]:
    """Return the numbers that a sum is made of; their places come from its own."""
    sums = (one.claim for one in book.judged if one.claim.kind is ClaimKind.SUM)
    claims = [claim for claim in sums if claim.formula in _ADDED]
    return {term.order for claim in claims for term in claim.terms}


def seeds(book: Book) -> Iterator[tuple[Mention, Path]]:
    """Yield the totals that no words place, each as a goal of the name that it has."""
    for judged in book.judged:
        total = judged.claim.stated
        is_sum = judged.claim.kind is ClaimKind.SUM and judged.claim.formula is Formula.SUM
        if is_sum and book.at(total) is None:
            name = counted(total) if total.segment else ""
            if len(name) > 1 and total.quantity.unit.name:
                yield total, ("goals", name)
