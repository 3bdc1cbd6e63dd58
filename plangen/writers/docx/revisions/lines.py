"""A paragraph taken apart into the pieces that are compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.marks import is_mark
from plangen.writers.docx.revisions.marking import LINK, PROPERTIES, RUN, Elements
from plangen.writers.docx.revisions.sources import DRAWING, ID, NOTE, REFERENCES, Version
from plangen.writers.docx.revisions.words import words

START: Final = qn("w:bookmarkStart")
END: Final = qn("w:bookmarkEnd")
TEXT: Final = qn("w:t")
NAME: Final = qn("w:name")
INSTRUCTION: Final = qn("w:instrText")

_FACE: Final = qn("w:rPr")
_FONTS: Final = qn("w:rFonts")
_HINT: Final = qn("w:hint")
_CHANGE: Final = qn("w:fldCharType")
_STEP: Final = {"begin": 1, "end": -1}


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or something else that stays whole: a field, a picture, the mark of a footnote.

    `runs` are what it is made of; a word is only a part of its run. `link` is the address that it
    leads to. Bookmarks that begin just before it are in `opening`, those that end after it in
    `closing`.
    """

    key: str
    text: str
    runs: Elements
    link: str = ""
    opening: Elements = ()
    closing: Elements = ()


@dataclass(frozen=True, slots=True)
class Line:
    """The pieces of a paragraph, and the bookmarks that stand behind them all."""

    pieces: tuple[Piece, ...]
    rest: Elements = ()


@dataclass(frozen=True, slots=True)
class _Whole:
    """Runs that stay together: a field, or a run; `cut` where its text may be cut into words."""

    runs: Elements
    cut: bool
    link: str


def line(paragraph: etree._Element, version: Version, names: Mapping[str, str]) -> Line:
    """Take a paragraph apart; fields that lead to a bookmark lead to what `names` calls it."""
    pieces: list[Piece] = []
    waiting: Elements = ()
    for each in _wholes(_items(paragraph, version)):
        if isinstance(each, _Whole):
            first, *others = _pieces(each, version, names)
            pieces += [replace(first, opening=waiting), *others]
            waiting = ()
        elif each.tag == END and pieces and not waiting:
            pieces[-1] = replace(pieces[-1], closing=(*pieces[-1].closing, each))
        else:
            waiting = (*waiting, each)
    return Line(tuple(pieces), waiting)


def drawings(paragraph: etree._Element, version: Version) -> Iterator[tuple[str, str]]:
    """Yield the drawings in a paragraph: all that they are, and in words what they show."""
    for drawn in paragraph.iter(qn("w:drawing")):
        shown = next(drawn.iter(DRAWING))
        yield _described(drawn, version), shown.get("descr", "")


def face(run: etree._Element) -> etree._Element | None:
    """Return how a run looks."""
    return run.find(_FACE)


def _items(line: etree._Element, version: Version) -> Iterator[tuple[etree._Element, str]]:
    """Yield runs and bookmarks, each with the address that it leads to."""
    for child in line:
        if child.tag == LINK:
            relation = next((child.get(name) for name in REFERENCES if child.get(name)), None)
            address = version.content(relation) if relation else ""
            yield from ((inside, address) for inside in child)
        elif child.tag != PROPERTIES:
            yield child, ""


def _wholes(items: Iterator[tuple[etree._Element, str]]) -> Iterator[_Whole | etree._Element]:
    """Put the runs of a field together, and let bookmarks through."""
    figures: set[str] = set()
    field: Elements = ()
    depth = 0
    for element, link in items:
        if element.tag == START and is_mark(element.get(NAME, "")):
            figures.add(element.get(ID, ""))
        elif element.tag == END:
            figures.discard(element.get(ID, ""))
        if depth or element.tag == RUN:
            depth += sum(_STEP.get(each.get(_CHANGE, ""), 0) for each in element)
            field = (*field, element)
            if not depth:
                yield _Whole(field, len(field) == 1 and not figures, link)
                field = ()
        else:
            yield element


def _pieces(whole: _Whole, version: Version, names: Mapping[str, str]) -> Iterator[Piece]:
    (run, *others) = whole.runs
    content = [each for each in run if each.tag != _FACE]
    if others or not content or not all(each.tag == TEXT for each in content):
        yield Piece(_key(whole.runs, version, names), "", whole.runs, whole.link)
        return
    look = _look(run)
    text = "".join(each.text or "" for each in content)
    for word in words(text) if whole.cut else [text]:
        yield Piece(f"{look}{whole.link}|{word}", word, (run,), whole.link)


def _look(run: etree._Element) -> str:
    """Return how a run looks, but for the hint that marks of punctuation beside it bring about."""
    found = face(run)
    if found is None:
        return ""
    return "".join(
        etree.tostring(each, encoding="unicode")
        for each in found
        if each.tag != _FONTS or set(each.attrib) != {_HINT}
    )


def _key(runs: Elements, version: Version, names: Mapping[str, str]) -> str:
    """Return what a whole is told by; the result of a field, which Word works out, says nothing."""
    instructions = [each.text or "" for run in runs for each in run.iter(INSTRUCTION)]
    if instructions:
        return " ".join(
            names.get(word, word) for text in instructions for word in text.split()
        )
    return "".join(_told(each, version) for run in runs for each in run if each.tag != _FACE)


def _told(element: etree._Element, version: Version) -> str:
    if element.tag == NOTE:
        note = version.notes[element.get(ID, "")]
        return "".join(str(text) for text in note.itertext())
    if (drawn := element.find(f".//{DRAWING}")) is not None:
        return f"drawing {drawn.get('name')}"
    return _described(element, version)


def _described(element: etree._Element, version: Version) -> str:
    """Return all that an element says, and what is in the parts that it leads to."""
    described = [
        version.content(str(value)) if name in REFERENCES else str(value)
        for each in element.iter()
        for name, value in each.attrib.items()
        if name != "id"
    ]
    return f"{element.tag} {' '.join(described)} {element.text or ''}"
