"""The first page, a section of its own without header and footer."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from plangen.document.document import Cover
from plangen.writers.docx.inlines import text
from plangen.writers.docx.job import Job
from plangen.writers.docx.page import bare_section, text_height, text_width
from plangen.writers.docx.widths import measure
from plangen.writers.docx.xml import element, paragraph, value

TITLE_UNIT: Final = 300
"""Twips that a Latin character takes in the title's type size."""
FACT_UNIT: Final = 110
"""Twips that a Latin character takes in the facts' type size."""
BETWEEN: Final = 560
"""Twips between the longest name of a fact and the facts themselves."""

_TITLE_LINE: Final = 840
_FACT_LINE: Final = 460
_REST: Final = 5000
"""Twips of height that everything but title and facts takes, with some to spare."""


def cover(job: Job, content: Cover, body: etree._Element) -> str:
    """Write the title high on the page and the facts at its foot."""
    width, height = text_width(body), text_height(body)
    lines = -(-measure(content.title) * TITLE_UNIT // width)
    parts = [
        paragraph("CoverMark", ""),
        paragraph("Title", text(job, content.title), _balanced(content.title, lines, width)),
    ]
    if content.subtitle:
        parts.append(paragraph("Subtitle", text(job, content.subtitle)))
    if content.facts:
        gap = height - _REST - lines * _TITLE_LINE - len(content.facts) * _FACT_LINE
        parts.append(paragraph("Spacer", "", element("w:spacing", before=max(gap, 0))))
        parts.append(_facts(job, content.facts, width))
    parts.append(paragraph("Spacer", "", bare_section(body)))
    return "".join(parts)


def _balanced(title: str, lines: int, width: int) -> str:
    """Indent a title of several lines on the right, so that its last is not a word alone."""
    if lines < 2:
        return ""
    even = measure(title) * TITLE_UNIT // lines
    return element("w:ind", right=max(0, width - even - 2 * TITLE_UNIT))


def _facts(job: Job, facts: Sequence[tuple[str, str]], width: int) -> str:
    left = min(width // 2, max(measure(name) for name, _ in facts) * FACT_UNIT + BETWEEN)
    widths = (left, width - left)
    properties = (
        value("w:tblStyle", "CoverFacts")
        + element("w:tblW", w=width, type="dxa")
        + element("w:tblLayout", type="fixed")
    )
    grid = "".join(element("w:gridCol", w=each) for each in widths)
    rows = "".join(_fact(job, fact, widths) for fact in facts)
    return element("w:tbl", element("w:tblPr", properties) + element("w:tblGrid", grid) + rows)


def _fact(job: Job, fact: tuple[str, str], widths: tuple[int, int]) -> str:
    cells = zip(fact, ("CoverLabel", "CoverText"), widths, strict=True)
    row = "".join(_cell(width, paragraph(style, text(job, words))) for words, style, width in cells)
    return element("w:tr", "<w:trPr><w:cantSplit/></w:trPr>" + row)


def _cell(width: int, content: str) -> str:
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")) + content)
