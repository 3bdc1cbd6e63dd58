"""Series: references to the cells of the workbook, and the same values beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import quoteattr

from plangen.writers.docx.charts import labels
from plangen.writers.docx.charts.labels import Label
from plangen.writers.docx.charts.paint import Colour, shape
from plangen.writers.docx.charts.sheet import GENERAL, Column, Sheet, Words, cells, heading, number
from plangen.writers.docx.charts.text import BODY, clean

UPRIGHT: Final = '<c:invertIfNegative val="0"/>'
"""What series of bars and their points have, that other series have not."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A series as it is drawn: its column, its colour (None: invisible), and its labels."""

    place: int                                   # of its column in the sheet, from 1
    colour: Colour | None
    labels: Sequence[Label | None] = ()
    position: str = ""
    size: float = BODY
    own: Mapping[int, Colour | None] = field(default_factory=dict)   # of single points
    edge: Colour | None = None                   # of an outline


def opening(order: int, sheet: Sheet, place: int) -> str:
    """Write the beginning of a series: its order and its name."""
    name = clean(sheet.columns[place - 1].name)
    return (
        f'<c:idx val="{order}"/><c:order val="{order}"/><c:tx><c:strRef><c:f>{heading(place)}</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache>'
        "</c:strRef></c:tx>"
    )


def closing(sheet: Sheet, place: int, names: int = 0) -> str:
    """Write the end of a series: the names of its points, from the column `names`, and values."""
    texts = sheet.columns[names - 1] if names else sheet.names
    values = sheet.columns[place - 1]
    assert isinstance(texts, Words)
    assert isinstance(values, Column)
    return (
        f"<c:cat><c:strRef><c:f>{cells(names, sheet.length)}</c:f>{_strings(texts)}</c:strRef>"
        f"</c:cat><c:val><c:numRef><c:f>{cells(place, sheet.length)}</c:f>{_numbers(values)}"
        "</c:numRef></c:val>"
    )


def bars(order: int, sheet: Sheet, strip: Strip) -> str:
    """Write a series of bars."""
    points = "".join(_point(place, colour) for place, colour in strip.own.items())
    written = labels.written(strip.labels, strip.position, strip.size)
    return (
        f"<c:ser>{opening(order, sheet, strip.place)}{shape(strip.colour, strip.edge)}{UPRIGHT}"
        f"{points}{written}{closing(sheet, strip.place)}</c:ser>"
    )


def _point(place: int, colour: Colour | None) -> str:
    return (
        f'<c:dPt><c:idx val="{place}"/>{UPRIGHT}<c:bubble3D val="0"/>{shape(colour)}</c:dPt>'
    )


def _strings(words: Words) -> str:
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{clean(text)}</c:v></c:pt>'
        for place, text in enumerate(words.texts)
    )
    return f'<c:strCache><c:ptCount val="{len(words.texts)}"/>{points}</c:strCache>'


def _numbers(column: Column) -> str:
    usual = column.codes[0] if column.codes else GENERAL
    points = "".join(
        f'<c:pt idx="{place}"{_format(code, usual)}><c:v>{number(value)}</c:v></c:pt>'
        for place, (value, code) in enumerate(zip(column.values, column.codes, strict=True))
        if value is not None
    )
    return (
        f"<c:numCache><c:formatCode>{clean(usual)}</c:formatCode>"
        f'<c:ptCount val="{len(column.values)}"/>{points}</c:numCache>'
    )


def _format(code: str, usual: str) -> str:
    return "" if code == usual else f" formatCode={quoteattr(code)}"
