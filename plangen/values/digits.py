"""Slips of the hand in a row of digits: ``700`` for ``7000``, ``4500`` for ``5400``.

A row of digits may have a decimal point and has no commas.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise


class SlipKind(StrEnum):
    """How a number went wrong, the simplest explanation first."""

    SCALE = "scale"
    SCALE_MISSING = "scale-missing"
    ZEROS_MISSING = "zeros-missing"
    ZEROS_EXTRA = "zeros-extra"
    POINT_MOVED = "point-moved"
    SWAPPED = "swapped"
    MIRRORED = "mirrored"
    DOUBLED = "doubled"
    DROPPED = "dropped"


POWERS = (1, -1, 2, -2, 3, -3)
"""By how many places a decimal point is known to go astray."""

_WRITABLE = re.compile(r"0|[1-9]\d*|(?:0|[1-9]\d*)\.\d+", re.ASCII)


def moved_points(digits: str) -> Iterator[tuple[SlipKind, str, int]]:
    """Yield the digits with their point moved, how that is best called, and by how many places."""
    for power in POWERS:
        yield _name(digits, power), f"{Decimal(digits).scaleb(power).normalize():f}", power


def edited(digits: str) -> Iterator[tuple[SlipKind, str]]:
    """Yield what was meant if a digit went wrong, in the order of `SlipKind`."""
    for kind, edit in _EDITS.items():
        yield from ((kind, text) for text in edit(digits) if _WRITABLE.fullmatch(text))


def _name(digits: str, power: int) -> SlipKind:
    if "." in digits:
        return SlipKind.POINT_MOVED
    if power > 0:
        return SlipKind.ZEROS_MISSING
    return SlipKind.ZEROS_EXTRA if digits.endswith("0" * -power) else SlipKind.POINT_MOVED


def _exchanged(digits: str, apart: int) -> Iterator[str]:
    """Exchange two digits that stand so far apart, whatever point there is between them."""
    places = [at for at, character in enumerate(digits) if character != "."]
    for a, b in zip(places, places[apart:], strict=False):
        yield digits[:a] + digits[b] + digits[a + 1 : b] + digits[a] + digits[b + 1 :]


def _without_one_of_two(digits: str) -> Iterator[str]:
    for at, (one, other) in enumerate(pairwise(digits)):
        if one == other:
            yield digits[:at] + digits[at + 1 :]


def _with_one_more(digits: str) -> Iterator[str]:
    for at in range(len(digits) + 1):
        yield from (digits[:at] + str(digit) + digits[at:] for digit in range(10))


_EDITS: dict[SlipKind, Callable[[str], Iterator[str]]] = {
    SlipKind.SWAPPED: lambda digits: _exchanged(digits, 1),
    SlipKind.MIRRORED: lambda digits: _exchanged(digits, 2),
    SlipKind.DOUBLED: _without_one_of_two,
    SlipKind.DROPPED: _with_one_more,
}
