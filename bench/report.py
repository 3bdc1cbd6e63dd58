"""A plain table of what was measured: medians, ranges, and ratios to the yardstick."""

from collections.abc import Sequence
from statistics import median

from clock import Contender, Run

_COLUMNS = ("", "ms", "min–max", "CPU ms", "peak MiB", "ratio")
_WIDTHS = (52, 9, 15, 9, 9, 8)


def table(title: str, contenders: Sequence[Contender], runs: Sequence[Sequence[Run]]) -> str:
    """Write a table; the last contender is the yardstick that the others are held against.

    A ratio is the median of the ratios of the rounds, so that a slow spell of the machine, which
    hits all of a round, cancels out.
    """
    lines = [title, _line(_COLUMNS)]
    for contender, own in zip(contenders, runs, strict=True):
        lines.append(_line((contender.name, *_numbers(own), _ratio(own, runs[-1]))))
    return "\n".join(lines) + "\n"


def _numbers(runs: Sequence[Run]) -> tuple[str, ...]:
    times = [run.seconds * 1000 for run in runs]
    cpu = median(run.cpu for run in runs) * 1000
    peak = max(run.peak for run in runs)
    spread = f"{_short(min(times))}–{_short(max(times))}"
    return _short(median(times)), spread, _short(cpu), f"{peak:.0f}"


def _ratio(runs: Sequence[Run], yardstick: Sequence[Run]) -> str:
    if runs is yardstick:
        return "1"
    pairs = zip(runs, yardstick, strict=True)
    return f"{median(run.seconds / other.seconds for run, other in pairs):.2f}"


def _short(number: float) -> str:
    return f"{number:.1f}" if number < 100 else f"{number:.0f}"


def _line(cells: Sequence[str]) -> str:
    name, *numbers = zip(cells, _WIDTHS, strict=True)
    return name[0].ljust(name[1]) + "".join(cell.rjust(width) for cell, width in numbers)
