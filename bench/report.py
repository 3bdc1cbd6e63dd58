"""A plain table of what was measured: medians, ranges, and ratios to the yardstick."""

from collections.abc import Sequence
from statistics import median

from clock import Contender, Run

_COLUMNS = ("", "a second", "ms", "min–max", "CPU ms", "peak MiB", "ratio", "CPU ratio")
_WIDTHS = (52, 10, 9, 15, 9, 9, 8, 11)


def table(title: str, contenders: Sequence[Contender], runs: Sequence[Sequence[Run]]) -> str:
    """Write a table; the last contender is the yardstick that the others are held against.

    A ratio is the median of the ratios of the rounds, so that a slow spell of the machine, which
    hits all of a round, cancels out. That of the processor time holds where others use the machine
    so much that the wall tells little; it says nothing of what several processes gain.
    """
    lines = [title, _line(_COLUMNS)]
    for contender, own in zip(contenders, runs, strict=True):
        lines.append(_line((contender.name, *_numbers(own), *_ratios(own, runs[-1]))))
    return "\n".join(lines) + "\n"


def _numbers(runs: Sequence[Run]) -> tuple[str, ...]:
    times = [run.seconds * 1000 for run in runs]
    cpu = median(run.cpu for run in runs) * 1000
    peak = max(run.peak for run in runs)
    spread = f"{_short(min(times))}–{_short(max(times))}"
    usual = median(times)
    return _short(1000 / usual), _short(usual), spread, _short(cpu), f"{peak:.0f}"


def _ratios(runs: Sequence[Run], yardstick: Sequence[Run]) -> tuple[str, str]:
    if runs is yardstick:
        return "1", "1"
    pairs = list(zip(runs, yardstick, strict=True))
    wall = median(run.seconds / other.seconds for run, other in pairs)
    cpu = median(run.cpu / other.cpu for run, other in pairs)
    return f"{wall:.2f}", f"{cpu:.2f}"


def _short(number: float) -> str:
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


def _line(cells: Sequence[str]) -> str:
    name, *numbers = zip(cells, _WIDTHS, strict=True)
    return name[0].ljust(name[1]) + "".join(cell.rjust(width) for cell, width in numbers)
