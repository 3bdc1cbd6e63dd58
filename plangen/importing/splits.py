"""A whole and its parts: each part under its name, by what the whole is split."""

import re
from collections.abc import Sequence

from plangen.audit.numbers.mention import Mention
from plangen.diagnostics.path import Path
from plangen.importing.book import Book, Place, some
from plangen.importing.dimensions import dimension_of, part_name
from plangen.importing.naming import Called, called
from plangen.values.prose.mended import mended

_ASIDE = re.compile(r"[（(]([^（）()\d，,；;]{2,12})[）)]\s*\Z")


def split(
    parts: Sequence[Mention], whole: Place, book: Book, *, complete: bool = True
) -> bool:
    """Put the parts of a whole in their places; tell whether any came there now.

    Parts that have no name, or one between them, are left. `complete`: they are all there are.
    """
    open_parts = [one for one in parts if book.at(one) is None]
    names = [called(one, book.facts) for one in parts]
    if not open_parts or not all(one.name for one in names):
        return False
    if len({one.name for one in names}) < len(names):
        return False
    dimension = dimension_of(parts, [one.name for one in names], book.facts)
    if not complete:
        book.rests.add((under(whole.measure, dimension, ""), whole.slot))
    return some(
        _put(one, name, whole, dimension, book) for one, name in zip(parts, names, strict=True)
    )


def _put(one: Mention, name: Called, whole: Place, dimension: str, book: Book) -> bool:
    measure = under(whole.measure, dimension, name.name)
    key = "what" if "budget" in measure[:2] else "role"
    if aside := _aside(one) or name.role:
        book.words.setdefault((*part_of(measure), key), (aside, one))
    return book.put(one, measure, whole.slot)


def _aside(one: Mention) -> str:
    """Return the words in the bracket between a part's name and its number: 华东（核心市场）."""
    match = _ASIDE.search(one.passage.text[: one.start]) if one.segment else None
    return mended(match[1]).text if match else ""


def under(measure: Path, dimension: str, name: str) -> Path:
    """Return where a part of a measure is: lines of a budget, tiers of customers, else a split."""
    if "budget" in measure[:2]:
        return (*measure, "lines", name)
    if measure[-2:] in {("customers", "new"), ("customers", "count")} and dimension == "tier":
        return (*measure[:-1], "tiers", part_name(name, dimension), measure[-1])
    return (*measure, "by", dimension, part_name(name, dimension))


def part_of(measure: Path) -> Path:
    """Return the part that a measure belongs to: a tier, of how many customers it has."""
    return measure[:-1] if "tiers" in measure[:-2] else measure
