"""Ratios that stand beside a figure, or behind a name, without a statement that ties them to it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plangen.audit.lists.parts import between
from plangen.audit.nearness.neighbours import same_kind
from plangen.audit.nearness.reach import directly_bracketed, marks_before
from plangen.audit.numbers.leads import lead
from plangen.audit.numbers.mention import Mention, Role
from plangen.audit.numbers.subjects import without_measures
from plangen.diagnostics.path import Path
from plangen.importing.book import Book, Place
from plangen.importing.dimensions import announced, by_words
from plangen.importing.naming import fitting, head_of, tidy
from plangen.importing.splits import part_of
from plangen.importing.tenses import end_of, is_aim, slot_of
from plangen.importing.words import REGIONS
from plangen.values.unit import Dimension

_SLOTS = {
    Role.GROWTH: "growth", Role.SHARE: "share", Role.ATTAINMENT: "attainment",
    Role.INCREASE: "change",
}  # fmt: skip
_FIGURES = {Role.VALUE, Role.RATE, Role.EACH}
_AMOUNTS = {"base", "actual", "target", "floor", "stretch"}
_GROWING = re.compile(r"增[速长幅]|growth")
_JOINED = re.compile(r"[、和与及,，]|\band\b")
_NAMES = re.compile(
    r"[^\W\d_]{2,4}(?:[、和][^\W\d_]{2,4}?)*(?=作为|市场|地区|受|依托|增长|，|,)"
)
_LEADING = re.compile(r"^[^，,]*(?:看|方面|来说)[，,]")
_TAIL = re.compile(r"(?:市场|地区|区域|作为).*\Z")
_HEADS = re.compile(r"人均|per (?:head|employee|person)", re.IGNORECASE)


def place_beside(book: Book) -> None:
    """Put growth, shares and averages beside the figure they stand with, marked as guessed."""
    for one in list(book.unplaced()):
        slot = _slot(one)
        anchor = _anchor(one, book) if slot else None
        if slot and anchor and _is_of_kind(one, slot, anchor, book):
            measure = _measure(anchor, slot)
            book.put(one, measure, _own(slot, anchor), guessed=slot != "target")
        elif one.role is Role.VALUE and end_of(one):
            _place_end(one, book)
    for run in _runs(book):
        _place_run(run, book)


def _place_end(one: Mention, book: Book) -> None:
    """Put a floor or a stretch target beside the one before it: 保底4.2亿元，冲刺目标5亿元."""
    other = next(marks_before(book.facts, one), None)
    place = book.at(other) if other and same_kind(one, other) else None
    if place and place.slot in _AMOUNTS:
        book.put(one, place.measure, slot_of(one, book))


def _slot(one: Mention) -> str:
    """Return what a number says of the figure before it; empty where it has a name of its own."""
    if is_aim(one) and one.segment is not None and one.segment.owner is not None:
        return "target"
    if one.role is Role.EACH and _HEADS.search(lead(one)):
        return "per_head"
    own = without_measures(one.subject.words).strip("同比环额率 ")
    return _SLOTS.get(one.role, "") if not own and "环比" not in lead(one) else ""


def _before_bracket(one: Mention, book: Book) -> Mention | None:
    """Return the figure before a bracket; before that of a target, any in the same clause of it."""
    segment = one.segment
    found = directly_bracketed(book.facts, one)
    if found is None and segment and segment.owner and is_aim(one):
        outer = [other for other in book.facts.sentence_of(one)
                 if other.segment is segment.owner and other.at < segment.at]  # fmt: skip
        found = outer[-1] if outer else None
        between_them = segment.owner.text[found.at : segment.at] if found else ""
        found = None if re.search("[；;]", between_them) else found
    return found


def _is_of_kind(one: Mention, slot: str, anchor: Place, book: Book) -> bool:
    """Tell whether an amount can be one of a figure's: its target is of its kind."""
    held = book.figures[anchor.path]
    if slot == "share":
        return not {"by", "lines", "budget", "tiers"}.isdisjoint(anchor.measure)
    if slot == "change":
        is_step = one.quantity.dimension is Dimension.POINTS
        return is_step and held.quantity.dimension is Dimension.RATIO
    return slot != "target" or same_kind(one, held)


def _measure(anchor: Place, slot: str) -> Path:
    if slot == "per_head":
        return (*anchor.measure, "per_head")
    return part_of(anchor.measure) if slot == "share" else anchor.measure


def _own(slot: str, anchor: Place) -> str:
    if slot == "share" and anchor.measure[-1] == "budget":
        return "ratio"
    return anchor.slot if slot == "per_head" else slot


def _anchor(one: Mention, book: Book) -> Place | None:
    """Return the place of the figure right before a ratio, with no other part in between."""
    before = [other for other in marks_before(book.facts, one) if other.role in _FIGURES]
    other = before[0] if before else _before_bracket(one, book)
    if other is None or (before and re.search("[；;]", between(other, one))):
        return None
    place = book.at(other)
    return place if place and place.slot in _AMOUNTS else None


def _runs(book: Book) -> Iterator[list[Mention]]:
    """Yield the growth rates without a place that stand in one list: 分别增长28.6%和21.4%."""
    loose = [one for one in book.unplaced() if _grows(one)]
    for _, run in groupby(enumerate(loose), key=lambda pair: pair[1].order - pair[0]):
        found = [one for _, one in run]
        while found:
            row = _row(found)
            yield row
            found = found[len(row) :]


def _row(found: Sequence[Mention]) -> list[Mention]:
    row = [found[0]]
    for one in found[1:]:
        if one.segment is not row[-1].segment or not re.fullmatch(
            r"\s*(?:[、和与及,，]|and)\s*", between(row[-1], one)
        ):
            break
        row.append(one)
    return row


def _grows(one: Mention) -> bool:
    is_ratio = one.quantity.dimension is Dimension.RATIO and one.segment is not None
    said = one.role is Role.GROWTH or bool(_GROWING.search(lead(one)))
    continues = one.role is Role.RATE and lead(one).strip() in {"和", "与", "、", "及"}
    return is_ratio and "环比" not in lead(one) and (said or continues)


def _place_run(run: Sequence[Mention], book: Book) -> None:
    """Put a list of growth rates behind the names that open their sentence, one each."""
    dimension = by_words(announced(run[0], book.facts))
    names = [_TAIL.sub("", tidy(one)) for one in _JOINED.split(head_names(run[0]))]
    whole = next((path for path in (("goals", "revenue"), ("next", "goals", "revenue"))
                  if any(held[: len(path)] == path for held in book.figures)), None)  # fmt: skip
    if not dimension or whole is None or len(names) != len(run) or not all(map(fitting, names)):
        return
    if len(names) == 1 and not _is_known(names[0], book):
        return
    for one, name in zip(run, names, strict=True):
        book.put(one, (*whole, "by", dimension, name), "growth", guessed=True)


def _is_known(name: str, book: Book) -> bool:
    """Tell whether a name is that of a place, or of a part that the document gives numbers of."""
    is_part = any("by" in path and name in path for path in book.figures)
    return is_part or bool(re.match(REGIONS, name))


def head_names(one: Mention) -> str:
    """Return the names that open the part of a sentence that a number stands in."""
    segment = one.segment
    chain = re.split("[；;：:]", segment.text[: one.at])[-1] if segment else ""
    names = _NAMES.match(_LEADING.sub("", chain).lstrip("而但"))
    return names[0] if names else head_of(one)
