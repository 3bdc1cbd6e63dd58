"""Short references to figures: the chain of names, structural words left out."""

from collections.abc import Iterator

from plangen.diagnostics.path import Path, parse_path
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures

STRUCTURAL = frozenset(
    "goals by lines items actions steps measures training themes rewards grades needs".split()
)
"""Keys that hold names and say nothing themselves; so does the dimension behind `by`."""


def find_figures(reference: str, figures: Figures) -> list[Figure]:
    """Return the figures that a reference fits: one if all is well, several if it is ambiguous.

    A reference that begins at the top of the plan means just that; only where none does may
    leading names be left out. Raises ValueError where the reference is no path at all.
    """
    names = parse_path(reference)
    fits = [(path, figure) for path, figure in _candidates(names, figures) if _fits(names, path)]
    anchored = [(path, figure) for path, figure in fits if _anchored(names, path)]
    exact = [(path, figure) for path, figure in fits if path == names]
    found = exact or anchored or fits
    return list({figure.path: figure for _, figure in found}.values())


def _candidates(names: Path, figures: Figures) -> Iterator[tuple[Path, Figure]]:
    """Yield the figures by their paths, and the one that speaks for a measure by the measure's.

    Only paths that hold the rarest of the names are looked at: a plan may have thousands.
    """
    for path in min((figures.holding(name) for name in names), key=len):
        if figure := figures.at(path):
            yield path, figure


def _fits(names: Path, path: Path) -> bool:
    """Tell whether the names end where the path ends, with only structural steps between them."""
    if not names or names[-1] != path[-1]:
        return False
    return _unmatched(names, path) is not None


def _anchored(names: Path, path: Path) -> bool:
    leading = _unmatched(names, path)
    return leading is not None and all(
        _is_structural(path, position) for position in range(leading)
    )


def _unmatched(names: Path, path: Path) -> int | None:
    """Match from the end; return how many leading steps of the path are left, None if it fails."""
    position = len(path)
    for name in reversed(names):
        position -= 1
        while position >= 0 and path[position] != name:
            if not _is_structural(path, position):
                return None
            position -= 1
        if position < 0:
            return None
    return position


def _is_structural(path: Path, position: int) -> bool:
    after_by = position > 0 and path[position - 1] == "by"
    return path[position] in STRUCTURAL or after_by
