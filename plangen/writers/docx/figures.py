"""Charts: drawn by Word where it can, else as pictures, with their captions below them."""

from typing import Final

from plangen.document.blocks import Chart
from plangen.document.numbering import is_exhibit
from plangen.writers.docx.captions import caption
from plangen.writers.docx.charts.native import native
from plangen.writers.docx.charts.part import add_chart
from plangen.writers.docx.inline import EMU_PER_POINT, inline
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.page import spacer
from plangen.writers.docx.xml import element, paragraph

TWIPS_PER_POINT: Final = 20

_BELOW: Final = element("w:spacing", before=60, after=220)
_CHART_TYPE: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def chart(job: Job, block: Chart, place: Place) -> str:
    """Write a chart, with its caption, if it has one, below it on the same page."""
    shown = "" if job.pictures else _native(job, block, place)
    drawn = paragraph("Figure", shown or _picture(job, block, place))
    return drawn + (caption(job, block.caption, _BELOW) if is_exhibit(block) else spacer())


def height_of(job: Job, block: Chart, place: Place) -> int:
    """Return how high a chart is drawn, in twips, its caption not counted."""
    drawn = None if job.pictures else native(block.spec, place.width / TWIPS_PER_POINT)
    if drawn is not None:
        return round(drawn.height * TWIPS_PER_POINT)
    from plangen.writers.docx.pictures import picture_height

    return picture_height(block, place)


def _native(job: Job, block: Chart, place: Place) -> str:
    """Write a run with a chart that Word draws; nothing where it cannot."""
    drawn = native(block.spec, place.width / TWIPS_PER_POINT)
    if drawn is None:
        return ""
    rid = add_chart(job.part, drawn)
    size = round(drawn.width * EMU_PER_POINT), round(drawn.height * EMU_PER_POINT)
    return inline(
        job, block, size, _CHART_TYPE, f'<c:chart xmlns:c="{_CHART_TYPE}" r:id="{rid}"/>'
    )


def _picture(job: Job, block: Chart, place: Place) -> str:
    """Write a run with a picture; what draws it is only read where one is needed."""
    from plangen.writers.docx.pictures import picture

    return picture(job, block, place)
