"""Callouts: a box with a coloured edge."""

from collections.abc import Mapping
from typing import Final

from plangen.document.blocks import Callout, CalloutKind
from plangen.writers.docx.inlines import inlines
from plangen.writers.docx.job import Job, Place
from plangen.writers.docx.page import spacer
from plangen.writers.docx.xml import element, paragraph, value

MARGIN: Final = 420
"""Twips between the edges of a box and what stands in it, both sides together."""

_STYLES: Final[Mapping[CalloutKind, tuple[str, str]]] = {
    CalloutKind.NOTE: ("NoteBox", "CalloutTitle"),
    CalloutKind.WARNING: ("WarningBox", "WarningTitle"),
}
"""The styles of each kind's box and of its title."""


def box(job: Job, callout: Callout, content: str, place: Place) -> str:
    """Write a callout around its content, kept on one page where it fits."""
    box_style, title_style = _STYLES[callout.kind]
    title = paragraph(title_style, inlines(job, callout.title)) if callout.title else ""
    cell = element("w:tcPr", element("w:tcW", w=place.width, type="dxa"))
    inside = title + content or paragraph("CalloutText", "")
    row = "<w:trPr><w:cantSplit/></w:trPr>" + element("w:tc", cell + inside)
    properties = (
        value("w:tblStyle", box_style)
        + element("w:tblW", w=place.width, type="dxa")
        + element("w:tblLayout", type="fixed")
    )
    grid = element("w:tblGrid", element("w:gridCol", w=place.width))
    return element("w:tbl", element("w:tblPr", properties) + grid + element("w:tr", row)) + spacer()
