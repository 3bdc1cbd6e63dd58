"""All checks of the lint."""

from tests.ooxml import names, parts, text
from tests.ooxml.package import Package

CHECKS = {
    check.__name__: check
    for check in (
        text.cells,
        text.loose_text,
        text.fields,
        text.bookmarks,
        text.references,
        text.controls,
        text.notes,
        text.drawings,
        names.styles,
        names.lists,
        names.axes,
        parts.content_types,
        parts.relationships,
        parts.uses,
    )
}


def lint(data: bytes) -> list[str]:
    """Return what is wrong with a Word file, each fault after the name of its check."""
    package = Package(data)
    return [f"{name}: {fault}" for name, check in CHECKS.items() for fault in check(package)]
