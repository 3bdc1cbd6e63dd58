"""Where ``**`` and ``*`` may stand.

CommonMark takes ``**`` for an opening only if what follows it is no space, and if it is
punctuation, only if what stands before is a space or punctuation too; a closing is the mirror
image. Chinese sets no spaces around words, so ``实现**“双百”**目标`` stays plain stars. What
stands in the way is moved out of the markers: ``实现“**双百**”目标``.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby, islice
from typing import TypeAlias

from plangen.writers.md.runs import Kind, Run, merged

_Phrase: TypeAlias = tuple[Run, ...]

_ASCII_SYMBOLS = frozenset("$+<=>^`|~")
_EDGES = {Kind.CODE: "`", Kind.ADDRESS: "<", Kind.NOTE: "["}


def settle(row: tuple[Run, ...]) -> tuple[Run, ...]:
    """Take the markers off the outer words of each phrase where they would not be understood."""
    if not any(run.style for run in row):
        return row
    phrases = [tuple(group) for _, group in groupby(row, key=lambda run: run.style)]
    before = (" ", *(_edge(phrase[-1])[-1] for phrase in phrases))
    after = (*(_edge(phrase[0])[0] for phrase in phrases[1:]), " ")
    settled = map(_settle, phrases, before, after)
    return merged(run for phrase in settled for run in phrase)


def _settle(phrase: _Phrase, before: str, after: str) -> Iterable[Run]:
    if not phrase[0].style:
        return phrase
    units = tuple(unit for run in phrase for unit in _units(run))
    edges = (before, *map(_edge, units), after)
    end = len(units)
    first = next((i for i in range(end) if _fits(edges[i + 1], edges[i])), end)
    last = next((i for i in range(end, first, -1) if _fits(edges[i], edges[i + 1])), first)
    plain = (replace(unit, style="") for unit in (*units[:first], *units[last:]))
    return (*islice(plain, first), *units[first:last], *plain)


def _fits(inner: str, outer: str) -> bool:
    """Tell whether a marker may stand between a phrase's outermost character and its neighbour.

    Versions of CommonMark differ on symbols such as ￥: these count for what does harm.
    """
    if inner.isspace():
        return False
    return unicodedata.category(inner)[0] not in "PS" or _separates(outer)


def _separates(char: str) -> bool:
    category = unicodedata.category(char)
    return char in " \n" or char in _ASCII_SYMBOLS or category[0] == "P" or category == "Zs"


def _units(run: Run) -> _Phrase:
    if run.kind is Kind.TEXT:
        return tuple(replace(run, text=char) for char in run.text)
    return (run,)


def _edge(run: Run) -> str:
    return _EDGES.get(run.kind, run.text)
