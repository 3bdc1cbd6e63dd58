"""The head count in a starter, and the people who join or leave between its two ends."""

from collections.abc import Iterator

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.drafting import edits
from plangen.drafting.edits import Edit
from plangen.drafting.lookup import text_at
from plangen.model.measure import Measure
from plangen.source.reader import Source
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import UNITS, Dimension
from plangen.values.writing import quantity_text

_HEADCOUNT: Path = ("team", "headcount")
_JOINERS: Path = ("team", "joiners")
_PEOPLE: dict[Language, str] = {"zh-CN": "人", "en": "people"}


def headcount_of(source: Source) -> tuple[str, str] | None:
    """Return the opening and closing head count of the starter, if it is written as ``A → B``."""
    text = text_at(source, _HEADCOUNT)
    if not text or ("team", "leavers") in source.spans.keys:
        return None
    measure = Measure.model_validate(text, context={"tense": "target"})
    both = measure.base, measure.target
    opening, closing = (value.text if isinstance(value, Quantity) else "" for value in both)
    return (opening, closing) if opening and closing else None


def put_headcount(source: Source, opening: str, closing: str, language: Language) -> Iterator[Edit]:
    """Put in the head count, and the people who join or leave that it takes."""
    before, after = (_people(text, language) for text in (opening, closing))
    yield edits.value(source, _HEADCOUNT, f"{before} → {after}")
    if edits.begins_line(source, _JOINERS):
        yield edits.entry(source, _JOINERS, _movement(before, after, language))


def _people(text: str, language: Language) -> str:
    """Write a bare number with its unit."""
    number = read_number(text)
    if not isinstance(number, Quantity) or number.dimension is not Dimension.PLAIN:
        return text
    return quantity_text(number.value, UNITS[_PEOPLE[language]], language)


def _movement(before: str, after: str, language: Language) -> list[str]:
    opening, closing = read_number(before), read_number(after)
    if not isinstance(opening, Quantity) or not isinstance(closing, Quantity):
        return []
    more = closing.value - opening.value
    if not more:
        return []
    key, sign = ("joiners", "+") if more > 0 else ("leavers", "-")
    text = quantity_text(abs(more), closing.unit, language)
    return [f"{key}: {text}  # {opening.value} {sign} {abs(more)} = {closing.value}"]
