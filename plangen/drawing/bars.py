"""What column, bar and waterfall draw, before it stands or lies."""

from dataclasses import dataclass
from fractions import Fraction

from plangen.document.chartspec import CategoryChart, Point
from plangen.drawing.header import Entry
from plangen.drawing.palette import ACCENTS, accent


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from one value to another in its category's slot, in the nth of some lanes."""

    slot: int
    start: Fraction
    end: Fraction
    colour: str
    point: Point
    lane: int = 0
    lanes: int = 1
    far: Fraction | None = None    # beyond which its label stands, if that is not its own end
    thick: float = 0               # of its row's height, if it stands in the middle of its row

    @property
    def down(self) -> bool:
        """Tell whether the bar points to the smaller values, where its label then stands."""
        return self.end < self.start


def grouped(spec: CategoryChart) -> list[Bar]:
    """Return a bar a point, all from zero; an unknown value has none to show."""
    zero = Fraction(0)
    return [
        Bar(slot, zero, point.value or zero, _colour(point, lane), point, lane, len(spec.series))
        for lane, series in enumerate(spec.series)
        for slot, point in enumerate(series.points)
    ]


def _colour(point: Point, lane: int) -> str:
    """Return the colour of a series; a total among parts is set off by grey."""
    return ACCENTS[-1] if point.total else accent(lane)


def legend(spec: CategoryChart) -> list[Entry]:
    """Return the names and colours of the series; a single one needs no legend."""
    several = len(spec.series) > 1
    return [(series.name, accent(lane)) for lane, series in enumerate(spec.series) if several]
