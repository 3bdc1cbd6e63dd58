"""Figures that have a name, and no better place: measures of the section that they stand in."""

import re

from plangen.audit.judgement.claim import ClaimKind
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import without_measures
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import counted, fitting, noun_behind, row_of, tidy
from plangen.importing.sections import section_of, title_of
from plangen.importing.tenses import is_coming, slot_of
from plangen.importing.words import MEASURED
from plangen.values.prose.mended import mended
from plangen.values.unit import Dimension

_SLOTS = {Role.GROWTH: "growth", Role.INCREASE: "change"}
_FIGURES = {Role.VALUE, Role.RATE, Role.EACH}
_OF_FIRST = {ClaimKind.GROWTH, ClaimKind.ATTAINMENT}
_SAID = {Role.SHARE, *_SLOTS}
_NAMED = _FIGURES | _SAID
_SHARE = {False: "占比", True: " share"}
_NEVER = {Dimension.PLAIN, Dimension.DURATION}
_FEWEST = 3
_ODD = re.compile(r"\d{3,}|[；;，,。?？！!“”《》%]|^[A-Za-z]$|^[的级]|\.[a-z]{3,4}|[的地]$")


def place_rest(book: Book) -> None:
    """Put what is left and has a name into the measures of its section, marked as guessed."""
    for one in list(book.unplaced()):
        home = home_by_section(one, book) if one.role in _NAMED else None
        if home and not is_coming(one, book):
            slot = _SLOTS.get(one.role) or slot_of(one, book)
            book.put(one, home, slot, guessed=True)


def place_subjects(book: Book) -> None:
    """Put in their sections the figures whose growth, attainment or change the document states."""
    for judged in book.judged:
        claim = judged.claim
        one = claim.terms[0] if claim.kind in _OF_FIRST else claim.stated
        is_figure = claim.kind in _OF_FIRST or claim.kind is ClaimKind.SUM
        if is_figure and one.role in _FIGURES and book.at(one) is None:
            home = home_by_section(one, book)
            if home and not is_coming(one, book):
                book.put(one, home, slot_of(one, book), guessed=True)


def home_by_section(one: Mention, book: Book) -> Path | None:
    """Return the measure of a section that a number is by its name; None where it has none."""
    dimension = one.quantity.dimension
    is_time = dimension is Dimension.DURATION and _tells_of_time(one)
    if (dimension in _NEVER and not is_time) or not one.passage.section:
        return None
    name = _name(one, book)
    return (*_above(one), name) if name else None


def _tells_of_time(one: Mention) -> bool:
    """Tell whether a duration is a figure: an average, or followed by what takes so long."""
    return one.role is Role.EACH or (one.segment is not None and len(noun_behind(one)) > 1)


def _name(one: Mention, book: Book) -> str:
    if one.segment is None:
        name = row_of(one, book.facts)
    else:
        name = fitting(tidy(one.subject.words)) if one.role in _SAID else counted(one)
    if one.role is Role.SHARE and name:
        name = f"{name}{_SHARE[name.isascii()]}"
    tells = len(name) >= _FEWEST and (
        name.endswith("率") or without_measures(name).strip("的额量数 ")
    )
    return name if tells and not _ODD.search(name) else ""


def _above(one: Mention) -> Path:
    heading = mended(one.passage.section[-1]).text
    section = section_of(heading)
    above = (section,) if section in MEASURED else ("themes", title_of(heading))
    return (*above, "measures")
