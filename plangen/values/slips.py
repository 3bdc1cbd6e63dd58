"""What people meant to type: the known slips that turn one written number into another.

They are slips of the hand and of the eye (a zero too few, 万 for 亿, two digits swapped), not of
reasoning. Each gives the text that was probably meant, in the style of the one that was typed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plangen.values.digits import SlipKind, edited, moved_points
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.unit import SCALES, Dimension

_NUMBER = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)", re.ASCII)
_OTHER_SCALES = {"万": ("亿",), "亿": ("万",), "K": ("M",), "M": ("K", "bn"), "bn": ("M",)}
_MISSING_SCALES = {"元": ("万", "亿"), "$": ("M",), "€": ("M",), "£": ("M",)}
"""Scale words that are forgotten, by the currency beside them; a K is told by three zeros."""
_FACTORS = {
    SlipKind.SCALE, SlipKind.SCALE_MISSING, SlipKind.ZEROS_MISSING, SlipKind.ZEROS_EXTRA,
    SlipKind.POINT_MOVED,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slip:
    """A number that was probably meant; `places` is how many places the decimal point went."""

    kind: SlipKind
    meant: Quantity
    places: int = 0

    @property
    def is_factor(self) -> bool:
        """Whether the digits are right, and only their worth is not."""
        return self.kind in _FACTORS

    @property
    def is_simple(self) -> bool:
        """Whether it is one of those that happen every day."""
        return (self.is_factor or self.kind is SlipKind.SWAPPED) and abs(self.places) <= 1


def slips(quantity: Quantity) -> Iterator[Slip]:
    """Yield what a written number may have been meant to be, the simplest slip first.

    Ranges and numbers that nobody wrote have none.
    """
    matches = list(_NUMBER.finditer(quantity.text))
    if len(matches) != (2 if quantity.dimension is Dimension.PROPORTION else 1):
        return
    seen = {quantity.value}
    for kind, text, places in _texts(matches[-1], quantity.text):
        meant = _read(text, quantity)
        if meant is not None and meant.value not in seen:
            seen.add(meant.value)
            yield Slip(kind, meant, places)


def _read(text: str, quantity: Quantity) -> Quantity | None:
    """Read a text in the unit of the number that it is to replace; heads come in whole numbers."""
    read = read_number(text)
    if not isinstance(read, Quantity):
        return None
    if read.dimension is Dimension.PLAIN and quantity.dimension is not Dimension.PLAIN:
        read = read.with_unit(quantity.unit)
    broken = quantity.dimension is Dimension.COUNT and read.value.denominator != 1
    return None if broken or read.unit != quantity.unit else read


def _texts(match: re.Match[str], text: str) -> Iterator[tuple[SlipKind, str, int]]:
    before, after = text[: match.start()], text[match.end() :]
    comma = "," in match["digits"]
    digits = match["digits"].replace(",", "")
    for rescaled in _rescaled(after):
        yield SlipKind.SCALE, f"{before}{match['digits']}{rescaled}", 0
    for kind, moved, places in moved_points(digits):
        yield kind, f"{before}{_grouped(moved) if comma else moved}{after}", places
    for scale in _missing_scales(before, after):
        yield SlipKind.SCALE_MISSING, f"{before}{match['digits']}{scale}{after}", 0
    for kind, other in edited(digits):
        yield kind, f"{before}{_grouped(other) if comma else other}{after}", 0


def _grouped(digits: str) -> str:
    whole, point, decimals = digits.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _rescaled(after: str) -> Iterator[str]:
    """Yield the text behind the digits with another scale word."""
    gap = len(after) - len(after.lstrip())
    scale = next((word for word in SCALES if after[gap:].startswith(word)), "")
    for other in _OTHER_SCALES.get(scale, ()):
        yield after[:gap] + other + after[gap + len(scale) :]


def _missing_scales(before: str, after: str) -> tuple[str, ...]:
    """Return the scale words that an amount without one may have been meant to have."""
    sign = after.strip() or before[-1:]
    return _MISSING_SCALES.get(sign, ())
