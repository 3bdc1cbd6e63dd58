"""What of a measure goes on to the next year: names, splits, and last year's figure as base."""

from collections.abc import Mapping
from dataclasses import dataclass

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.model.measure import Measure, Part, Slot
from plangen.model.standard import CALENDAR
from plangen.source.nodes import Tree
from plangen.values.quantity import Quantity
from plangen.values.word import Word

_LASTING = ("name", "scope", "unit", "definition")
_OF_A_GOAL = 2
_LASTING_OF_PARTS = ("role", "what", "owner")


@dataclass(frozen=True, slots=True)
class Carrier:
    """Carries measures over: what `slot` says in the old plan is the base in the new one."""

    figures: Figures
    language: Language
    slot: Slot

    def measure(self, measure: Measure, path: Path) -> dict[str, Tree]:
        """Return a measure for the new year, its target undecided."""
        carried = _words(measure, _LASTING)
        if base := self._base(measure, path):
            carried["base"] = base
        carried["target"] = Word.TBD.in_language(self.language)
        if isinstance(measure, Part):
            carried |= _words(measure, _LASTING_OF_PARTS)
            if measure.lines:
                carried["lines"] = self.parts(measure.lines, (*path, "lines"))
        if splits := self._splits(measure, path):
            carried["by"] = splits
        return carried

    def parts(self, parts: Mapping[str, Part], path: Path) -> dict[str, Tree]:
        """Return the parts of a split by their names."""
        return {name: self.measure(part, (*path, name)) for name, part in parts.items()}

    def _splits(self, measure: Measure, path: Path) -> dict[str, Tree]:
        return {
            dimension: self.parts(parts, (*path, "by", dimension))
            for dimension, parts in measure.by.items()
            if dimension not in CALENDAR
            or len(path) == _OF_A_GOAL
            or self._any_base(parts, (*path, "by", dimension))
        }

    def _any_base(self, parts: Mapping[str, Part], path: Path) -> bool:
        """Tell whether a part's split by periods says how much; one that told a trend is over."""
        return any(self._base(part, (*path, name)) for name, part in parts.items())

    def _base(self, measure: Measure, path: Path) -> str | None:
        """Return the old figure as it was written; a part's share, where that is its only size."""
        stated = self._text(getattr(measure, self.slot), (*path, self.slot))
        if stated or len(path) <= _OF_A_GOAL or self.figures.slots[0] != self.slot:
            return stated
        return self._text(measure.share, (*path, "share"))

    def _text(self, value: object, path: Path) -> str | None:
        match value:
            case Quantity():
                return value.text
            case Word.REST:
                return value.in_language(self.language)
            case None | Word.TBD:
                return None
            case _:  # an expression, which would mean other figures in the new plan
                figure = self.figures.at(path)
                return figure.text if figure else None


def _words(measure: Measure, keys: tuple[str, ...]) -> dict[str, Tree]:
    values = ((key, getattr(measure, key)) for key in keys)
    return {key: _plain(value) for key, value in values if value}


def _plain(value: str | tuple[str, ...]) -> Tree:
    if isinstance(value, str):
        return value
    return value[0] if len(value) == 1 else list(value)
