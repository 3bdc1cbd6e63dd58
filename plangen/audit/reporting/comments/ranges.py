"""Runs parted so that a comment spans the very words, each half in the look of the whole."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Final, NamedTuple

from lxml import etree

from plangen.audit.reporting.comments.letters import Letters
from plangen.readers.text import W

RUN: Final = f"{W}r"
_LOOK: Final = f"{W}rPr"
_ID: Final = f"{W}id"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Runs(NamedTuple):
    """The first and the last run of some words."""

    first: etree._Element
    last: etree._Element


def hang(runs: Runs, number: str) -> None:
    """Let the comment of a number span runs."""
    runs.first.addprevious(etree.Element(f"{W}commentRangeStart", {_ID: number}))
    end = etree.Element(f"{W}commentRangeEnd", {_ID: number})
    runs.last.addnext(end)
    mark = etree.Element(RUN)
    etree.SubElement(mark, f"{W}commentReference", {_ID: number})
    end.addnext(mark)


def runs_between(pieces: Sequence[Letters], start: int, end: int) -> Runs:
    """Return the runs of a stretch of a paragraph; those at its ends are parted there."""
    last, after = _at(pieces, end - 1)
    _parted(last, after + 1)
    first, before = _at(pieces, start)
    begin = _parted(first, before)
    return Runs(begin, begin if last is first else run_of(last))


def run_of(element: etree._Element) -> etree._Element:
    """Return the run that an element stands in, of several in each other the outermost.

    It is the element itself where there is none.
    """
    return [element, *element.iterancestors(RUN)][-1]


def _at(pieces: Sequence[Letters], place: int) -> tuple[etree._Element, int]:
    """Return the element that a character is of, and where in it."""
    for piece in pieces:
        if place < len(piece.text):
            return piece.element, place
        place -= len(piece.text)
    raise IndexError(place)


def _parted(element: etree._Element, offset: int) -> etree._Element:
    """Let a run begin at a character of one of its elements, and return it.

    A run within another (of ruby) stays whole, and so does one that begins or ends there.
    """
    run = run_of(element)
    if element.getparent() is not run:
        return run
    rest = [*element.itersiblings()]
    if offset == 0:
        rest.insert(0, element)
    elif offset < len(element.text or ""):
        rest.insert(0, _cut(element, offset))
    staying = [each for each in run if each not in rest and each.tag != _LOOK]
    return _moved(run, rest) if rest and staying else run


def _cut(element: etree._Element, offset: int) -> etree._Element:
    """Take the end of a text off, and return it as a text of its own."""
    text = element.text or ""
    rest = deepcopy(element)
    element.text, rest.text = text[:offset], text[offset:]
    for half in (element, rest):
        half.set(_SPACE, "preserve")
    return rest


def _moved(run: etree._Element, rest: Sequence[etree._Element]) -> etree._Element:
    """Put the last elements of a run into one of their own behind it."""
    new = etree.Element(RUN)
    new.attrib.update(run.attrib)
    look = run.find(_LOOK)
    if look is not None:
        new.append(deepcopy(look))
    new.extend(rest)
    run.addnext(new)
    return new
