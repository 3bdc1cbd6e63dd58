"""Where what is spent stands in a plan."""

import re

from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import measure_in
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.naming import called, tidy, words_of
from plangen.importing.words import BUDGET, BUDGETED, COSTS, GOALS, STRETCHES
from plangen.values.unit import Dimension

_PROFITS = {"利润", "毛利"}


def of_budget(one: Mention, book: Book) -> Path | None:
    """Return the budget, or its line that an amount is of by its words or by its heading."""
    is_money = one.quantity.dimension is Dimension.MONEY and not one.quantity.bound
    if not is_money or one.role is not Role.VALUE:
        return None
    name = called(one, book.facts).name
    measure = measure_in(re.sub("预算|budget", "", words_of(one, book.facts), flags=re.IGNORECASE))
    if measure in GOALS and measure not in _PROFITS:
        return None
    is_cost = re.search(COSTS, words_of(one, book.facts), re.IGNORECASE)
    if re.search(rf"(?:{BUDGET})\Z", tidy(words_of(one, book.facts)), re.IGNORECASE):
        return ("budget",)
    if not name or _is_stretch(name) or not (is_cost or _is_budgeted(one)):
        return None
    return "budget", "lines", name


def _is_stretch(name: str) -> bool:
    """Tell whether a name begins with a part of the year."""
    return any(re.match(form, name, re.IGNORECASE) for form, _ in STRETCHES)


def _is_budgeted(one: Mention) -> bool:
    """Tell whether a list or a heading says that its amounts are spent."""
    start = one.subject.topic[:14]
    return bool(re.search(BUDGETED, f"{start} {''.join(one.passage.section[-1:])}", re.IGNORECASE))
