"""Saying which slip explains a finding, where one does.

A slip is offered where it turns the written number into one with which the check holds, and where
the plan as a whole bears it out: no other check may fail for it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from plangen.diagnostics.finding import Severity
from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.rules.cell_names import CellName
from plangen.rules.found import Found
from plangen.rules.trial import Heals, written_number
from plangen.values.interval import Interval
from plangen.values.likely_slip import likely_slip
from plangen.values.quantity import Quantity
from plangen.values.slip_words import said
from plangen.values.slips import Slip

MOST_TRIALS = 3
"""How many slips are tried out for one finding."""

MOST_FINDINGS = 8
"""For how many findings; who has more of them has to begin elsewhere."""

@dataclass(frozen=True, slots=True)
class Guess:
    """A slip at one cell."""

    path: Path
    written: Quantity
    slip: Slip


def with_slips(found: Sequence[Found], figures: Figures, heals: Heals) -> list[Found]:
    """Return the findings, with a hint on those that a slip explains."""
    numeric = [one for one in found if one.finding.repairs and one.severity > Severity.INFO]
    hints = {one.key: _hint(one, figures, heals) for one in numeric[:MOST_FINDINGS]}
    return [_hinted(one, hints.get(one.key)) for one in found]


def _hinted(found: Found, hint: Message | None) -> Found:
    """Put what is likely to have happened before what may generally be done."""
    if hint is None:
        return found
    return replace(found, finding=replace(found.finding, hints=(hint, *found.finding.hints)))


def _hint(found: Found, figures: Figures, heals: Heals) -> Message | None:
    """Name the cell that is likely to be wrong, or the two; of more, none."""
    guesses = sorted(_guesses(found, figures), key=lambda guess: not guess.slip.is_simple)
    borne_out = [guess for guess in islice(guesses, MOST_TRIALS) if _heals(guess, found, heals)]
    likely = [one for one in borne_out if one.slip.is_simple is borne_out[0].slip.is_simple]
    if len(likely) > 2:
        likely = [one for one in likely if one.slip.is_factor]
    if len(likely) == 1:
        return _own(likely[0]) if likely[0].path == found.finding.path else _one(likely[0])
    return _either(*likely) if len(likely) == 2 else None


def _guesses(found: Found, figures: Figures) -> Iterator[Guess]:
    for repair in found.finding.repairs:
        written = written_number(repair.path, figures)
        slip = slip_at(repair.path, written, Interval(repair.low, repair.high)) if written else None
        if written and slip:
            yield Guess(repair.path, written, slip)


def slip_at(path: Path, written: Quantity, wanted: Interval) -> Slip | None:
    """Return the slip that explains why the number at a path is not among those wanted."""
    return likely_slip(written, wanted, lambda number: stands_for(number, path[-1]))


def _heals(guess: Guess, found: Found, heals: Heals) -> bool:
    return any(one.key == found.key for one in heals(guess.path, guess.slip.meant))


def _own(guess: Guess) -> Message:
    """Say it of the cell at which the finding stands."""
    return say(
        zh="像是{slip}：写成 {meant} 就对得上",
        en="this looks like {slip}: {meant} would agree",
        slip=said(guess.slip),
        meant=guess.slip.meant.text,
    )


def _one(guess: Guess) -> Message:
    return say(
        zh="{cell}写的是 {written}，像是{slip}：写成 {meant} 就对得上",
        en="{cell} is given as {written}, which looks like {slip}: {meant} would agree",
        cell=CellName(guess.path),
        written=guess.written.text,
        slip=said(guess.slip),
        meant=guess.slip.meant.text,
    )


def _either(one: Guess, other: Guess) -> Message:
    return say(
        zh="{one}，或者{other}，就对得上",
        en="either {one}, or {other}, would agree",
        one=_meant(one),
        other=_meant(other),
    )


def _meant(guess: Guess) -> Message:
    return say(
        zh="{cell}写成 {meant}（像是{slip}）",
        en="{meant} for {cell} (it looks like {slip})",
        cell=CellName(guess.path),
        meant=guess.slip.meant.text,
        slip=said(guess.slip),
    )
