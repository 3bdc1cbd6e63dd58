"""A plan's splits scaled to a new target: the old proportions, exact, what is locked untouched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.amounts import STEP
from plangen.figures.apportion import apportion
from plangen.figures.claims.across import is_stated
from plangen.figures.sheet import Figures
from plangen.figures.splits import Split
from plangen.rollup.crossing import crossed
from plangen.values.quantity import Quantity

_FINE = (STEP, Fraction(1, 100))
_SLOT = "target"


def rescaled(
    measure: Path, new: Fraction, figures: Figures, step: Fraction
) -> dict[Path, Fraction]:
    """Return the new amounts of a measure and of its parts, on every level.

    Where parts are split by what the whole is split by, too (regions by quarter, and quarters),
    both ways of adding up agree. Splits that are not all in amounts stay as they are.
    """
    scaling = _Scaling(figures, step, _by_whole(figures), {measure: new})
    scaling.whole(measure)
    return scaling.amounts


def is_written(path: Path, figures: Figures) -> bool:
    """Tell whether a measure states its target itself: not its share, not the rest, no sum."""
    at = (*path, _SLOT)
    return is_stated(at, figures) and isinstance(figures.value(at), Quantity)


@dataclass(slots=True)
class _Scaling:
    """The amounts known so far, by the paths of the parts; `done` are splits that are divided."""

    figures: Figures
    step: Fraction
    splits: Mapping[Path, Sequence[Split]]
    amounts: dict[Path, Fraction]
    done: set[Path] = field(default_factory=set)

    def old(self, path: Path) -> Fraction | None:
        """Return what a measure was before."""
        return self.figures.amount((*path, _SLOT))

    def whole(self, path: Path) -> None:
        """Scale the splits of a measure that has its new amount, and what is below them."""
        splits = self.splits.get(path, ())
        for split in splits:
            if split.path not in self.done:
                self.done.add(split.path)
                self.amounts |= self._divided(split)
        margins = {split.dimension: self._margin(split) for split in splits}
        for split in splits:
            self._cross(split, margins)
            for name in split.parts:
                if split.at(name) in self.amounts:
                    self.whole(split.at(name))

    def _divided(self, split: Split) -> dict[Path, Fraction]:
        """Divide a whole's new amount in the old proportions; nothing where some are not known."""
        before, new = self.old(split.whole_path), self.amounts[split.whole_path]
        old = {name: self.old(split.at(name)) for name in split.parts}
        known = {name: amount for name, amount in old.items() if amount is not None}
        if not before or len(known) < len(old) or self._is_worked_out(split):
            return {}
        kept = {name: amount for name, amount in known.items() if split.parts[name].locked}
        weights = {name: amount for name, amount in known.items() if name not in kept}
        left = sum(known.values()) * new / before - sum(kept.values())
        if shares := self._shares(split):  # they stay, and give what they give in any plan
            amounts = apportion(new, list(shares.values()), STEP)
            return {split.at(name): each for name, each in zip(shares, amounts, strict=True)}
        step = self._step([left])
        if step is None or left < 0 or sum(weights.values()) <= 0:
            return {}
        amounts = apportion(left, list(weights.values()), step)
        scaled = kept | dict(zip(weights, amounts, strict=True))
        return {split.at(name): amount for name, amount in scaled.items()}

    def _shares(self, split: Split) -> dict[str, Fraction]:
        """Return the shares of a split whose parts state nothing else."""
        found = {name: self.figures.value((*split.at(name), "share")) for name in split.parts}
        stated = {
            name: share.value
            for name, share in found.items()
            if isinstance(share, Quantity) and not is_written(split.at(name), self.figures)
        }
        return stated if len(stated) == len(found) and sum(stated.values()) == 1 else {}

    def _is_worked_out(self, split: Split) -> bool:
        """Tell whether a part is an expression, which follows the target by itself, or does not."""
        return any((*split.at(name), _SLOT) in self.figures.expressions for name in split.parts)

    def _step(self, sums: Sequence[Fraction]) -> Fraction | None:
        """Return the coarsest step that divides some sums."""
        steps = (self.step, *_FINE)
        return next((s for s in steps if all((one / s).denominator == 1 for one in sums)), None)

    def _margin(self, split: Split) -> dict[str, Fraction]:
        found = {name: self.amounts.get(split.at(name)) for name in split.parts}
        known = {name: amount for name, amount in found.items() if amount is not None}
        return known if len(known) == len(found) else {}

    def _cross(self, split: Split, margins: dict[str, dict[str, Fraction]]) -> None:
        """Scale what the parts of a split are all split by, so that it meets the margins."""
        for dimension in dict.fromkeys(inner.dimension for inner in self._inside(split)):
            inside = [one for one in self._inside(split) if one.dimension == dimension]
            names = sorted(inside[0].parts)
            is_table = len(inside) == len(split.parts) and all(
                sorted(one.parts) == names and one.whole_path in self.amounts for one in inside
            )
            is_free = not any(part.locked for one in inside for part in one.parts.values())
            if is_table and is_free and (margin := margins.get(dimension)):
                self._meet(inside, [margin[name] for name in names if name in margin], names)
            elif is_table:
                for one in inside:
                    self.done.add(one.path)
                    self.amounts |= self._divided(one)
                margins[dimension] = self._columns(inside, names)

    def _meet(
        self, inside: Sequence[Split], columns: Sequence[Fraction], names: Sequence[str]
    ) -> None:
        old = [[self.old(one.at(name)) for name in names] for one in inside]
        cells = [[cell for cell in row if cell is not None] for row in old]
        rows = [self.amounts[one.whole_path] for one in inside]
        step = self._step([*rows, *columns])
        if step is None or len(columns) < len(names) or any(None in row for row in old):
            return
        table = crossed(cells, rows, columns, step)
        for one, row in zip(inside, table or (), strict=bool(table)):
            self.done.add(one.path)
            self.amounts |= {one.at(name): cell for name, cell in zip(names, row, strict=True)}

    def _columns(self, inside: Sequence[Split], names: Sequence[str]) -> dict[str, Fraction]:
        found = {name: [self.amounts.get(one.at(name)) for one in inside] for name in names}
        return {
            name: sum((cell for cell in cells if cell is not None), Fraction(0))
            for name, cells in found.items()
            if None not in cells
        }

    def _inside(self, split: Split) -> list[Split]:
        return [inner for name in split.parts for inner in self.splits.get(split.at(name), ())]


def _by_whole(figures: Figures) -> dict[Path, list[Split]]:
    found: dict[Path, list[Split]] = {}
    for split in figures.splits:
        found.setdefault(split.whole_path, []).append(split)
    return found
