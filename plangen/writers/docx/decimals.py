"""Numbers below one another, their decimal points in line.

Decimal tabs would do it in Word alone; an indent on the right holds in every program.
"""

import re
from collections.abc import Sequence
from typing import Final

_NUMBER: Final = re.compile(r"\D*[\d,]+(?P<decimals>\.\d+)?(?P<behind>\D*)", re.ASCII)
_POINT: Final = 0.5
"""How broad a decimal point is, in the width of a digit."""


def indents(texts: Sequence[str], unit: int) -> tuple[int, ...]:
    """Return for each text, in twips, what it lacks in decimals; `unit` is a digit's width.

    Nothing, unless every number among them ends in the same sign, such as % or none; but the last
    may be a total in a larger unit, which then stands for itself.
    """
    numbers = [_NUMBER.fullmatch(text) for text in texts]
    endings = {number["behind"] for number in numbers[:-1] if number}
    if len(endings) != 1:
        return (0,) * len(texts)
    breadths = [
        _breadth(number["decimals"]) if number and number["behind"] in endings else None
        for number in numbers
    ]
    broadest = max(breadth for breadth in breadths if breadth is not None)
    lacking = (0.0 if breadth is None else broadest - breadth for breadth in breadths)
    return tuple(round(each * unit) for each in lacking)


def _breadth(decimals: str | None) -> float:
    return len(decimals) - 1 + _POINT if decimals else 0.0
