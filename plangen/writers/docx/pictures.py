"""Charts as pictures in the line of text."""

from fractions import Fraction
from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr

from plangen.document.blocks import Chart
from plangen.drawing.missing import glyph_problems
from plangen.drawing.picture import Picture, draw
from plangen.writers.docx.captions import caption
from plangen.writers.docx.inlines import clean
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.xml import FORBIDDEN, element, paragraph

EMU_PER_INCH: Final = 914_400
EMU_PER_TWIP: Final = 635
TALLEST: Final = 15 * 360_000
"""Height in EMU (15 cm) above which a picture would crowd its page."""

_BELOW: Final = element("w:spacing", before=60, after=220)
_PICTURE_TYPE: Final = "http://schemas.openxmlformats.org/drawingml/2006/picture"


def chart(job: Job, block: Chart, place: Place) -> str:
    """Write a chart's picture, with its caption below it on the same page."""
    picture = draw(block.spec)
    job.problems.extend(glyph_problems(block.spec, picture))
    rid, _ = job.part.get_or_add_image(BytesIO(picture.png))
    drawing = _drawing(job, rid, block, _size(picture, place.width * EMU_PER_TWIP))
    shown = paragraph("Figure", f"<w:r>{drawing}</w:r>")
    return shown + caption(job, block.caption, _BELOW)


def _size(picture: Picture, widest: int) -> tuple[int, int]:
    """Return width and height in EMU: the picture's own, or smaller to fit the page."""
    width = picture.width_px * EMU_PER_INCH // picture.dpi
    height = picture.height_px * EMU_PER_INCH // picture.dpi
    scale = min(Fraction(1), Fraction(widest, width), Fraction(TALLEST, height))
    return int(width * scale), int(height * scale)


def _drawing(job: Job, rid: str, block: Chart, size: tuple[int, int]) -> str:
    number = next(job.ids)
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    alt = quoteattr(clean(job, block.spec.alt))
    name = quoteattr(FORBIDDEN.sub("", block.label))
    return (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {extent}/>"
        f'<wp:docPr id="{number}" name={name} descr={alt}/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{_PICTURE_TYPE}"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr id="{number}" name={name}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{rid}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
