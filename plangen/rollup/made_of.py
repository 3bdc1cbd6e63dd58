"""What a figure of a consolidated plan is made of: numbers of the units' plans."""

from dataclasses import dataclass, replace
from fractions import Fraction

from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.rollup.consolidate import Rollup
from plangen.rollup.ratios import Mean, Weighed
from plangen.rollup.texts import exact_text
from plangen.rollup.totals import Sums, parts_below
from plangen.rollup.units import Term, total
from plangen.values.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Made:
    """The numbers that make a figure, or the sums (`sources`) that it is the quotient of.

    `text` is what they make; `amount` is None where only the text can be held against the plan.
    """

    text: str
    terms: tuple[Term, ...] = ()
    sources: tuple[Path, ...] = ()
    amount: Fraction | None = None

    def is_still(self, figure: Figure) -> bool:
        """Tell whether that is what the plan says."""
        if self.amount is None:
            return self.text == figure.text
        return self.amount == figure.amount


def made_of(figure: Figure, rollup: Rollup, language: Language) -> Made | None:
    """Return what a figure is made of; None where it is no sum and no ratio of units."""
    *at, slot = figure.path
    path = tuple(at)
    if sums := _sums_at(path, rollup):
        terms = next((terms for each, terms in sums.items() if each == slot), ())
        return _sum(terms, figure, language) if terms else None
    ratio = next((ratio for of, ratio in rollup.ratios.items() if path[: len(of)] == of), None)
    means = ratio.means.items() if ratio else ()
    mean = next((mean for each, mean in means if each == slot), None)
    if ratio is None or mean is None:
        return None
    return _mean(mean, slot) if path == ratio.path else _unit(mean, str(path[-1]))


def _sum(terms: tuple[Term, ...], figure: Figure, language: Language) -> Made | None:
    if not isinstance(figure.value, Quantity):
        return None
    added = total(terms)
    return Made(exact_text(added, figure.value.unit, language), terms, amount=added)


def _mean(mean: Mean, slot: str | int) -> Made:
    """Go on to the two sums; of a ratio that is weighted, to the ratios and their weights."""
    if mean.part and mean.whole:
        return Made(mean.text, sources=((*mean.part, slot), (*mean.whole, slot)))
    return Made(mean.text, tuple(term for line in mean.lines for term in _terms(line)))


def _terms(line: Weighed) -> tuple[Term, ...]:
    ratio, base = line.ratio, line.base
    if ratio is None or base is None:
        return ()
    return (replace(ratio, text=f"{ratio.text} × {base.text}", rate=base.rate),)


def _unit(mean: Mean, name: str) -> Made | None:
    found = (line.ratio for line in mean.lines if line.ratio and line.whose == name)
    return next((Made(term.text, (term,)) for term in found), None)


def _sums_at(path: Path, rollup: Rollup) -> Sums | None:
    if path in rollup.totals:
        return rollup.totals[path].sums
    for measure, whole in rollup.totals.items():
        if path[: len(measure)] == measure:
            part = parts_below(whole).get(path)
            return part.sums if part else None
    return None
