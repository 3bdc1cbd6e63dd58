"""The table of contents: a field whose result is already written, so that Word asks nothing."""

from collections.abc import Sequence
from typing import Final

from plangen.writers.docx.inlines import text
from plangen.writers.docx.job import Job
from plangen.writers.docx.outline import Entry
from plangen.writers.docx.xml import element, field_opening, paragraph, value

LEVELS: Final = (3, 2, 1)
"""How many levels of headings the contents may show, the most telling first."""
PAGE: Final = 76
"""What fits on one page, where a chapter takes three and any other entry two."""

_GALLERY: Final = element(
    "w:docPartObj", value("w:docPartGallery", "Table of Contents") + "<w:docPartUnique/>"
)
_END: Final = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(job: Job, outline: Sequence[Entry]) -> str:
    """Write the contents ; nothing where there are no headings."""
    depth = _depth(outline)
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


def _depth(outline: Sequence[Entry]) -> int:
    """Return how many levels fit on one page."""
    fitting = (depth for depth in LEVELS if _room(outline, depth) <= PAGE)
    return next(fitting, LEVELS[-1])


def _room(outline: Sequence[Entry], depth: int) -> int:
    return sum(3 if entry.level == 1 else 2 for entry in outline if entry.level <= depth)


def _line(job: Job, entry: Entry) -> str:
    words = text(job, entry.words)
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words}</w:hyperlink>'
