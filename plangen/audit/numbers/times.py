"""Which year, and which part of it, a number is of."""

import re
from functools import lru_cache

from plangen.audit.numbers.mention import When
from plangen.values.period import Period, read_period
from plangen.values.prose.asides import AsideKind, asides

_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=\s?年|[-—~至到]|\b)|\bFY\s?((?:20)?\d\d)\b")
_COMPARED = re.compile(r"(?:[较比与同]|than|from|against|over|versus|vs\.?)\s?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"截[至止](?:到|于)?\s?\Z")
_WHOLE = ((1, None), (12, None))


def year_in(text: str) -> int | None:
    """Return the first year that a text names, or None."""
    match = _YEAR.search(text)
    if not match:
        return None
    year = int(match[1] or match[2])
    return year if year > 99 else 2000 + year


@lru_cache(maxsize=16)
def times_in(text: str) -> tuple[tuple[int, int, When, bool], ...]:
    """Return the times that a text names: from, to, which, and whether it is compared with them."""
    found = []
    for aside in asides(text):
        if aside.kind is AsideKind.PERIOD:
            words = text[aside.start : aside.end]
            period = read_period(words.removesuffix("度").strip())
            if isinstance(period, Period):
                before = text[max(0, aside.start - 8) : aside.start]
                when = _until(period) if _UNTIL.search(before) else _when(period)
                found.append((aside.start, aside.end, when, bool(_COMPARED.search(before))))
    return tuple(found)


def _until(period: Period) -> When:
    """Return the time from the year's beginning to a period's end: 截至6月底."""
    last = period.last[0]
    return When(period.year, "" if last == _WHOLE[1][0] else f"1-{last}")


def _when(period: Period) -> When:
    whole = (period.first, period.last) == _WHOLE
    (first, _), (last, _) = period.first, period.last
    return When(period.year, "" if whole else f"{first}-{last}")
