"""A consolidated ratio as a measure of a plan: the sum behind it, and what each unit states."""

from collections.abc import Iterator

from plangen.diagnostics.message import Message, say
from plangen.diagnostics.path import Path
from plangen.model.measure import Slot
from plangen.rollup.measures import name_of
from plangen.rollup.plan_draft import Draft
from plangen.rollup.ratio_texts import SumText
from plangen.rollup.ratios import Mean, Ratio
from plangen.rollup.texts import settled
from plangen.rollup.units import Term
from plangen.source.nodes import Tree

_QUOTIENT = say(zh="{part} ÷ {base}", en="{part} ÷ {base}")
_WEIGHTED = say(zh="按{base}加权", en="weighted by {base}")


def ratio_tree(ratio: Ratio, draft: Draft) -> dict[str, Tree]:
    """Write a ratio; its remarks go to the draft."""
    tree: dict[str, Tree] = {slot: mean.text for slot, mean in ratio.means.items()}
    for slot, mean in ratio.means.items():
        draft.remarks[*ratio.path, slot] = _sum_text(mean, ratio, draft)
    tree["note"] = _method(ratio, draft).in_language(draft.language)
    if scope := list(dict.fromkeys(_scopes(ratio.path, draft))):
        tree["scope"] = [*scope]
    dimension = draft.rollup.dimension
    at = (*ratio.path, "by", dimension)
    return {**tree, "by": {dimension: dict(_units(at, ratio, draft))}}


def _sum_text(mean: Mean, ratio: Ratio, draft: Draft) -> str:
    parent = draft.rollup.parent
    written = next(line.base.unit for line in mean.lines if line.base)
    part = name_of(mean.part, parent) if mean.part else None
    unit = settled(written, parent.currency)
    return SumText(ratio.base, part, unit, draft.language).of(mean)


def _method(ratio: Ratio, draft: Draft) -> Message:
    """Say how the ratio comes about, by the slot that the plan is about."""
    mean = ratio.means.get(draft.main) or next(iter(ratio.means.values()))
    if mean.part is None:
        return _WEIGHTED.filled(base=ratio.base)
    return _QUOTIENT.filled(part=name_of(mean.part, draft.rollup.parent), base=ratio.base)


def _scopes(measure: Path, draft: Draft) -> Iterator[str]:
    """Yield what units say the ratio is about, where it is about a part of them only."""
    for one in draft.rollup.gathered.units:
        goal = one.figures.measures.get(measure)
        yield from goal.scope if goal else ()


def _units(at: Path, ratio: Ratio, draft: Draft) -> Iterator[tuple[str, Tree]]:
    """Yield what each unit states, the highest first."""
    stated: dict[str, dict[Slot, Term]] = {}
    for slot, mean in ratio.means.items():
        for line in mean.lines:
            if line.ratio:
                stated.setdefault(line.whose, {})[slot] = line.ratio
    shown = draft.main if draft.main in ratio.means else next(iter(ratio.means))
    for name, terms in sorted(stated.items(), key=lambda unit: -unit[1][shown].amount):
        draft.remarks[*at, name] = draft.origin([terms[shown]])
        texts: dict[str, Tree] = {slot: term.text for slot, term in terms.items()}
        yield name, texts | draft.told_of_unit(terms[shown])
