"""The unit that a list writes once, behind its last number: 12.1、45.4和8.3亿元."""

import re
from collections.abc import Sequence
from dataclasses import replace

from plangen.values.prose.found import ProseNumber
from plangen.values.prose.patterns import read_spoken
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

_JOINT = re.compile(r"\s?[、和与及或]\s?|\s(?:and|or)\s")
_FURTHER = re.compile(r"\s?[、和与及或，]\s?|\s(?:and|or)\s|,\s")
"""What joins a number to the last of its list, and to one that is in the list already."""

_BARE = re.compile(r"[-−+]?\d[\d,]*(?:\.\d+)?(?P<scale>[亿万千])?\Z", re.ASCII)
_UNIT = re.compile(r"[-−+]?\d[\d,.]*\s?(?P<unit>[^\d\s]+)\Z", re.ASCII)
_HEAD = re.compile(r"(?:\A|[\n。；;：:，,（(]|\0[、和与]?)\s?\Z")
_SCALE = re.compile("\\A(?:万亿|[亿万千])")


def with_shared_units(numbers: Sequence[ProseNumber], text: str) -> list[ProseNumber]:
    """Return the numbers of a text, those of a list with the unit that its last one has."""
    given, unit, is_listed = list(numbers), "", False
    for place in range(len(given) - 2, -1, -1):
        one, after = given[place], given[place + 1]
        joint = _FURTHER if is_listed else _JOINT
        is_joined = joint.fullmatch(text, one.core_end, after.core) is not None
        unit = unit if is_listed else _unit_of(after.quantity)
        quantity = _shared(one.quantity, unit) if is_joined and unit else None
        is_listed = quantity is not None and not _is_item(one, text)
        if quantity and is_listed:
            given[place] = replace(one, quantity=quantity)
    return given


def _unit_of(quantity: Quantity) -> str:
    """Return the scale and unit behind the digits of a number; empty where it is no simple one.

    English counts share nothing: Zone 3 and 15 stores.
    """
    match = _UNIT.match(quantity.text)
    is_english = quantity.dimension is Dimension.COUNT and quantity.unit.name.isascii()
    return match["unit"] if match and not is_english else ""


def _shared(one: Quantity, unit: str) -> Quantity | None:
    """Return a number with a unit; None where it has its own."""
    bare = _BARE.match(one.text)
    if bare is None or one.dimension is not Dimension.PLAIN:
        return None
    read = read_spoken(one.text + (_SCALE.sub("", unit) if bare["scale"] else unit))
    return read and replace(read, text=one.text, bound=one.bound, hedge=one.hedge)


def _is_item(one: ProseNumber, text: str) -> bool:
    """Tell whether a number may number an item: 1、30万元 at the beginning of a line."""
    before = text[max(0, one.start - 3) : one.start]
    return "." not in one.quantity.text and bool(_HEAD.search(before))
