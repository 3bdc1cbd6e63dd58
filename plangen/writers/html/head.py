"""What the page says about itself."""

from collections.abc import Iterator

from plangen.document.document import Document
from plangen.document.provenance import entries
from plangen.writers.html.markup import words


def metadata(document: Document) -> str:
    """Write author, subject, keywords, date and provenance, as far as there are any."""
    return "\n".join(
        f'<meta name="{words(name)}" content="{words(content)}">'
        for name, content in _entries(document)
        if content
    )


def _entries(document: Document) -> Iterator[tuple[str, str]]:
    properties = document.properties
    yield "author", properties.author
    yield "description", properties.subject
    yield "keywords", ", ".join(properties.keywords)
    yield "dcterms.created", properties.date.isoformat()
    if document.provenance:
        yield from entries(document.provenance)
