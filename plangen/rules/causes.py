"""One cause, one finding: checks that fail together because of one cell are reported there.

A cell is the cause of several findings where one number in its place would heal them all and make
no other come up; this is tried out, not guessed. Of several such cells the one counts in which most
checks meet; then one whose number is wrong by a known slip.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import islice

from plangen.diagnostics.finding import Repair, Severity
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.stands_for import stands_for
from plangen.rules.context import Context
from plangen.rules.found import Find, Found
from plangen.rules.joined import Suspect, joined
from plangen.rules.slips import slip_at, with_slips
from plangen.rules.trial import Heals, healed_by, written_number
from plangen.values.interval import Interval
from plangen.values.likely_slip import narrowed
from plangen.values.rewriting import roundest

MOST_TRIALS = 6
"""How many cells of a plan are tried out."""

MOST_RIVALS = 2
"""How many other cells are tried out in the place of one that no slip singles out."""

MOST_CELLS, MOST_CHECKS = 60, 60
"""How many cells, and how many checks of each, are looked at: a plan may be wrong all over."""


def explain(found: Sequence[Found], context: Context, find: Find) -> list[Found]:
    """Return the findings, those of one cause joined, and with the slips that explain them."""
    heals = partial(healed_by, found=found, context=context, find=find)
    return with_slips(join(found, context.figures, heals), context.figures, heals)


def join(found: Sequence[Found], figures: Figures, heals: Heals) -> list[Found]:
    """Put one finding in the place of all that have one cause."""
    left, trials = list(found), 0
    suspects = list(_suspects(found, figures))
    for suspect in suspects:
        if trials == MOST_TRIALS:
            break
        if len(left) < 2 or not _is_worth_a_trial(suspect, left):
            continue
        trials += 1
        healed = {one.key for one in heals(suspect.path, suspect.meant)}
        group = [one for one in left if one.key in healed]
        if len(group) >= 2:
            rivals = [rival for rival in _rivals(suspect, suspects) if _suits(rival, group, heals)]
            one = joined(group, suspect, rivals)
            left = [*(other for other in left if other.key not in healed), one]
    return left


def _rivals(suspect: Suspect, suspects: Sequence[Suspect]) -> list[Suspect]:
    """Return the cells that are as likely to be the cause, such as two months of a quarter."""
    alike = (
        other
        for other in suspects
        if other.path != suspect.path and (other.checks, other.slip) == (suspect.checks, None)
    )
    return [] if suspect.slip else list(islice(alike, MOST_RIVALS))


def _suits(rival: Suspect, group: Sequence[Found], heals: Heals) -> bool:
    healed = {one.key for one in heals(rival.path, rival.meant)}
    return all(one.key in healed for one in group)


def _is_worth_a_trial(suspect: Suspect, left: Sequence[Found]) -> bool:
    """Tell whether what is left to explain meets in a cell: two checks, or one and a slip."""
    meeting = sum(
        any(repair.path == suspect.path for repair in one.finding.repairs) for one in left
    )
    return meeting >= (1 if suspect.slip else 2)


def _suspects(found: Sequence[Found], figures: Figures) -> Iterator[Suspect]:
    """Yield the cells in which several checks meet, or that hold a slip, the likeliest first."""
    checks: dict[Path, list[Repair]] = {}
    for one in found:
        for repair in one.finding.repairs if one.severity > Severity.INFO else ():
            checks.setdefault(repair.path, []).append(repair)
    busiest = sorted(checks.items(), key=lambda cell: -len(cell[1]))
    suspects = [
        suspect
        for path, repairs in busiest[:MOST_CELLS]
        if (suspect := _suspect(path, repairs, figures)) and (suspect.checks > 1 or suspect.slip)
    ]
    yield from sorted(suspects, key=lambda one: (-one.checks, one.slip is None))


def _suspect(path: Path, repairs: Sequence[Repair], figures: Figures) -> Suspect | None:
    written = written_number(path, figures)
    wanted, checks = _common(repairs[:MOST_CHECKS])
    if written is None or wanted is None:
        return None
    slip = slip_at(path, written, wanted)
    core = narrowed(written, wanted, lambda number: stands_for(number, path[-1]))
    meant = slip.meant if slip else roundest(written, core)
    return Suspect(path, written, meant, slip, checks) if meant else None


def _common(repairs: Sequence[Repair]) -> tuple[Interval | None, int]:
    """Return the numbers that suit as many checks as possible, and how many they are."""
    best: tuple[Interval | None, int] = (None, 0)
    for low in dict.fromkeys(repair.low for repair in repairs):
        fitting = [repair for repair in repairs if _allows(repair, low)]
        if len(fitting) > best[1]:
            ends = [r.high for r in fitting if r.high is not None]
            best = Interval(low, min(ends, default=None)), len(fitting)
    return best


def _allows(repair: Repair, low: Fraction | None) -> bool:
    return repair.low is None if low is None else low in Interval(repair.low, repair.high)
