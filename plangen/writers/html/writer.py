"""A whole document to one page."""

from functools import cache
from string import Template
from typing import Final

from plangen.document.document import Document
from plangen.document.front import parted
from plangen.document.references import reference_problems
from plangen.workspace.shipped import shipped_templates
from plangen.writers.html.blocks import blocks
from plangen.writers.html.contents import contents
from plangen.writers.html.cover import cover, mark, running_heads
from plangen.writers.html.head import metadata
from plangen.writers.html.lost import lost
from plangen.writers.html.markup import words
from plangen.writers.html.names import names
from plangen.writers.html.notes import notes
from plangen.writers.html.phrases import PHRASES
from plangen.writers.written import Written

_FOLDER: Final = "html"


def write(document: Document, stem: str) -> Written:
    """Return the document as ``stem.html``, and what could not be shown in it.

    The same document gives the same bytes.
    """
    page = Template(_shipped("page.html")).substitute(_parts(document))
    problems = (*reference_problems(document), *lost(document))
    return Written({f"{stem}.html": page.encode()}, problems)


def _parts(document: Document) -> dict[str, str]:
    """Return what the page has places for."""
    called = names(document)
    front, chapters = parted(document.body)
    heads = running_heads(top_left=document.cover.secrecy, top_center=document.mark)
    return {
        "language": document.language,
        "title": words(document.properties.title or document.cover.title),
        "metadata": metadata(document),
        "style": _shipped("page.css") + heads,
        "skip": words(PHRASES[document.language].skip),
        "mark": mark(document.mark),
        "cover": cover(document.cover),
        "summary": blocks(front, called),
        "contents": contents(called) if document.contents else "",
        "body": "\n".join(filter(None, (blocks(chapters, called), notes(document.body, called)))),
    }


@cache
def _shipped(name: str) -> str:
    return (shipped_templates() / _FOLDER / name).read_text(encoding="utf-8")
