"""Targets handed down from a parent to the plans of its units, as the texts of all their files."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path as FilePath

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.sheet import Figures
from plangen.rollup.allocating import allocate, divisible
from plangen.rollup.allocation import Allocation, Handed, Units
from plangen.rollup.children import Child, children_of
from plangen.rollup.following import following
from plangen.rollup.gather import Parent, named_units
from plangen.rollup.new_plans import new_plan
from plangen.rollup.targets import Written, with_figures
from plangen.rollup.texts import exact_text
from plangen.rollup.weighing import Declared, Even, LastYear, Weigh
from plangen.values.unit import Dimension, Unit, money
from plangen.values.writing import percent
from plangen.workspace.settings import Settings

_MARK = say(zh="分得：", en="allocated: ")
_REASON = say(
    zh="{total} 中的 {share}，{by}（{file}）", en="{share} of {total}, {by} ({file})"
)
_KEPT_REASON = say(zh="{by}（{file}）", en="{by} ({file})")
_CONVERTED = say(zh="{by}，按汇率 {rate} 折算", en="{by}, converted at {rate}")


def units_of(parent: Parent, settings: Settings) -> Units:
    """Return the plans of the units. Raises ObstacleError where one cannot be handed a target."""
    files = {name: file for file, name in named_units(parent).items()}
    return Units(files, children_of(parent, settings))


def allocations(
    parent: Parent, units: Units, by: str | Declared, step: Fraction
) -> tuple[Allocation, ...]:
    """Divide the parent's targets: by last year (``last-year``), ``even`` or declared weights.

    Raises ObstacleError where that cannot be done, and says why.
    """
    weigh: Weigh = Even() if by == "even" else LastYear(parent, units.children)
    if isinstance(by, Declared):
        weigh = by
    return tuple(allocate(split, parent, units, weigh, step) for split in divisible(parent))


def texts(
    parent: Parent, units: Units, made: Sequence[Allocation], step: Fraction, settings: Settings
) -> Mapping[FilePath, bytes]:
    """Return the parent and the plans of its units with their new figures, by their files."""
    own = FilePath(parent.source.file)
    written = {own: with_figures(own.read_bytes(), own.as_posix(), list(_own(parent, made, step)),
                                 _MARK.in_language(parent.plan.language))}  # fmt: skip
    for name, file in units.files.items():
        child = units.children.get(name)
        if child and (wanted := list(_of_child(child, made, own, step))):
            mark = _MARK.in_language(child.plan.language)
            written[FilePath(file)] = with_figures(
                FilePath(file).read_bytes(), file, wanted, mark
            )
        elif child is None and (wanted := list(_of_new(name, parent, made, own))):
            draft = new_plan(name, wanted, made, parent, settings).encode()
            mark = _MARK.in_language(parent.plan.language)
            written[FilePath(file)] = with_figures(draft, file, wanted, mark)
    return written


def _own(parent: Parent, made: Sequence[Allocation], step: Fraction) -> Iterator[Written]:
    """Yield what the parent is to say of its units, and what follows from that."""
    own, language = FilePath(parent.source.file), parent.plan.language
    for one in made:
        written = [part for part in one.parts if part.is_written]
        for part in written:
            text = exact_text(part.amount, one.unit, language)
            reason = _reason(part, part.reason, one, own).in_language(language)
            yield Written((*part.path, "target"), text, reason)
        yield from _changes({part.path: part.amount for part in written}, parent.figures, step)


def _changes(
    targets: Mapping[Path, Fraction], figures: Figures, step: Fraction
) -> Iterator[Written]:
    for change in following(targets, figures, step):
        yield Written(change.path, change.text, change.reason.in_language(figures.language))


def _of_new(
    name: str, parent: Parent, made: Sequence[Allocation], own: FilePath
) -> Iterator[Written]:
    """Yield what a plan that is not there yet is to have: in the parent's language and currency."""
    language = parent.plan.language
    for one, part in _parts(name, made):
        text = exact_text(part.amount, one.unit, language)
        reason = _reason(part, part.reason, one, own).in_language(language)
        yield Written((*one.measure, "target"), text, reason)


def _of_child(
    child: Child, made: Sequence[Allocation], own: FilePath, step: Fraction
) -> Iterator[Written]:
    """Yield a unit's targets in its own currency, and what follows from them in its plan."""
    language = child.plan.language
    for one, part in _parts(child.name, made):
        is_foreign = child.currency is not None and one.unit.dimension is Dimension.MONEY
        amount = part.amount / child.rate if is_foreign else part.amount
        unit = _unit(one, child)
        by = _converted(part.reason, child.rate) if is_foreign else part.reason
        reason = _reason(part, by, one, own).in_language(language)
        yield Written((*one.measure, "target"), exact_text(amount, unit, language), reason)
        fine = Fraction(1) if is_foreign else step
        yield from _changes({one.measure: amount}, child.figures, fine)


def _parts(name: str, made: Sequence[Allocation]) -> Iterator[tuple[Allocation, Handed]]:
    for one in made:
        yield from ((one, part) for part in one.parts if part.name == name and part.file)


def _unit(one: Allocation, child: Child) -> Unit:
    is_money = one.unit.dimension is Dimension.MONEY
    return money(child.currency) if is_money and child.currency else one.unit


def _converted(by: Message, rate: Fraction) -> Message:
    return _CONVERTED.filled(by=by, rate=f"{float(rate):g}")


def _reason(part: Handed, by: Message, one: Allocation, own: FilePath) -> Message:
    if part.share is None:
        return _KEPT_REASON.filled(by=by, file=own.name)
    divided = sum((each.amount for each in one.parts if each.share is not None), Fraction(0))
    whole = say(exact_text(divided, one.unit, "zh-CN"), exact_text(divided, one.unit, "en"))
    values = {"total": whole, "share": percent(part.share, 2), "by": by}
    return _REASON.filled(**values, file=own.name)
