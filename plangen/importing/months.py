"""Changes month on month of one part: 福建市场…（7月-9月环比分别-2.1%、-3.5%、-4.2%）."""

import re

from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.numbers.mention import Mention, Role
from plangen.diagnostics.path import Path
from plangen.importing.book import Book
from plangen.importing.dimensions import by_words

_MONTHS = re.compile(r"(\d{1,2})月?\s?[-—–~至到]\s?(\d{1,2})月[^，,；;]{0,4}环比[^，,；;]{0,4}\Z")
_WHOSE = re.compile(r"([^\W\d_]{2,4}?)(?:市场|地区|区域|大区)")


def place_months(book: Book) -> None:
    """Put month-on-month changes under the months that the words before them name."""
    for one in list(book.unplaced()):
        match = _MONTHS.search(one.segment.text[: one.at]) if one.segment else None
        months = range(int(match[1]), int(match[2]) + 1) if match else range(0)
        row = book.facts.mentions[one.order : one.order + len(months)]
        whole = _whose(one, book) if len(row) > 1 else ()
        if whole and all(same_kind(one, other) and other.role is Role.GROWTH for other in row):
            for month, other in zip(months, row, strict=True):
                book.put(other, (*whole, "by", "month", f"{month}月"), "sequential", guessed=True)


def _whose(one: Mention, book: Book) -> Path:
    """Return the part of a split that the words before a bracket are about, if it is known."""
    segment = one.segment
    owner = segment.owner.text[: segment.at] if segment and segment.owner else ""
    named = _WHOSE.search(re.split("[，,；;]", owner)[-1].removeprefix("其中"))
    if not named or not by_words((named[1],)):
        return ()
    found = (path for path in book.figures if "by" in path and named[1] in path)
    known = next(found, ())
    return known[: known.index(named[1]) + 1] if known else ()
