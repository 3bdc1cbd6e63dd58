"""Tables of contents, which only say again what the headings say."""

import re
from typing import Final

from plangen.readers.passages.pieces import Item, Piece

_TITLE: Final = re.compile(r"\s*(?:目\s*[录錄次]|(?i:(?:table of )?contents))\s*")
_PAGE: Final = re.compile(r"[\s.．·…⋯—-]*(?:\d{1,4}|[ivxlc]{1,6})?\s*\Z")


def without_contents(items: list[Item]) -> list[Item]:
    """Return the items but for the contents: lines below that title which come again later."""
    texts = [_entry(item) for item in items]
    places = {text: place for place, text in enumerate(texts)}
    kept: list[Item] = []
    place = 0
    while place < len(items):
        after = _end_of_contents(items, texts, places, place)
        kept += items[place : place + 1] if after == place else ()
        place = max(after, place + 1)
    return kept


def _end_of_contents(
    items: list[Item], texts: list[str], places: dict[str, int], place: int
) -> int:
    """Return the place after the contents that begin at a place; that place where none do."""
    item = items[place]
    if not isinstance(item, Piece) or not _TITLE.fullmatch(item.text):
        return place
    end = place + 1
    entries: set[str] = set()
    while end < len(items) and texts[end] not in entries and places.get(texts[end], -1) > end:
        entries.add(texts[end])
        end += 1
    return end if entries - {""} else place


def _entry(item: Item) -> str:
    """Return what an entry of the contents and its heading have in common."""
    return "".join(_PAGE.sub("", item.text, count=1).split()) if isinstance(item, Piece) else ""
