"""A total with its parts as a sentence lists them, and what the words between them say."""

import re
from dataclasses import dataclass
from enum import StrEnum

from plangen.audit.lists.listing_words import COMPLETE, PARTIAL
from plangen.audit.lists.parts import between
from plangen.audit.numbers.mention import Mention
from plangen.audit.numbers.segments import MARK

_COMPLETE = re.compile(COMPLETE, re.IGNORECASE)
_PARTIAL = re.compile(PARTIAL, re.IGNORECASE)
_MARKS = re.compile(MARK)
_FARTHEST = 24
"""Characters between a number that parts follow and the first of them; twice as many letters."""


class Bond(StrEnum):
    """What the words say of a total and the numbers beside it."""

    COMPLETE = "complete"        # these are its parts
    PARTIAL = "partial"          # these are parts, others may not be named
    NONE = "none"                # nothing: where they add up it is a list


@dataclass(frozen=True, slots=True)
class Listing:
    """A total and its parts; `others` are other rows of parts that the words allow."""

    total: Mention
    parts: tuple[Mention, ...]
    others: tuple[tuple[Mention, ...], ...]
    bond: Bond


def bond_of(total: Mention, first: Mention) -> Bond:
    """Return what the words between a number and the next say of them."""
    between_them = between(total, first)
    words = _MARKS.split(between_them)[-1]
    clause = between_them.rpartition("；")[2]
    is_apart = clause != between_them and not _PARTIAL.match(clause)
    if len(words) > _FARTHEST * (1 + words.isascii()) or is_apart:
        return Bond.NONE
    is_told = bool(_COMPLETE.search(words))
    if _PARTIAL.search(between_them if is_told else words):
        return Bond.PARTIAL
    return Bond.COMPLETE if is_told else Bond.NONE


def says_partly(words: str) -> bool:
    """Tell whether words leave open that others are not named: 其中."""
    return bool(_PARTIAL.search(words))
