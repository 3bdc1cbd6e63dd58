"""Reading on after an error: explain it by a slip, repair the line, and read again.

YAML stops at the first error and often names the wrong line. A slip explains an error when its
repair takes the parser further; what nothing explains is reported as YAML put it and left out,
so that the rest of the file is looked at too.
"""

from collections.abc import Iterable

import yaml

from plangen.diagnostics.finding import Fault
from plangen.source.alignment import realignments, without, without_section
from plangen.source.columns import as_written
from plangen.source.events import first_error
from plangen.source.repairs import Lines, Repair, repairs
from plangen.source.syntax import Position, position, syntax_fault

_MOST_ERRORS = 40
_MOST_CHARACTERS = 8_000_000
_END = Position((1 << 31, 0), (1 << 31, 0))


def mend(text: str, file: str) -> tuple[str, list[Fault]]:
    """Return the text with its errors repaired or left out, and the faults they are."""
    mender = _Mender(file)
    written = lines = tuple(text.splitlines())
    faults: list[Fault] = []
    for _ in range(_MOST_ERRORS):
        error = mender.first_error(lines)
        if error is None:
            break
        repair = mender.repaired(lines, error)
        faults += (as_written(fault, lines, written) for fault in repair.faults)
        if repair.lines == lines:
            break
        lines = repair.lines
    return "\n".join(lines), faults


class _Mender:
    """Tries repairs for as long as its budget of characters to parse lasts."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._budget = _MOST_CHARACTERS

    def first_error(self, lines: Lines) -> yaml.MarkedYAMLError | None:
        text = "\n".join(lines)
        self._budget -= len(text)
        return first_error(text)

    def repaired(self, lines: Lines, error: yaml.MarkedYAMLError) -> Repair:
        """Return the repair that explains the error; failing that, leave its line out."""
        place = position(error)
        found = self._furthest(repairs(lines, place, self._file), place)
        if found is None:
            next_line = Position((place.noticed[0] + 1, 0), (0, 0))
            found = self._furthest(realignments(lines, place, self._file), next_line)
        return found or self._left_out(lines, error)

    def _furthest(self, candidates: Iterable[Repair], beyond: Position) -> Repair | None:
        """Return the repair after which the parser gets furthest, if beyond a position."""
        best = None
        for candidate in candidates:
            if self._budget <= 0 or beyond == _END:
                break
            reached = self._reached(candidate.lines)
            if reached > beyond:
                best, beyond = candidate, reached
        return best

    def _left_out(self, lines: Lines, error: yaml.MarkedYAMLError) -> Repair:
        place = position(error)
        fault = syntax_fault(error, self._file)
        for shorter in (without(lines, place.begin[0]), without_section(lines, place.begin[0])):
            if self._budget > 0 and self._reached(shorter) > place:
                return Repair(shorter, (fault,))
        return Repair(lines, (fault,))

    def _reached(self, lines: Lines) -> Position:
        error = self.first_error(lines)
        return position(error) if error else _END
