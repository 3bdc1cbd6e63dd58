"""Centred bars, one a stage, and between them what leads from one to the next."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from plangen.document.chartspec import CategoryChart
from plangen.drawing.palette import ACCENTS, INK, MUTED, WHITE, mix, text_on
from plangen.drawing.scene import Anchor, Box, Label, Mark, Polygon, Rect, Scene
from plangen.drawing.stages import Stage, stages
from plangen.drawing.style import GUTTER, MARGIN, SIZES, WIDTH
from plangen.drawing.text import LEADING, centred, fit_all, stack, text_width

_GAP = 24.0            # beside names and labels
_TALL = 1900.0         # what the stages of a full page may take together
_PITCH = (72.0, 140.0)
_LINES = 2             # that a name may take
_PALE = 0.88           # how much white is in what joins two bars
_LIGHTEST = 0.5        # how much white is in the last bar
_ARROW = (18.0, 12.0)


def layout(spec: CategoryChart) -> Scene:
    """Centre the bars to the right of their names, as wide as their counts."""
    points = spec.series[0].points
    pitch = min(max(_TALL / max(1, len(points)), _PITCH[0]), _PITCH[1])
    sizes = [size for size in SIZES if _LINES * size * LEADING < pitch]
    names = fit_all(spec.categories, WIDTH * GUTTER - MARGIN, sizes, _LINES)
    left = MARGIN + max((name.width for name in names), default=0) + _GAP
    drawn = stages(points, Box(left, MARGIN, WIDTH - MARGIN, MARGIN + pitch))
    marks: list[Mark] = list(_joints([stage.box for stage in drawn if stage.box]))
    for place, (stage, name) in enumerate(zip(drawn, names, strict=True)):
        colour = mix(ACCENTS[0], WHITE, _LIGHTEST * place / max(1, len(drawn) - 1))
        marks += _stage(stage, colour)
        marks += stack(name, MARGIN, stage.middle, INK)
    foot = drawn[-1].foot if drawn else MARGIN
    return Scene(WIDTH, round(foot + MARGIN), tuple(marks))


def _joints(boxes: Sequence[Box]) -> Iterator[Polygon]:
    """Join each bar to the next one that has a count, over whatever stages lie between."""
    for one, other in pairwise(boxes):
        corners = (
            (one.left, one.bottom),
            (one.right, one.bottom),
            (other.right, other.top),
            (other.left, other.top),
        )
        yield Polygon(corners, mix(ACCENTS[0], WHITE, _PALE))


def _stage(stage: Stage, colour: str) -> Iterator[Mark]:
    text, x, y = stage.text, stage.centre, stage.middle
    if stage.box is None:
        yield from stack(text, x, y, MUTED, Anchor.MIDDLE)
    elif stage.box.right == stage.box.left:
        yield from stack(text, x, y, INK, Anchor.MIDDLE)
    else:
        yield Rect(stage.box, colour)
        if stage.inside:
            yield from stack(text, x, y, text_on(colour), Anchor.MIDDLE)
        else:
            yield from stack(text, stage.box.right + _GAP / 2, y, INK)
    if stage.note:
        yield from _note(stage)


def _note(stage: Stage) -> Iterator[Mark]:
    """Write what leads to the next stage, behind an arrow that points to it."""
    size, middle = stage.note_size, stage.note_middle
    width, height = _ARROW
    left = stage.centre - (text_width(stage.note, size) + width + _GAP / 2) / 2
    top = middle - height / 2
    yield Polygon(((left, top), (left + width, top), (left + width / 2, top + height)), MUTED)
    yield Label(stage.note, left + width + _GAP / 2, centred(middle, size), size, MUTED)
