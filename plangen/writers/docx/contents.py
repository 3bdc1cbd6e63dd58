"""The table of contents: a field whose result is already written, so that Word asks nothing."""

from collections.abc import Sequence
from typing import Final

from plangen.writers.docx.inlines import text
from plangen.writers.docx.job import Job
from plangen.writers.docx.outline import Entry
from plangen.writers.docx.styles import stride
from plangen.writers.docx.xml import element, field, field_opening, paragraph, run, value

LEVELS: Final = (3, 2, 1)
"""How many levels of headings the contents may show, the most telling first."""
FULL: Final = 0.95
"""How much of a page entries may fill, so that a long one may take a second line."""

_GALLERY: Final = element(
    "w:docPartObj", value("w:docPartGallery", "Table of Contents") + "<w:docPartUnique/>"
)
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(job: Job, outline: Sequence[Entry], height: int) -> str:
    """Write the contents, for pages of a height in twips; nothing where there are no headings."""
    depth = _depth(job, outline, height)
    entries = [entry for entry in outline if entry.level <= depth]
    if not entries:
        return ""
    opening = field_opening(rf'TOC \o "1-{depth}" \h \z \u')
    lines = [_line(job, entry) for entry in entries]
    lines[0] = opening + lines[0]
    lines[-1] += _END
    body = paragraph("TOCHeading", text(job, job.words.contents)) + "".join(
        paragraph(f"TOC{entry.level}", line) for entry, line in zip(entries, lines, strict=True)
    )
    properties = element("w:sdtPr", _GALLERY)
    return element("w:sdt", properties + element("w:sdtContent", body))


def _depth(job: Job, outline: Sequence[Entry], height: int) -> int:
    """Return how many levels fit on one page."""
    room = height * FULL - stride(job.styles, "TOCHeading")
    heights = {level: stride(job.styles, f"TOC{level}") for level in LEVELS}
    needs = {
        depth: sum(heights[entry.level] for entry in outline if entry.level <= depth)
        for depth in LEVELS
    }
    return next((depth for depth in LEVELS if needs[depth] <= room), LEVELS[-1])


def _line(job: Job, entry: Entry) -> str:
    shown = text(job, entry.words)
    if page := job.pages.get(entry.bookmark):
        shown += run("\t") + field(rf"PAGEREF {entry.bookmark} \h", run(str(page)))
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{shown}</w:hyperlink>'
