"""Customers by their size: how large they must be, and what share each tier brings."""

import re

from plangen.audit.lists.parts import between
from plangen.audit.nearness.reach import directly_bracketed
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import tidy
from plangen.importing.words import TIER
from plangen.values.prose.mended import mended
from plangen.values.unit import Dimension

_FEWEST = 2
_LETTERED = re.compile(r"(?<![A-Za-z0-9])[A-Z][级类]")
_TIER_BEFORE = re.compile(rf"{TIER}(?:客户)?\Z")


def place_tiers(book: Book) -> None:
    """Put sizes and shares beside the counts of customers; name the tiers that have neither."""
    counts = [one for one in book.facts.mentions if _is_tier(book.at_measure(one))]
    for one in counts:
        behind = next((other for other in book.facts.sentence_of(one)
                       if other.order == one.order + 1), None)  # fmt: skip
        if behind and behind.role is Role.SHARE and _is_beside(one, behind):
            book.put(behind, book.at_measure(one)[:3], "share")
    for one in list(book.unplaced()):
        if where := _sized(one, book):
            book.put(one, where, "range")
    _name_others(counts, book)


def _is_tier(measure: Path) -> bool:
    return measure[:2] == ("customers", "tiers")


def _is_beside(one: Mention, behind: Mention) -> bool:
    return one.segment is behind.segment and not re.search("[；;]", between(one, behind))


def _sized(one: Mention, book: Book) -> Path:
    """Return whose size an amount in brackets is: a tier's, or that of any who counts."""
    segment, quantity = one.segment, one.quantity
    is_size = quantity.dimension is Dimension.MONEY and (quantity.bound or quantity.high)
    if segment is None or segment.owner is None or not is_size:
        return ()
    words = tidy(re.split("[，,；;。]", segment.owner.text[: segment.at])[-1])
    tier = _TIER_BEFORE.search(words)
    if tier:
        return "customers", "tiers", tier[0].removesuffix("客户")
    owner = directly_bracketed(book.facts, one)
    return ("customers",) if owner and book.at_measure(owner) == ("customers", "new") else ()


def _name_others(counts: list[Mention], book: Book) -> None:
    """Name the tiers that the same passage tells of in the same way: C级 beside S级 and A级."""
    known = {str(book.at_measure(one)[2]) for one in counts}
    if sum(bool(_LETTERED.fullmatch(one)) for one in known) < _FEWEST:
        return
    for match in _LETTERED.finditer(mended(counts[0].passage.text).text):
        if match[0] not in known:
            book.bare.setdefault(("customers", "tiers", match[0]), counts[0])
