"""From one value to another: 覆盖率从65%提升至82%, headcount from 148 to 176."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plangen.audit.lists.parts import between
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.homes import home_of
from plangen.importing.rest import home_by_section
from plangen.importing.tenses import prefix_of, slot_of

_TO = re.compile(r"[^，,；;。]{0,8}(?:[至到为]|\bto)\s?|\s?→\s?", re.IGNORECASE)
_FIGURES = {Role.VALUE, Role.RATE, Role.EACH}


def place_steps(book: Book) -> None:
    """Put what was and what is in one measure, by the words before what was."""
    for old, new in _steps(book):
        place = book.at(old) or book.at(new)
        home = place.measure if place else _home(old, new, book)
        if home:
            if place and book.at(old):
                book.forget(old)
            book.put(old, home, "base", guessed=place is None)
            book.put(new, home, slot_of(new, book), guessed=place is None)


def _steps(book: Book) -> Iterator[tuple[Mention, Mention]]:
    """Yield numbers that follow each other with 至 or ``to`` between, one of which has no place."""
    for old, new in pairwise(book.facts.mentions):
        if old.segment is None or old.segment is not new.segment or not same_kind(old, new):
            continue
        is_open = book.at(new) is None or book.at(old) is None
        is_figure = {old.role, new.role} <= _FIGURES
        if is_open and is_figure and _TO.fullmatch(between(old, new)):
            yield old, new


def _home(old: Mention, new: Mention, book: Book) -> Path | None:
    own = home_of(old, book) or home_by_section(old, book)
    return (*prefix_of(new, book), *own) if own else None
