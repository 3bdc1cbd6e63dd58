"""Charts as pictures."""

from fractions import Fraction
from io import BytesIO
from typing import Final

from plangen.document.blocks import Chart
from plangen.drawing.missing import glyph_problems
from plangen.drawing.picture import Picture, draw
from plangen.writers.docx.inline import EMU_PER_INCH, EMU_PER_TWIP, inline, name
from plangen.writers.docx.job import Job, Place

TALLEST: Final = 15 * 360_000
"""Height in EMU (15 cm) above which a picture would crowd its page."""

_PICTURE_TYPE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def picture(job: Job, block: Chart, place: Place) -> str:
    """Write a run with a chart's picture."""
    drawn = draw(block.spec)
    job.problems.extend(glyph_problems(block.spec, drawn))
    rid, _ = job.part.get_or_add_image(BytesIO(drawn.png))
    size = _size(drawn, place.width * EMU_PER_TWIP)
    return inline(job, block, size, _PICTURE_TYPE, _graphic(rid, block, size))


def picture_height(block: Chart, place: Place) -> int:
    """Return how high a chart's picture stands in its place, in twips."""
    return _size(draw(block.spec), place.width * EMU_PER_TWIP)[1] // EMU_PER_TWIP


def _size(drawn: Picture, widest: int) -> tuple[int, int]:
    """Return width and height in EMU: the picture's own, or smaller to fit the page."""
    width = drawn.width_px * EMU_PER_INCH // drawn.dpi
    height = drawn.height_px * EMU_PER_INCH // drawn.dpi
    scale = min(Fraction(1), Fraction(widest, width), Fraction(TALLEST, height))
    return int(width * scale), int(height * scale)


def _graphic(rid: str, block: Chart, size: tuple[int, int]) -> str:
    return (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="0" name={name(block)}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{size[0]}" cy="{size[1]}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
