"""The number in a cell: 18,640, (8.4%), +15.1%, ≥92分, 12.5%↓."""

import re
from dataclasses import replace
from typing import Final, NamedTuple

from plangen.audit.tables.words import BLANK
from plangen.values.prose.mended import mended
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number

_BLANK: Final = re.compile(rf"(?:{'|'.join(BLANK)})\Z", re.IGNORECASE)
_CELL: Final = re.compile(
    r"\s*(?P<arrow>[↑↓▼]?)\s*(?P<core>(?P<open>[(（])?\s*(?P<number>[^()（）↑↓▼▲△*＊①-⑳\[\]\n]{1,40}?)"
    r"(?(open)\s*[)）](?P<percent>\s?%)?))\s*(?P<behind>[↑↓▼]?)\s*(?:[*＊①-⑳]|\[\d{1,2}\])*\s*\Z"
)
_FALLS: Final = "↓▼"
_YEAR: Final = re.compile(r"\s*(?:19|20)\d\d\s*(?:年度?末?)?\s*\Z")
_OF_TIME: Final = re.compile(r"\s*(?:19|20)\d\d\s*年")


class Figure(NamedTuple):
    """A number, and where it stands in the text of its cell."""

    quantity: Quantity
    start: int
    end: int


def is_blank(text: str) -> bool:
    """Tell whether a cell says nothing: empty, a dash, 不适用."""
    return bool(_BLANK.match(text.strip()))


def is_year(text: str) -> bool:
    """Tell whether a cell is the number of a year."""
    return bool(_YEAR.match(text))


def figure_in(text: str) -> Figure | None:
    """Return the number that a cell consists of; None where it says anything else."""
    if not any(map(str.isdigit, text)) or _OF_TIME.match(text):
        return None
    whole = mended(text)
    match = _CELL.match(whole.text)
    if not match:
        return None
    written = match["number"].strip() + (match["percent"] or "").strip()
    quantity = read_number(written.lstrip("+").replace(" %", "%"))
    if not isinstance(quantity, Quantity):
        return None
    falls = match["open"] or match["arrow"] in (*_FALLS,) or match["behind"] in (*_FALLS,)
    start, end = whole.span(match.start("core"), match.end("core"))
    return Figure(_below_zero(quantity) if falls else quantity, start, end)


def _below_zero(quantity: Quantity) -> Quantity:
    return replace(quantity, value=-abs(quantity.value)) if quantity.high is None else quantity
