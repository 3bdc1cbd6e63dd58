"""What the parent states beside its units: eliminations, adjustments, units without a plan."""

from collections.abc import Collection, Iterator

from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split
from plangen.rollup.units import Contributor
from plangen.source.reader import Source


def own_parts(
    figures: Figures, source: Source, units: Collection[str]
) -> Iterator[Contributor]:
    """Yield the parts that stand beside units in a split of the parent, and are none themselves.

    A part of one name in several splits is one contributor.
    """
    homes: dict[str, dict[Path, Path]] = {}
    for split in figures.splits:
        if split.suffix or not _divides_into(split, units):
            continue
        for name in split.parts:
            if name not in units:
                homes.setdefault(name, {}).setdefault(split.whole_path, split.at(name))
    for name, places in homes.items():
        yield Contributor(name, figures, source, places)


def _divides_into(split: Split, units: Collection[str]) -> bool:
    """Tell whether a split of a whole, not of a part, is one into units."""
    whole = split.whole_path
    is_whole = "by" not in whole and "lines" not in whole and whole[:1] != ("next",)
    return is_whole and any(name in units for name in split.parts)
