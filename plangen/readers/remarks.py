"""The comments of a Word file."""

from plangen.readers.package import Package
from plangen.readers.text import W, text_of


def remarks_of(package: Package, document: str) -> dict[str, str]:
    """Return what was remarked, by the id that the place refers to: the author, then the text."""
    return {
        comment.get(f"{W}id", ""): f"{comment.get(f'{W}author', '')}: {text_of(comment).strip()}"
        for part in package.related(document, "comments")
        for comment in package.part(part).iterchildren(f"{W}comment")
    }
