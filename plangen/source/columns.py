"""From the columns of a repaired line back to those of the line as it was written."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from plangen.diagnostics.finding import Fault

_LONGEST = 2000


def as_written(fault: Fault, repaired: Sequence[str], written: Sequence[str]) -> Fault:
    """Return a fault found in repaired lines with the place it has in the written ones."""
    number = fault.span.line - 1
    if number >= min(len(repaired), len(written)) or repaired[number] == written[number]:
        return fault
    column = _column(repaired[number], written[number], fault.span.column - 1)
    return replace(fault, span=replace(fault.span, column=column + 1))


def _column(repaired: str, written: str, column: int) -> int:
    if max(len(repaired), len(written)) > _LONGEST:
        return min(column, len(written))
    steps = SequenceMatcher(None, repaired, written, autojunk=False).get_opcodes()
    for _, start, end, written_start, written_end in steps:
        if start <= column < end:
            return min(written_start + column - start, written_end)
    return len(written)
