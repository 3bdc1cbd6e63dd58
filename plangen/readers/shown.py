"""The figures that a Word file was written with, and what it shows in their places now."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from plangen.document.provenance import FIGURES_NAMESPACE
from plangen.readers.lines import Line, lines
from plangen.readers.package import Package
from plangen.readers.text import W

_AROUND: Final = 60
"""Characters of a line that are kept on either side of a figure."""
_NOTES: Final = ("footnotes", "endnotes")


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """A figure as it was written: its path in the plan, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands: under which heading, and what its line says just before and after it.

    A line is a sentence, or a row of a table with its cells parted by ``|``.
    """

    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What a reader sees in the place of a figure; nothing where somebody emptied it."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a file by their bookmarks, and all its lines, each under its heading.

    `listed` is in the order that they were written in.
    """

    listed: Mapping[str, Listed]
    shown: Mapping[str, Shown]
    lines: tuple[tuple[str, str], ...]


def place_in(heading: str, line: str, start: int, end: int) -> Place:
    """Return the place of what stands between two positions of a line."""
    return Place(heading, line[max(0, start - _AROUND) : start], line[end : end + _AROUND])


def read_figures(package: Package) -> Figures:
    """Read the figures of a Word file. Raises UnreadableError where that is impossible."""
    document = next(package.related("", "officeDocument"), None)
    body = package.part(document).find(f"{W}body") if document else None
    if document is None or body is None:
        raise package.damaged()
    listed = dict(sorted(_listed(package, document)))
    notes = [package.part(part) for kind in _NOTES for part in package.related(document, kind)]
    return _figures((body, *notes), listed, set(_headings(package, document)))


def _figures(
    texts: Iterable[etree._Element], listed: dict[str, Listed], headings: set[str]
) -> Figures:
    shown: dict[str, Shown] = {}
    all_lines: list[tuple[str, str]] = []
    for heading, line in _under_headings(texts, headings):
        all_lines.append((heading, line.text))
        for name in line.marks.keys() & listed.keys():
            start, end = line.marks[name]
            place = place_in(heading, line.text, start, end)
            shown[name] = Shown(line.text[start:end], place)
    return Figures(listed, shown, tuple(all_lines))


def _under_headings(
    texts: Iterable[etree._Element], headings: set[str]
) -> Iterator[tuple[str, Line]]:
    for text in texts:
        heading = ""
        for line in lines(text):
            heading = line.text if line.style in headings else heading
            yield heading, line


def _listed(package: Package, document: str) -> Iterator[tuple[str, Listed]]:
    """Yield the file's own list of its figures, a bookmark each."""
    for part in package.related(document, "customXml"):
        for each in package.part(part).iterfind(f"{{{FIGURES_NAMESPACE}}}figure"):
            listed = Listed(each.get("path", ""), each.get("text", ""))
            yield from ((name, listed) for name in each.get("marks", "").split())


def _headings(package: Package, document: str) -> Iterator[str]:
    """Yield the styles of headings; their names are English in every Word, their ids are not."""
    for part in package.related(document, "styles"):
        for each in package.part(part).iterfind(f"{W}style"):
            name = each.find(f"{W}name")
            if name is not None and name.get(f"{W}val", "").lower().startswith("heading "):
                yield each.get(f"{W}styleId", "")
