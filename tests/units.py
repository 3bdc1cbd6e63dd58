"""Tables as their readers understand them: a unit in a heading belongs to every number below it."""

import re
from collections.abc import Sequence

from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import UNITS

_UNIT = re.compile(r"(?:（|，|\(|, )([^（），()]+)(?:）|\))$")
_BARE = re.compile(r"[≥≤>＞<＜±+−-]?\s?\d[\d,]*(?:\.\d+)?", re.ASCII)


def with_units(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Put the units in the headings of a table, its first row, back behind the bare numbers."""
    heads, *others = rows
    units = [match[1] if (match := _UNIT.search(head)) else "" for head in heads]
    told = ([_whole(*pair) for pair in zip(row, units, strict=False)] for row in others)
    return [list(heads), *told]


def _whole(cell: str, unit: str) -> str:
    """Return a number with its unit, where it is bare and the words in brackets are a unit."""
    if not unit or not _BARE.fullmatch(cell):
        return cell
    gap = " " if unit in UNITS and unit.isascii() else ""
    for whole in (f"{cell}{gap}{unit}", f"{unit[0]}{cell}{unit[1:]}"):
        if isinstance(read_number(whole), Quantity):
            return whole
    return cell
