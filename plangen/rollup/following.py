"""What else changes in a plan with a target: its splits, and the ratios stated beside amounts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.figures.claims.across import is_stated
from plangen.figures.sheet import Figures
from plangen.rollup.rescaling import is_written, rescaled
from plangen.rollup.texts import exact_text
from plangen.rollup.units import as_written
from plangen.values.quantity import Quantity
from plangen.values.unit import PERCENT
from plangen.values.writing import MINUS, percent

_PARTS = say(zh="按原来的比例随目标调整", en="in the old proportions, with the target")
_RATIO = say(zh="随目标改写", en="follows from the target")


@dataclass(frozen=True, slots=True)
class Change:
    """Another text for the value at a path, and why."""

    path: Path
    text: str
    reason: Message


def following(
    targets: Mapping[Path, Fraction], figures: Figures, step: Fraction
) -> Iterator[Change]:
    """Yield what follows from new targets of measures, which are in the currency of the plan."""
    amounts: dict[Path, Fraction] = {}
    for measure, target in targets.items():
        amounts |= rescaled(measure, target, figures, step)
    for path, amount in amounts.items():
        old = figures.number((*path, "target"))
        if path not in targets and old and amount != old.value and is_written(path, figures):
            text = exact_text(amount, as_written(old).unit, figures.language)
            yield Change((*path, "target"), text, _PARTS)
    yield from _ratios(amounts, figures)


def _ratios(amounts: Mapping[Path, Fraction], figures: Figures) -> Iterator[Change]:
    """Yield the growths and shares that are stated and are no longer true."""
    wholes = {split.at(name): split.whole_path for split in figures.splits for name in split.parts}
    for path, amount in amounts.items():
        if base := figures.amount((*path, "base")):
            yield from _ratio((*path, "growth"), amount / base - 1, figures)
        above = wholes.get(path)
        whole = amounts.get(above, figures.amount((*above, "target"))) if above else None
        if whole and is_written(path, figures):
            yield from _ratio((*path, "share"), amount / whole, figures)


def _ratio(path: Path, value: Fraction, figures: Figures) -> Iterator[Change]:
    stated = figures.value(path)
    if not isinstance(stated, Quantity) or not is_stated(path, figures):
        return
    if stated.unit == PERCENT and abs(stated.value - value) > stated.place / 2:
        decimals = len(str((stated.place / PERCENT.size).denominator)) - 1
        yield Change(path, percent(value, decimals).replace(MINUS, "-"), _RATIO)
