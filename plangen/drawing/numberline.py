"""A number line that is stretched so that every band is wide enough to be written on."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise

from plangen.document.chartspec import Band

_EVEN = 0.6            # of the width is shared out evenly, the rest by what the bands span
_BEYOND = Fraction(6, 5)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A band's numbers, and the x between which they stand; inside, the scale is even."""

    low: Fraction
    high: Fraction
    left: float
    right: float

    def x(self, value: Fraction) -> float:
        """Return where a value stands; one outside stands at the nearer edge."""
        if self.low == self.high:
            return (self.left + self.right) / 2
        share = min(max((value - self.low) / (self.high - self.low), Fraction(0)), Fraction(1))
        return self.left + (self.right - self.left) * float(share)


def stretches(
    bands: Sequence[Band], values: Sequence[Fraction], left: float, right: float
) -> tuple[Stretch, ...]:
    """Share the width between two x out to bands in rising order, and keep the values on it."""
    ends = _ends(bands, values)
    whole = float(sum(high - low for low, high in ends)) or 1.0
    shares = [_EVEN / len(ends) + (1 - _EVEN) * float(high - low) / whole for low, high in ends]
    edges = [left + (right - left) * share / sum(shares) for share in accumulate(shares, initial=0)]
    return tuple(
        Stretch(low, high, *place)
        for (low, high), place in zip(ends, pairwise(edges), strict=True)
    )


def locate(line: Sequence[Stretch], value: Fraction) -> float:
    """Return where a value stands; one between two bands stands where the upper one begins."""
    found = next((stretch for stretch in line if value <= stretch.high), line[-1])
    return found.left if value < found.low else found.x(value)


def _ends(bands: Sequence[Band], values: Sequence[Fraction]) -> list[tuple[Fraction, Fraction]]:
    """Return both ends of every band; one without end reaches beyond the farthest value."""
    closed = [span for band in bands if (span := _span(band))]
    usual = sum(closed, Fraction(0)) / len(closed) if closed else Fraction(1)
    return [(_low(band, usual, values), _high(band, usual, values)) for band in bands]


def _span(band: Band) -> Fraction | None:
    return None if band.low is None or band.high is None else band.high - band.low


def _low(band: Band, usual: Fraction, values: Sequence[Fraction]) -> Fraction:
    if band.low is not None:
        return band.low
    high = band.high or Fraction(0)
    return high - max([usual, *((high - value) * _BEYOND for value in values)])


def _high(band: Band, usual: Fraction, values: Sequence[Fraction]) -> Fraction:
    if band.high is not None:
        return band.high
    low = band.low or Fraction(0)
    return low + max([usual, *((value - low) * _BEYOND for value in values)])
