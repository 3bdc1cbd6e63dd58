"""From what was gathered to the figures of the whole, and what there is to say about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.measure import SLOTS
from plangen.rollup.adding import UNIT, add_up
from plangen.rollup.gather import Gathered, Parent, gather
from plangen.rollup.measures import FLOWS, HEADS, is_of_one_sort, is_ratio, measures, name_of
from plangen.rollup.notes import Note, Topic
from plangen.rollup.ratios import Ratio
from plangen.rollup.telling import few, told
from plangen.rollup.totals import Total
from plangen.rollup.units import Contributor
from plangen.rollup.weighting import weighted
from plangen.workspace.settings import Settings

_TWO_SORTS = say(
    zh="“{name}”：各单位用的单位不是一类，不能相加",
    en="“{name}”: units measure it in several ways, which cannot be added up",
)
_NO_NUMBERS = say(
    zh="“{name}”：{units} 写的不是一个能相加的数（如区间、频率，或还没有定）",
    en="“{name}”: what {units} state is no single amount (a range, a rate, or "
    "not decided yet)",
)


@dataclass(frozen=True, slots=True)
class Rollup:
    """The sums and ratios of a whole, by measure, and all that a reader has to know besides."""

    gathered: Gathered
    dimension: str
    totals: Mapping[Path, Total]
    ratios: Mapping[Path, Ratio]
    notes: tuple[Note, ...]

    @property
    def parent(self) -> Parent:
        """The plan that it was made for."""
        return self.gathered.parent

    @property
    def is_whole(self) -> bool:
        """Whether all units are in it, and it is what the parent says."""
        return not any(note.topic.stops for note in self.notes)


def roll_up(
    parent: Parent, paths: Sequence[FilePath], settings: Settings, expected: Sequence[str] = ()
) -> Rollup:
    """Consolidate the units at `paths`, and those that the parent names, measure by measure."""
    gathered = gather(parent, paths, settings, expected)
    dimension = _dimension(gathered)
    totals, notes = _totals(gathered, dimension)
    ratios: dict[Path, Ratio] = {}
    for measure in measures(gathered):
        if is_ratio(measure, gathered.units, parent) and _is_stated(measure, gathered.units):
            found, said = weighted(measure, gathered, totals)
            notes += said
            ratios |= {measure: found} if found else {}
    _leave_out_partial_flows(totals, gathered.contributors)
    notes += [Note(Topic.CONTRADICTED, found.message, str(found.span))
              for found in parent.loaded.diagnostics if found.code in {"C802", "C803"}]  # fmt: skip
    return Rollup(gathered, dimension, totals, ratios, (*gathered.notes, *notes))


def _totals(gathered: Gathered, dimension: str) -> tuple[dict[Path, Total], list[Note]]:
    """Add up what can be added up, and say what cannot."""
    parent, units = gathered.parent, gathered.units
    totals: dict[Path, Total] = {}
    notes: list[Note] = []
    for measure in measures(gathered):
        if is_ratio(measure, units, parent):
            continue
        if not is_of_one_sort(measure, units):
            notes.append(_left_out(_TWO_SORTS, measure, parent))
        elif found := add_up(
            measure, gathered.contributors, dimension, parent.figures.slots[0],
            parent.plan.language,
        ):  # fmt: skip
            totals[measure] = found
            notes += told(found, gathered)
        elif stating := [one.name for one in units if _is_stated(measure, [one])]:
            notes.append(_left_out(_NO_NUMBERS, measure, parent, units=few(stating)))
    return totals, notes


def _left_out(message: Message, measure: Path, parent: Parent, **values: object) -> Note:
    return Note(Topic.LEFT_OUT, message.filled(name=name_of(measure, parent), **values))


def _is_stated(measure: Path, units: Sequence[Contributor]) -> bool:
    return any(one.figures.value((*measure, slot)) for one in units for slot in SLOTS)


def _dimension(gathered: Gathered) -> str:
    """Return along which dimension the parent divides anything into its units."""
    names = {*(one.name for one in gathered.units), *gathered.missing}
    splits = gathered.parent.figures.splits
    return next(
        (each.dimension for each in splits
         if each.path[-2:-1] == ("by",) and any(name in names for name in each.parts)), UNIT
    )  # fmt: skip


def _leave_out_partial_flows(
    totals: dict[Path, Total], contributors: Sequence[Contributor]
) -> None:
    """Take out joiners and leavers that not all units with a headcount state: they bridge none."""
    counted = {one.name for one in contributors if one.quantity((*HEADS, "target"))}
    for flow in FLOWS:
        stated = {one.name for one in contributors if one.quantity((*flow, "target"))}
        if flow in totals and stated and not stated >= counted:
            for each in FLOWS:
                totals.pop(each, None)
            return
