"""Two versions of a paragraph in one: words that came and words that went."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import groupby
from typing import Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from lxml import etree

from plangen.writers.docx.revisions.carrying import Work, carried
from plangen.writers.docx.revisions.comments import REDRAWN, comment
from plangen.writers.docx.revisions.likeness import style_of
from plangen.writers.docx.revisions.lines import TEXT, Piece, drawings, face, line
from plangen.writers.docx.revisions.marking import LINK, PROPERTIES, RUN, Fate, marked
from plangen.writers.docx.revisions.words import common

_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_UNTOLD: Final = {qn("w:rPr"), qn("w:sectPr")}
"""What the old properties of a paragraph, as a mark keeps them, do not hold."""


def merge_paragraphs(old: etree._Element, new: etree._Element, work: Work) -> etree._Element:
    """Mark in a new paragraph what the old one has not, put in what went, and return it."""
    was, now = line(old, work.old, work.names), line(new, work.new, {})
    if [piece.key for piece in was.pieces] != [piece.key for piece in now.pieces]:
        content = [*_merged(was.pieces, now.pieces, work), *now.rest]
        for child in [child for child in new if child.tag != PROPERTIES]:
            new.remove(child)
        new.extend(content)
    _remark(old, new, work)
    if style_of(old) != style_of(new):
        _mark_style(old, new, work)
    return new


def _remark(old: etree._Element, new: etree._Element, work: Work) -> None:
    """Say what a drawing showed that is another now."""
    drawn = zip(drawings(old, work.old), drawings(new, work.new), strict=False)
    for (was, showed), (now, _) in drawn:
        if was != now:
            words = REDRAWN[work.language].format(old=showed)
            work.comments.append(comment(new, words, work.signature))


def _mark_style(old: etree._Element, new: etree._Element, work: Work) -> None:
    """Keep how a paragraph looked before."""
    was, now = old.find(PROPERTIES), new.find(PROPERTIES)
    if was is None or now is None:
        return
    kept = deepcopy(was)
    for each in [each for each in kept if each.tag in _UNTOLD]:
        kept.remove(each)
    change = work.signature.sign("w:pPrChange")
    change.append(carried(kept, work))
    now.append(change)


def _merged(old: Sequence[Piece], new: Sequence[Piece], work: Work) -> Iterator[etree._Element]:
    i = j = 0
    for run in common(old, new):
        yield from _written(old[i : run.old], work, Fate.REMOVED)
        yield from _written(new[j : run.new], work, Fate.ADDED)
        i, j = run.old + run.size, run.new + run.size
        yield from _written(new[run.new : j], work, None)


def _written(pieces: Sequence[Piece], work: Work, fate: Fate | None) -> Iterator[etree._Element]:
    """Write pieces that share a fate, those between two bookmarks in one mark."""
    stretch: list[Piece] = []
    for piece in pieces:
        if stretch and (piece.link != stretch[-1].link or _marks(stretch[-1], piece, fate)):
            yield from _stretch(stretch, work, fate)
            stretch = []
        stretch.append(piece)
    if stretch:
        yield from _stretch(stretch, work, fate)


def _marks(before: Piece, piece: Piece, fate: Fate | None) -> bool:
    return fate is not Fate.REMOVED and bool(before.closing or piece.opening)


def _stretch(pieces: Sequence[Piece], work: Work, fate: Fate | None) -> Iterator[etree._Element]:
    """Write pieces of one link, of which the first may open bookmarks and the last close some."""
    runs = list(_runs(pieces))
    if fate is Fate.REMOVED:
        runs = [carried(run, work) for run in runs]
    content = [marked(runs, fate, work.signature)] if fate else runs
    if pieces[0].link:
        content = [_linked(content, pieces[0].link, work)]
    if fate is Fate.REMOVED:
        yield from content
    else:
        yield from (*pieces[0].opening, *content, *pieces[-1].closing)


def _runs(pieces: Sequence[Piece]) -> Iterator[etree._Element]:
    """Yield what pieces are made of, the words of one run together."""
    for (run, is_text), group in groupby(pieces, lambda piece: (piece.runs[0], bool(piece.text))):
        if is_text:
            yield _worded(run, "".join(piece.text for piece in group))
        else:
            yield from (deepcopy(run) for piece in group for run in piece.runs)


def _worded(like: etree._Element, text: str) -> etree._Element:
    """Return a run of some words that looks like another."""
    run = etree.Element(RUN)
    look = face(like)
    if look is not None:
        run.append(deepcopy(look))
    words = etree.SubElement(run, TEXT, {_SPACE: "preserve"})
    words.text = text
    return run


def _linked(
    content: Sequence[etree._Element], address: str, work: Work
) -> etree._Element:
    relation = work.new.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = etree.Element(LINK, {qn("r:id"): relation, qn("w:history"): "1"})
    link.extend(content)
    return link
