"""What is kept while a consolidated plan is written: where it will stand, and what was said."""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from plangen.diagnostics.message import Language, say
from plangen.diagnostics.path import Path
from plangen.model.measure import Slot
from plangen.rollup.consolidate import Rollup
from plangen.rollup.units import Term
from plangen.source.nodes import Tree

_MANY = say(zh="{count} 个数之和", en="the sum of {count} numbers")
_OWN = say(zh="上级计划直接列出", en="stated by the parent itself")
_RATE = say(zh="按汇率 {rate} 折算", en="converted at {rate}")
_SHOWN = 3


@dataclass(slots=True)
class Draft:
    """The plan in the making; `folder` is where it will stand, `linked` whose plans it names."""

    rollup: Rollup
    folder: FilePath
    language: Language
    remarks: dict[Path, str] = field(default_factory=dict)
    linked: set[str] = field(default_factory=set)

    @property
    def main(self) -> Slot:
        """The slot of the plan's tense."""
        return self.rollup.parent.figures.slots[0]

    def origin(self, terms: Iterable[Term]) -> str:
        """Say where numbers stand: each place where they are few, else how many there are."""
        places = [self._place(term) for term in terms]
        few = list(dict.fromkeys(places))
        if len(few) > _SHOWN:
            return _MANY.filled(count=len(places)).in_language(self.language)
        return " + ".join(few)

    def told_of_unit(self, term: Term) -> dict[str, Tree]:
        """Name a unit's plan, once in all, and the rate of what was converted."""
        contributors = self.rollup.gathered.contributors
        one = next(one for one in contributors if one.name == term.whose)
        if one.is_adjustment:
            return {"note": _OWN.in_language(self.language)}
        told: dict[str, Tree] = {}
        if one.name not in self.linked:
            self.linked.add(one.name)
            told["plan"] = FilePath(os.path.relpath(one.file, self.folder)).as_posix()
        if term.rate != 1:
            told["note"] = _RATE.filled(rate=f"{float(term.rate):g}").in_language(self.language)
        return told

    def _place(self, term: Term) -> str:
        file = FilePath(os.path.relpath(term.place.file, self.folder)).as_posix()
        return f"{file}:{term.place.line}"
