"""What a ratio is a ratio of: by custom (a margin is of revenue), or as plans say with `of`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.stated_ratios import DEFINED, defined_ratios
from plangen.figures.references import find_figures
from plangen.model.measure import SLOTS, Measure, Slot
from plangen.rollup.gather import Parent
from plangen.rollup.measures import name_of
from plangen.rollup.units import Contributor
from plangen.values.tolerance import Verdict

_UNKNOWN = say(
    zh="“{name}”：各单位的不能相加，也不知道按什么加权；在目标里用 of 写明按什么算，"
    "如 of: {example}",
    en="“{name}”: those of units make no sum, and nothing says what to weight "
    "them by; say in the goal what it is a ratio of, as of: {example}",
)
_EXAMPLE = say(zh="商机数", en="opportunities")
_TWO_CUSTOMS = say(
    zh="“{name}”：可以按“{first}”算，也可以按“{second}”算；在目标里用 of 写明",
    en="“{name}”: it may be a ratio of “{first}” or of “{second}”; say which "
    "in the goal, with `of`",
)
_DISAGREEING = say(
    zh="“{name}”：各单位的 of 不一样：{said}",
    en="“{name}”: units say different things with `of`: {said}",
)
_UNRESOLVED = say(
    zh="“{name}”：of 写的“{base}”在各单位的计划里都找不到",
    en="“{name}”: what `of` names, “{base}”, is in no unit's plan",
)


@dataclass(frozen=True, slots=True)
class Base:
    """What a ratio is weighted by: its name, and where it stands in the plan of each unit."""

    name: Message
    homes: Mapping[str, Path]

    @property
    def shared(self) -> Path | None:
        """Where it stands in all plans alike."""
        everywhere = set(self.homes.values())
        return everywhere.pop() if len(everywhere) == 1 else None

    def home(self, one: Contributor) -> Path | None:
        """Return where a contributor states it; a part of the parent has that of all units."""
        if not one.is_adjustment:
            return self.homes.get(one.name)
        return one.home(self.shared) if self.shared else None


def base_of(measure: Path, units: Sequence[Contributor], parent: Parent) -> Base | Message:
    """Return what a ratio is a ratio of; else say why that is not known."""
    name = name_of(measure, parent)
    said = list(dict.fromkeys(_said(measure, units, parent)))
    if len(said) > 1:
        return _DISAGREEING.filled(name=name, said=said)
    if said:
        return _declared(name, said[0], units)
    return _customary(measure, units, parent)


def part_of(measure: Path, slot: Slot, base: Path, unit: Contributor) -> Path | None:
    """Return the measure that makes the ratio when divided by its base, if it does in a unit."""
    for customs in defined_ratios(unit.figures):
        for ratio in customs:
            if (
                ratio.stated.path == (*measure, slot)
                and ratio.second.path == (*base, slot)
                and ratio.verdict is Verdict.FITS
            ):
                return ratio.first.path[:-1]
    return None


def _said(measure: Path, units: Sequence[Contributor], parent: Parent) -> Iterator[str]:
    """Yield what plans say with `of`: the parent's word goes before those of its units."""
    own = parent.figures.measures.get(measure)
    plans = [own] if own and own.of else [one.figures.measures.get(measure) for one in units]
    yield from (goal.of for goal in plans if isinstance(goal, Measure) and goal.of)


def _declared(name: Message, of: str, units: Sequence[Contributor]) -> Base | Message:
    homes = {one.name: path for one in units if (path := _resolved(of, one))}
    if not homes:
        return _UNRESOLVED.filled(name=name, base=of)
    return Base(say(of, of), homes)


def _resolved(of: str, unit: Contributor) -> Path | None:
    try:
        found = find_figures(of, unit.figures)
    except ValueError:
        return None
    if len(found) != 1:
        return None
    path = found[0].path
    return path[:-1] if path[-1] in SLOTS else path


def _customary(measure: Path, units: Sequence[Contributor], parent: Parent) -> Base | Message:
    """Return the base by custom; where there are two customs, the one that fits all units."""
    name = name_of(measure, parent)
    stating = [one for one in units if measure in one.figures.measures]
    customs = list(dict.fromkeys(whole for _, whole in DEFINED.get(str(measure[-1]), ())))
    known = [each for each in customs if all(each in one.figures.measures for one in stating)]
    fitting = known if len(known) < 2 else [each for each in known if _fits(measure, each, stating)]
    if not customs:
        return _UNKNOWN.filled(name=name, example=_EXAMPLE)
    if known and not fitting:
        first, second = (name_of(each, parent) for each in known)
        return _TWO_CUSTOMS.filled(name=name, first=first, second=second)
    whole = (fitting or customs)[0]
    return Base(name_of(whole, parent), {one.name: whole for one in units})


def _fits(measure: Path, whole: Path, stating: Sequence[Contributor]) -> bool:
    stated = [(one, slot) for one in stating for slot in SLOTS if one.quantity((*measure, slot))]
    return all(part_of(measure, slot, whole, one) for one, slot in stated)
