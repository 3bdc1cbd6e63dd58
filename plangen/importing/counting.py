"""Where people and customers are counted in a plan."""

import re

from plangen.audit.lists.parts import item_before
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import words_of
from plangen.importing.words import CUSTOMERS, HEADCOUNT, JOINERS, LEAVERS, LOST, NEW, TIER

_PEOPLE = frozenset("人 名 位 people person persons heads head staff employees employee".split())
_ACCOUNTS = frozenset("家 户 个 位 名 customers customer clients accounts account".split())


def of_people(one: Mention, book: Book) -> Path | None:
    """Return the headcount where a number says how many people there are."""
    is_people = one.quantity.unit.name in _PEOPLE and one.role is Role.VALUE
    words = words_of(one, book.facts)
    if not is_people or re.search(CUSTOMERS, words, re.IGNORECASE):
        return None
    if re.search(HEADCOUNT, words, re.IGNORECASE) and not re.search(LEAVERS, words):
        return "team", "headcount"
    return None


def of_customers(one: Mention, book: Book) -> Path | None:
    """Return the customers that a number counts: of a tier, gained or lost."""
    words = f"{_clause(one, book)}{one.note[:12]}"
    is_count = one.quantity.unit.name in _ACCOUNTS and one.role is Role.VALUE
    if not is_count or one.quantity.bound or not re.search(CUSTOMERS, words, re.IGNORECASE):
        return None
    tier = re.search(TIER, item_before(one))
    added = re.search(NEW, words, re.IGNORECASE)
    if tier:
        return "customers", "tiers", tier[0].removesuffix("客户"), "new" if added else "count"
    if re.search(LOST, words, re.IGNORECASE):
        return "customers", "lost"
    return ("customers", "new") if added and one.subject.whole else None


def _clause(one: Mention, book: Book) -> str:
    """Return the words of a number's clause before it, other numbers among them left out."""
    if one.segment is None:
        return words_of(one, book.facts)
    return re.split("[，,；;：:。]", one.segment.text[: one.at])[-1]


def movement(one: Mention) -> str:
    """Return the key of people who come or go, by a number's words; empty where they do neither."""
    words = f"{item_before(one)}{one.note[:4]}"
    if re.search(JOINERS, words, re.IGNORECASE):
        return "joiners"
    return "leavers" if re.search(LEAVERS, words, re.IGNORECASE) else ""
