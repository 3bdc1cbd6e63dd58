"""A laid-out chart: what stands where, in pixels from the top left, before anything is painted."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from plangen.drawing.palette import WHITE


class Anchor(StrEnum):
    """Which point of a text stands at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box", gap: float = 0) -> bool:
        """Tell whether the two come closer than `gap`."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def within(self, other: "Box") -> bool:
        """Tell whether nothing of this box stands outside the other."""
        return (
            other.left <= self.left
            and other.top <= self.top
            and self.right <= other.right
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Rect:
    """A filled box, with rounded corners where `radius` is given."""

    box: Box
    colour: str
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dash` is the length of its dashes and gaps, 0 for none."""

    start: tuple[float, float]
    end: tuple[float, float]
    colour: str
    width: float
    dash: float = 0


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled shape."""

    points: tuple[tuple[float, float], ...]
    colour: str


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `baseline` is its y. Labels are painted above all shapes."""

    text: str
    x: float
    baseline: float
    size: float
    colour: str
    anchor: Anchor = Anchor.START


Mark: TypeAlias = Rect | Line | Polygon | Label


@dataclass(frozen=True, slots=True)
class Scene:
    """All marks of a chart, painted in order on white."""

    width: int
    height: int
    marks: tuple[Mark, ...]

    @property
    def labels(self) -> tuple[Label, ...]:
        """Everything written."""
        return tuple(mark for mark in self.marks if isinstance(mark, Label))

    @property
    def colours(self) -> tuple[str, ...]:
        """All colours but the white of the ground, in the order they first appear."""
        return tuple(dict.fromkeys(mark.colour for mark in self.marks if mark.colour != WHITE))
