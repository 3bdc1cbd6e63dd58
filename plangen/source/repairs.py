"""Repairs that may explain an error: the slips of the lines around it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plangen.diagnostics.finding import Fault
from plangen.diagnostics.message import say
from plangen.diagnostics.span import Span
from plangen.source.columns import as_written
from plangen.source.hints import indent, write
from plangen.source.slips import FELT_BELOW, IN_RUNS, SLIPS, Finder
from plangen.source.slips.colons import other_colon
from plangen.source.slips.indentation import odd_indentation
from plangen.source.slips.line import Slip, take_apart
from plangen.source.syntax import Position

Lines = tuple[str, ...]
_LINES_ABOVE = 200


@dataclass(frozen=True, slots=True)
class Repair:
    """The lines as they may have been meant, and the faults that says."""

    lines: Lines
    faults: tuple[Fault, ...]


def repairs(lines: Lines, error: Position, file: str) -> Iterator[Repair]:
    """Offer repairs, the likeliest first."""
    suspects = _suspects(lines, error)
    for number in suspects:
        for finder in SLIPS:
            for slip in _slips(finder, lines[number]):
                yield _repair(lines, {number: slip}, file)
    yield from _colon_and_more(lines, suspects, file)
    for finder in IN_RUNS:
        yield from _runs(finder, lines, suspects, file)
    for number in range(suspects[0] - 1, max(-1, suspects[0] - _LINES_ABOVE), -1):
        for finder in FELT_BELOW:
            for slip in _slips(finder, lines[number]):
                yield _repair(lines, {number: slip}, file)


def _suspects(lines: Lines, error: Position) -> list[int]:
    """Return the line an error was noticed on, where it begins, and the line above."""
    last = len(lines) - 1
    noticed, begin = min(error.noticed[0], last), min(error.begin[0], last)
    above = next((n for n in range(noticed - 1, -1, -1) if take_apart(lines[n])), noticed)
    return list(dict.fromkeys((noticed, begin, above)))


def _colon_and_more(lines: Lines, suspects: list[int], file: str) -> Iterator[Repair]:
    """Offer lines with a second slip that shows only when their colon is mended."""
    for number in suspects:
        for colon in _slips(other_colon, lines[number]):
            first = _repair(lines, {number: colon}, file)
            for finder in SLIPS:
                for slip in _slips(finder, colon.repaired):
                    second = _repair(first.lines, {number: slip}, file)
                    faults = (as_written(fault, first.lines, lines) for fault in second.faults)
                    yield Repair(second.lines, (*first.faults, *faults))


def _runs(finder: Finder, lines: Lines, suspects: list[int], file: str) -> Iterator[Repair]:
    middle = next((n for n in suspects if _slips(finder, lines[n])), None)
    if middle is None:
        return
    first = last = middle
    while first > 0 and _slips(finder, lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _slips(finder, lines[last + 1]):
        last += 1
    for choice in range(len(_slips(finder, lines[middle]))):
        slips = {n: _slips(finder, lines[n])[choice] for n in range(first, last + 1)}
        repair = _repair(lines, slips, file)
        yield _as_one(repair, last + 1) if finder is odd_indentation else repair


def _slips(finder: Finder, text: str) -> list[Slip]:
    line = take_apart(text)
    return list(finder(line)) if line else []


def _repair(lines: Lines, slips: Mapping[int, Slip], file: str) -> Repair:
    repaired = tuple(slips[n].repaired if n in slips else text for n, text in enumerate(lines))
    return Repair(repaired, tuple(_fault(file, n, slip) for n, slip in slips.items()))


def _fault(file: str, number: int, slip: Slip) -> Fault:
    span = Span(file, number + 1, slip.column + 1, slip.length)
    hint = indent(slip.repaired) if slip.in_indentation else write(slip.repaired)
    return Fault("P001", slip.message, span, hints=(hint,))



def _as_one(repair: Repair, last: int) -> Repair:
    """Report the first line of a run for all of them."""
    fault = repair.faults[0]
    if fault.span.line == last:
        return repair
    hint = say(
        zh="第 {first}–{last} 行都是这样。",
        en="Lines {first} to {last} are all alike.",
        first=fault.span.line,
        last=last,
    )
    first = Fault(fault.code, fault.message, fault.span, hints=(*fault.hints, hint))
    return Repair(repair.lines, (first,))
