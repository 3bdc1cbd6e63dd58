"""The document as a whole."""

import datetime
from dataclasses import dataclass
from pathlib import Path

from plangen.diagnostics.message import Language
from plangen.document.blocks import Blocks
from plangen.document.provenance import Provenance


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: a title, a line under it, and named facts such as owner and date.

    `classification` is the one of the facts that says how confidential the document is.
    """

    title: str
    subtitle: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    classification: tuple[str, str] | None = None

    @property
    def secrecy(self) -> str:
        """How confidential the document is, for every page to say; empty where it is not."""
        return self.classification[1] if self.classification else ""


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says about itself. The date comes from the plan, never from the clock."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    date: datetime.date


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a writer needs: cover, properties, and the blocks of the body in order.

    `mark` is what every page has to say of the whole, such as that it is a draft.
    """

    language: Language
    cover: Cover
    properties: Properties
    body: Blocks
    contents: bool = True      # whether a table of contents follows the cover
    mark: str = ""
    look: Path | None = None   # a look's folder, or a Word file that lends its own; else the usual
    pictures: bool = False     # charts are pictures, also where a program could draw them itself
    page_numbers: bool = False     # the contents say on which page what stands
    provenance: Provenance | None = None
    before: "Document | None" = None   # an old version: what changed since is marked, if it can be
