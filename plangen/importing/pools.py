"""Percentages that make up a hundred: indicators by weight, or the parts of an amount by share."""

import re
from collections.abc import Iterator, Sequence

from plangen.audit.judgement.claim import Claim, ClaimKind
from plangen.audit.judgement.formulas import Formula
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.dimensions import dimension_of
from plangen.importing.naming import called
from plangen.importing.splits import under
from plangen.importing.words import KPIS
from plangen.values.unit import Dimension

_TOPIC = 24


def place_pools(book: Book) -> None:
    """Put weights under the indicators, shares under the amount that stands before them."""
    claims = [one.claim for one in book.judged if one.claim.kind is ClaimKind.WEIGHTS]
    for claim in sorted(claims, key=lambda one: one.formula is not Formula.WHOLE):
        parts = _parts(claim)
        if any(book.at(one) for one in parts if one is not claim.stated):
            continue
        if _is_kpi(parts[0]):
            _place_weights(claim, parts, book)
        elif claim.formula is Formula.WHOLE:
            _place_shares(parts, book)


def _parts(claim: Claim) -> list[Mention]:
    if claim.formula is Formula.WHOLE:
        return sorted(claim.mentions, key=lambda one: one.order)
    return list(claim.terms)


def _is_kpi(one: Mention) -> bool:
    told = (one.subject.topic[:_TOPIC], *one.passage.section, one.subject.words)
    is_said = any(re.search(KPIS, words, re.IGNORECASE) for words in told)
    return one.role is Role.WEIGHT or is_said


def _place_weights(claim: Claim, parts: Sequence[Mention], book: Book) -> None:
    held = book.at(claim.stated)
    above: Path = (*held.measure, "items") if held and held.slot == "weight" else ("kpis",)
    for one in parts:
        name = called(one, book.facts).name
        is_weight = one.quantity.dimension is Dimension.RATIO
        if name and is_weight and book.put(one, (*above, name), "weight"):
            _place_target(one, (*above, name), book)


def _place_target(weight: Mention, kpi: Path, book: Book) -> None:
    """Put the number behind a weight, in the same brackets, as the indicator's target."""
    beside = [one for one in book.facts.sentence_of(weight)
              if one.order > weight.order and one.segment is weight.segment]  # fmt: skip
    if beside and weight.segment is not None and weight.segment.owner is not None:
        book.put(beside[0], kpi, "target", guessed=True)


def _place_shares(parts: Sequence[Mention], book: Book) -> None:
    whole = next(_wholes_before(parts[0], book), None)
    names = [called(one, book.facts).name for one in parts]
    if whole is None or not all(names):
        return
    dimension = dimension_of(parts, names, book.facts)
    for one, name in zip(parts, names, strict=True):
        book.put(one, under(whole, dimension, name), "share")


def _wholes_before(part: Mention, book: Book) -> Iterator[Path]:
    """Yield the measures of the amounts before a part in its passage, the nearest first."""
    for one in book.facts.before(part):
        if one.passage.number != part.passage.number:
            return
        place = book.at(one)
        if place and one.role is Role.VALUE and one.quantity.dimension is Dimension.MONEY:
            yield place.measure
