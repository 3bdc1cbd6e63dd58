"""The document of a new version with its changes marked against that of an old one."""

import datetime
from collections.abc import Iterator
from itertools import count
from typing import Final

from docx.parts.document import DocumentPart
from lxml import etree

from plangen.writers.docx.revisions.blocks import merge_blocks
from plangen.writers.docx.revisions.carrying import Work
from plangen.writers.docx.revisions.lines import END, START
from plangen.writers.docx.revisions.marking import Signature
from plangen.writers.docx.revisions.sources import ID, Version, keep_notes, lend_notes
from plangen.writers.docx.xml import NAMESPACES

AUTHOR: Final = "plangen"
"""Who all changes are by."""

_DRAWING: Final = f"{{{NAMESPACES['wp']}}}docPr"


def revise(old: DocumentPart, new: DocumentPart, date: datetime.date) -> None:
    """Mark in a new document what it has not in common with an old one, which is used up.

    The changes are of a date, at midnight. Contents, headers and footers are the new ones.
    """
    versions = Version(old), Version(new)
    lend_notes(*versions)
    ids = count(1 + max(_ids(new.element), default=0))
    work = Work(*versions, Signature(AUTHOR, f"{date.isoformat()}T00:00:00Z", ids))
    merge_blocks(versions[0].body, versions[1].body, work)
    keep_notes(versions[1])


def _ids(document: etree._Element) -> Iterator[int]:
    """Yield the numbers that bookmarks and drawings bear."""
    for each in document.iter(START, END, _DRAWING):
        yield int(each.get(ID) or each.get("id") or 0)
