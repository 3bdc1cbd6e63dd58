"""What the paragraph styles of a Word file make of a paragraph."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plangen.readers.package import Package
from plangen.readers.text import W

_HEADING: Final = re.compile(r"heading ([1-9])")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a paragraph is: the mark that Markdown puts before it, and whether it is contents."""

    mark: str = ""
    is_contents: bool = False


_TITLE: Final = Kind("# ")
_LISTED: Final = Kind("- ")
_CONTENTS: Final = Kind(is_contents=True)


def kinds_of(package: Package, document: str) -> dict[str, Kind]:
    """Return the kinds of paragraphs by style; styles of plain paragraphs are left out."""
    return dict(_kinds(package, document))


def _kinds(package: Package, document: str) -> Iterator[tuple[str, Kind]]:
    for part in package.related(document, "styles"):
        for style in package.part(part).iterfind(f"{W}style"):
            name = style.find(f"{W}name")
            kind = None if name is None else _kind(name.get(f"{W}val", "").lower())
            if kind:
                yield style.get(f"{W}styleId", ""), kind


def _kind(name: str) -> Kind | None:
    """Return what a style's name says; these names are English in every Word."""
    if heading := _HEADING.fullmatch(name):
        return Kind("#" * min(6, int(heading[1])) + " ")
    if name.startswith(("list bullet", "list number")):
        return _LISTED
    if name.startswith("toc "):
        return _CONTENTS
    return _TITLE if name == "title" else None
