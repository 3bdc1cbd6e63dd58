"""The grid that upright columns stand in: value axis, slots, category names."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from plangen.drawing.axis import Axis
from plangen.drawing.header import Header
from plangen.drawing.palette import GRID, INK, MUTED
from plangen.drawing.scene import Anchor, Label, Line, Mark
from plangen.drawing.style import BODY, HAIRLINE, MARGIN, SIZES, SMALL, WIDTH
from plangen.drawing.text import Fitted, centred, fit_all, stack, text_width

_HEIGHT = 440.0        # between the lowest and the highest tick
_EMPTY = 90.0          # where no column has any height
_PAD = 14.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where values and categories stand. `foot` is the y below everything the frame holds."""

    axis: Axis
    left: float
    top: float
    foot: float
    names: tuple[Fitted, ...]

    def y(self, value: Fraction) -> float:
        """Return the height at which a value stands."""
        return self.top + rise(self.axis, self.axis.high - value)

    @property
    def right(self) -> float:
        """Return where the last slot ends."""
        return WIDTH - MARGIN

    @property
    def slot(self) -> float:
        """Return the width of the place a category has."""
        return (self.right - self.left) / max(1, len(self.names))

    def centre(self, slot: int) -> float:
        """Return the middle of the nth category's place."""
        return self.left + (slot + 0.5) * self.slot

    @property
    def whole(self) -> bool:
        """Tell whether every category's name stands there in full."""
        return all(name.whole for name in self.names)


def rise(axis: Axis, amount: Fraction) -> float:
    """Return how many pixels an amount takes on the axis of a frame."""
    return _height(axis) * float(amount / (axis.high - axis.low))


def frame(
    axis: Axis,
    categories: Sequence[str],
    head: Header,
    room: tuple[float, float] = (0, 0),
    gutter: float = 0,
) -> Frame:
    """Make a frame below a header, with room for labels above its top and below its bottom.

    `gutter` is the least width left of the slots, whatever the ticks take.
    """
    ticks = max(text_width(axis.text(tick), SMALL) for tick in axis.ticks)
    left = MARGIN + max(ticks + _PAD, gutter)
    slot = (WIDTH - MARGIN - left) / max(1, len(categories))
    names = fit_all(categories, slot - _PAD, SIZES, lines=4)
    top = head.bottom + max(room[0], BODY / 2)
    foot = top + _height(axis) + room[1] + _PAD + max((name.height for name in names), default=0)
    return Frame(axis, left, top, foot + MARGIN / 2, names)


def _height(axis: Axis) -> float:
    return _HEIGHT if len(axis.ticks) > 1 else _EMPTY


def grid(on: Frame) -> list[Mark]:
    """Return the lines of the ticks with their numbers."""
    marks: list[Mark] = []
    for tick in on.axis.ticks:
        y = on.y(tick)
        text = on.axis.text(tick)
        marks.append(Line((on.left, y), (on.right, y), GRID, HAIRLINE))
        marks.append(Label(text, on.left - _PAD, centred(y, SMALL), SMALL, MUTED, Anchor.END))
    return marks


def ground(on: Frame) -> Line:
    """Return the line of zero, to be drawn over the columns."""
    y = on.y(Fraction(0))
    return Line((on.left, y), (on.right, y), MUTED, HAIRLINE)


def names(on: Frame) -> list[Label]:
    """Return the names of the categories, their first lines level with one another."""
    tall = max((name.height for name in on.names), default=0)
    top = on.foot - MARGIN / 2 - tall
    return [
        label
        for slot, name in enumerate(on.names)
        for label in stack(name, on.centre(slot), top + name.height / 2, INK, Anchor.MIDDLE)
    ]
