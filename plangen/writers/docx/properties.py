"""What the file says about itself."""

import datetime
from typing import Final

from docx.opc.coreprops import CoreProperties

from plangen.document.document import Properties
from plangen.writers.docx.xml import FORBIDDEN

LONGEST: Final = 255
"""Characters that Word keeps of a property."""


def describe(core: CoreProperties, properties: Properties) -> None:
    """Fill in the core properties; the dates are the plan's, at midnight UTC."""
    midnight = datetime.datetime.combine(properties.date, datetime.time())
    core.title = _short(properties.title)
    core.author = core.last_modified_by = _short(properties.author)
    core.subject = _short(properties.subject)
    core.keywords = _short(", ".join(properties.keywords))
    core.created = core.modified = midnight
    core.revision = 1


def _short(words: str) -> str:
    return FORBIDDEN.sub("", words)[:LONGEST]
