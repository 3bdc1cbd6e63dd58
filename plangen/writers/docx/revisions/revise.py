"""The document of a new version with its changes marked against that of an old one."""

import datetime
from collections.abc import Iterator
from itertools import count
from typing import Final

from docx.parts.document import DocumentPart
from lxml import etree

from plangen.diagnostics.message import Language
from plangen.writers.docx.revisions.blocks import merge_blocks
from plangen.writers.docx.revisions.carrying import Work
from plangen.writers.docx.revisions.comments import keep_comments
from plangen.writers.docx.revisions.lines import END, START
from plangen.writers.docx.revisions.marking import Signature
from plangen.writers.docx.revisions.sources import DRAWING, ID, Version, keep_notes, lend_notes

AUTHOR: Final = "plangen"
"""Who all changes are by."""


def revise(
    old: DocumentPart, new: DocumentPart, date: datetime.date, language: Language
) -> None:
    """Mark in a new document what it has not in common with an old one, which is used up.

    The changes are of a date, at midnight. Contents, headers and footers are the new ones, and so
    are charts: a comment says what the old one showed.
    """
    lend_notes(old, new)
    versions = Version(old), Version(new)
    ids = count(1 + max(_ids(new.element), default=0))
    signature = Signature(AUTHOR, f"{date.isoformat()}T00:00:00Z", ids)
    work = Work(*versions, signature, language)
    merge_blocks(versions[0].body, versions[1].body, work)
    keep_notes(versions[1])
    keep_comments(new, work.comments)


def _ids(document: etree._Element) -> Iterator[int]:
    """Yield the numbers that bookmarks and drawings bear."""
    for each in document.iter(START, END, DRAWING):
        yield int(each.get(ID) or each.get("id") or 0)
