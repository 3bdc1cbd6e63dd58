"""The first page, a section of its own without header and footer."""

from collections.abc import Sequence
from typing import Final

from lxml import etree

from plangen.document.document import Cover
from plangen.writers.docx.inlines import text
from plangen.writers.docx.job import Job
from plangen.writers.docx.page import cover_end, text_height, text_width
from plangen.writers.docx.running import draft_mark
from plangen.writers.docx.styles import character, is_centred, stride
from plangen.writers.docx.widths import measure
from plangen.writers.docx.xml import element, paragraph, value

BETWEEN: Final = 560
"""Twips between the longest name of a fact and the facts themselves."""
SPARE: Final = 1200
"""Twips of height that are left free, so that a longer line somewhere moves nothing."""

_CELL_PADDING: Final = 100


def cover(job: Job, content: Cover, body: etree._Element, mark: str = "") -> str:
    """Write the title high on the page and the facts at its foot; a draft's mark above all."""
    top = [
        draft_mark(mark) if mark else "",
        _line(job, "Classification", content.secrecy),
        paragraph("CoverMark", ""),
        _title(job, content.title, text_width(body)),
        _line(job, "Subtitle", content.subtitle),
    ]
    facts = [fact for fact in content.facts if fact != content.classification]
    foot = _foot(job, content, facts, body, mark) if facts else ""
    return "".join((*top, foot, cover_end(body)))


def _line(job: Job, style: str, words: str) -> str:
    return paragraph(style, text(job, words)) if words else ""


def _title(job: Job, title: str, width: int) -> str:
    """Write the title, its lines about as long as one another: its last is not a word alone."""
    unit, lines = character(job.styles, "Title"), _lines(job, title, width)
    spare = max(0, width - measure(title) * unit // lines - 2 * unit) if lines > 1 else 0
    left = spare // 2 if is_centred(job.styles, "Title") else 0
    indent = element("w:ind", left=left, right=spare - left) if spare else ""
    return paragraph("Title", text(job, title), indent)


def _lines(job: Job, title: str, width: int) -> int:
    return -(-measure(title) * character(job.styles, "Title") // width)


def _foot(
    job: Job, content: Cover, facts: Sequence[tuple[str, str]], body: etree._Element, mark: str
) -> str:
    """Write the facts at the foot of what is left of the page."""
    width = text_width(body)
    there = {
        "DraftMark": bool(mark),
        "Classification": bool(content.secrecy),
        "CoverMark": 1,
        "Title": _lines(job, content.title, width),
        "Subtitle": bool(content.subtitle),
        "CoverText": len(facts),
    }
    taken = sum(stride(job.styles, style) * count for style, count in there.items())
    gap = max(0, text_height(body) - taken - SPARE)
    return paragraph("Spacer", "", element("w:spacing", before=gap)) + _facts(job, facts, width)


def _facts(job: Job, facts: Sequence[tuple[str, str]], width: int) -> str:
    unit = character(job.styles, "CoverText")
    left = min(width // 2, max(measure(name) for name, _ in facts) * unit + BETWEEN)
    right = width - left
    if is_centred(job.styles, "CoverFacts"):
        right = min(right, max(measure(fact) for _, fact in facts) * unit + 2 * _CELL_PADDING)
    properties = (
        value("w:tblStyle", "CoverFacts")
        + element("w:tblW", w=left + right, type="dxa")
        + element("w:tblLayout", type="fixed")
    )
    grid = "".join(element("w:gridCol", w=each) for each in (left, right))
    rows = "".join(_fact(job, fact, (left, right)) for fact in facts)
    return element("w:tbl", element("w:tblPr", properties) + element("w:tblGrid", grid) + rows)


def _fact(job: Job, fact: tuple[str, str], widths: tuple[int, int]) -> str:
    cells = zip(fact, ("CoverLabel", "CoverText"), widths, strict=True)
    row = "".join(_cell(width, paragraph(style, text(job, words))) for words, style, width in cells)
    return element("w:tr", "<w:trPr><w:cantSplit/></w:trPr>" + row)


def _cell(width: int, content: str) -> str:
    return element("w:tc", element("w:tcPr", element("w:tcW", w=width, type="dxa")) + content)
