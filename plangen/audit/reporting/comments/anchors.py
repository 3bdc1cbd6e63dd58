"""Where in the main part of a Word file a number stands.

Word shows no comments in notes and text boxes: there the mark of the note is commented on, or the
run that holds the box.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from plangen.audit.numbers.mention import Mention
from plangen.audit.reporting.comments.letters import found_in
from plangen.audit.reporting.comments.ranges import RUN, Runs, run_of, runs_between
from plangen.readers.passages.docx_text import BOX
from plangen.readers.passages.passage import Passage, PassageKind
from plangen.readers.text import W

_PARAGRAPH: Final = f"{W}p"
_CELL: Final = f"{W}tc"
_REFERENCES: Final = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}


@dataclass(frozen=True, slots=True)
class Story:
    """The main part of a document, and what its notes say by their kind and id."""

    root: etree._Element
    notes: Mapping[tuple[str, str], str]
    paragraphs: list[etree._Element] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", [*self.root.iter(_PARAGRAPH)])


def marked_runs(story: Story, mention: Mention) -> Runs | None:
    """Return the runs of a number, parted from the text around; None where it has no paragraph."""
    anchor = mention.passage.anchor
    if anchor is None or anchor >= len(story.paragraphs):
        return None
    paragraph = story.paragraphs[anchor]
    if mention.passage.kind is PassageKind.NOTE:
        return _whole(_reference(story, paragraph, mention.passage), paragraph)
    box = next(paragraph.iterancestors(BOX), None)
    if box is not None:
        return _whole(box, next(box.iterancestors(_PARAGRAPH)))
    place = found_in(_candidates(paragraph, mention.passage), mention)
    if place is None:
        return _whole(None, paragraph)
    return runs_between(place.pieces, place.start, place.end)


def _candidates(paragraph: etree._Element, passage: Passage) -> Iterator[etree._Element]:
    """Yield the paragraphs that a passage may be in: all those of its cell."""
    cell = next(paragraph.iterancestors(_CELL), None)
    if passage.kind is not PassageKind.CELL or cell is None:
        yield paragraph
        return
    for each in cell.iter(_PARAGRAPH):
        if next(each.iterancestors(_CELL)) is cell:
            yield each


def _reference(
    story: Story, paragraph: etree._Element, passage: Passage
) -> etree._Element | None:
    """Return the mark of the note that a passage is, of those in a paragraph."""
    marks = [*paragraph.iter(*_REFERENCES)]
    line = passage.text.partition("\n")[0]
    own = (each for each in marks if line in story.notes.get(_key(each), ""))
    return next(own, marks[0] if marks else None)


def _key(mark: etree._Element) -> tuple[str, str]:
    return _REFERENCES[mark.tag], mark.get(f"{W}id", "")


def _whole(inside: etree._Element | None, paragraph: etree._Element) -> Runs:
    """Return the run around an element; without one, all runs of the paragraph."""
    if inside is not None:
        return Runs(run_of(inside), run_of(inside))
    runs = [run_of(each) for each in paragraph.iter(RUN)] or [etree.SubElement(paragraph, RUN)]
    return Runs(runs[0], runs[-1])
