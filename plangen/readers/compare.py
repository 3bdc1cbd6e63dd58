"""A written document held against the one that its plan would give now, figure by figure."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from plangen.readers.shown import Figures, Listed, Place, place_in

_ENOUGH: Final = 12
"""Characters on either side of a figure by which its place is known again."""


class Kind(StrEnum):
    """How a figure of a document differs from the plan."""

    EDITED = "edited"          # somebody changed it in the document
    MISSING = "missing"        # somebody took it out of the document
    OUTDATED = "outdated"      # the plan says something else since
    ADDED = "added"            # the plan has it since


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that differs: its path, what the document and what the plan says, and where.

    A text is empty where a side does not show the figure; `count` is how often it is the same.
    """

    kind: Kind
    path: str
    document: str
    plan: str
    place: Place | None = None
    count: int = 1


def compare(written: Figures, fresh: Figures) -> tuple[Difference, ...]:
    """Return what differs, as a reader meets it; last, what only the plan has."""
    return (*_joined(_differing(written, fresh)), *_added(written, fresh))


def _differing(written: Figures, fresh: Figures) -> Iterator[Difference]:
    now, counterparts = _texts(fresh), _counterparts(written, fresh)
    for mark, listed in written.listed.items():
        there = counterparts.get(mark, "")
        text, place = _found(mark, written)
        if not _plain(text):
            text, place = _overwritten(listed, written, fresh, there)
        texts = now.get(listed.path, ())
        if _plain(text) in map(_plain, texts) or not (_plain(text) or texts):
            continue
        plan = fresh.listed[there].text if there else " / ".join(texts)
        yield Difference(_kind(text, listed), listed.path, text, plan, place)


def _kind(text: str, listed: Listed) -> Kind:
    if not _plain(text):
        return Kind.MISSING
    return Kind.OUTDATED if _plain(text) == _plain(listed.text) else Kind.EDITED


def _counterparts(written: Figures, fresh: Figures) -> dict[str, str]:
    """Map the bookmarks of one file to those of the other.

    The first, second … that shows a path by a text is the same in both, else that shows the path.
    """
    by_path = {key: mark for mark, key in _numbered(fresh, False)}
    by_text = {key: mark for mark, key in _numbered(fresh, True)}
    loose = {mark: by_path[key] for mark, key in _numbered(written, False) if key in by_path}
    exact = {mark: by_text[key] for mark, key in _numbered(written, True) if key in by_text}
    return {**loose, **exact}


def _numbered(figures: Figures, by_text: bool) -> Iterator[tuple[str, tuple[str, str, int]]]:
    counts: Counter[tuple[str, str]] = Counter()
    for mark, listed in figures.listed.items():
        key = (listed.path, listed.text if by_text else "")
        counts[key] += 1
        yield mark, (*key, counts[key])


def _found(mark: str, written: Figures) -> tuple[str, Place | None]:
    shown = written.shown.get(mark)
    return (shown.text, shown.place) if shown else ("", None)


def _overwritten(
    listed: Listed, written: Figures, fresh: Figures, there: str
) -> tuple[str, Place | None]:
    """Find what stands in the place of a figure whose bookmark went with it.

    The place is the one that a new document has it in; where no line of the written one goes on
    around it in the same way, there is nothing.
    """
    if there not in fresh.shown or fresh.listed[there] != listed:
        return "", None
    place = fresh.shown[there].place
    for heading, line in written.lines if place.before.strip() or place.after.strip() else ():
        start, end = _gap(line, place.before[-_ENOUGH:], place.after[:_ENOUGH])
        if heading == place.heading and start <= end:
            return line[start:end], place_in(heading, line, start, end)
    return "", place


def _gap(line: str, before: str, after: str) -> tuple[int, int]:
    """Return where the gap between two texts begins and ends in a line; backwards if nowhere."""
    found = line.find(before)
    start = found + len(before)
    end = line.find(after, start) if after else len(line)
    return (start, end) if found >= 0 else (0, -1)


def _joined(differences: Iterator[Difference]) -> Iterator[Difference]:
    """Count once a figure what is outdated: that may be a whole document."""
    counted: dict[Difference, Difference] = {}
    for one in differences:
        key = replace(one, place=None) if one.kind is Kind.OUTDATED else one
        first = counted.get(key)
        counted[key] = replace(first, count=first.count + 1) if first else one
    yield from counted.values()


def _added(written: Figures, fresh: Figures) -> Iterator[Difference]:
    was = {listed.path for listed in written.listed.values()}
    places = {fresh.listed[mark].path: shown.place for mark, shown in fresh.shown.items()}
    for path, texts in _texts(fresh).items():
        if path not in was:
            yield Difference(Kind.ADDED, path, "", " / ".join(texts), places.get(path))


def _texts(figures: Figures) -> dict[str, tuple[str, ...]]:
    texts: dict[str, dict[str, None]] = {}
    for listed in figures.listed.values():
        texts.setdefault(listed.path, {})[listed.text] = None
    return {path: tuple(each) for path, each in texts.items()}


def _plain(text: str) -> str:
    """Return a text without its spaces, which are no difference between figures."""
    return "".join(text.split())
