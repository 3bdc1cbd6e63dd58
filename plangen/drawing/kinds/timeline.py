"""Periods and dates along a calendar, one row each."""

from plangen.document.chartspec import Timeline
from plangen.drawing.calendarhead import HEIGHT, calendar
from plangen.drawing.header import header
from plangen.drawing.monthscale import MonthScale
from plangen.drawing.palette import ACCENTS, GRID, INK, accent
from plangen.drawing.periods import period
from plangen.drawing.scene import Line, Mark, Scene
from plangen.drawing.style import BODY, GUTTER, HAIRLINE, MARGIN, SMALL, TINY, WIDTH
from plangen.drawing.text import fit_all, stack

_GAP = 24.0            # between the names and the calendar
_TALL = 1960.0         # what the rows of a full page may take together
_PITCH = (46.0, 72.0)


def layout(spec: Timeline) -> Scene:
    """Set the rows below the calendar in the order given."""
    colours = _colours(spec)
    head = header("", [(name, colour) for name, colour in colours.items() if len(colours) > 1])
    pitch = min(max(_TALL / max(1, len(spec.bars)), _PITCH[0]), _PITCH[1])
    size = BODY if pitch > 60 else SMALL
    titles = [bar.name for bar in spec.bars]
    names = fit_all(titles, WIDTH * GUTTER - MARGIN, (size, SMALL, TINY), lines=2)
    left = MARGIN + max((name.width for name in names), default=0) + _GAP
    scale = MonthScale(spec.start, spec.end, left, WIDTH - MARGIN)
    plain = ACCENTS[-1] if colours else ACCENTS[0]
    marks: list[Mark] = []
    first = top = head.bottom + HEIGHT
    for bar, name in zip(spec.bars, names, strict=True):
        height = max(pitch, name.height + 12)
        marks.append(Line((MARGIN, top), (WIDTH - MARGIN, top), GRID, HAIRLINE))
        marks += stack(name, MARGIN, top + height / 2, INK)
        marks += period(bar, scale, top + height / 2, colours.get(bar.group, plain))
        top += height
    marks.append(Line((MARGIN, top), (WIDTH - MARGIN, top), GRID, HAIRLINE))
    behind = calendar(scale, spec.language, first, top)
    return Scene(WIDTH, round(top + MARGIN), (*head.marks, *behind, *marks))


def _colours(spec: Timeline) -> dict[str, str]:
    """Return a colour a group, in order of appearance."""
    groups = dict.fromkeys(bar.group for bar in spec.bars if bar.group)
    return {group: accent(place) for place, group in enumerate(groups)}
