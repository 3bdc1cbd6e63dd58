"""A consolidated sum as a measure of a plan: its slots, its splits, its lines."""

from collections.abc import Mapping

from plangen.diagnostics.path import Path
from plangen.rollup.plan_draft import Draft
from plangen.rollup.ranking import ranked
from plangen.rollup.texts import exact_text, settled
from plangen.rollup.totals import PartTotal, Sums, Total
from plangen.rollup.units import total
from plangen.source.nodes import Tree
from plangen.values.unit import Unit


def sum_tree(whole: Total, draft: Draft) -> dict[str, Tree]:
    """Write a sum; its remarks go to the draft."""
    unit = settled(whole.unit, draft.rollup.parent.currency)
    tree: dict[str, Tree] = dict(_slots(whole.sums, unit, draft))
    for slot in whole.sums:
        draft.remarks[*whole.path, slot] = draft.origin(whole.sums[slot])
    if whole.lines:
        tree["lines"] = _parts((*whole.path, "lines"), whole.lines, unit, draft)
    by: dict[str, Tree] = {}
    for dimension, parts in whole.by.items():
        at = (*whole.path, "by", dimension)
        by[dimension] = _parts(at, ranked(dimension, parts, draft.main), unit, draft)
    return {**tree, "by": by} if by else tree


def _parts(at: Path, parts: Mapping[str, PartTotal], unit: Unit, draft: Draft) -> Tree:
    return {name: _part((*at, name), part, unit, draft) for name, part in parts.items()}


def _part(at: Path, part: PartTotal, unit: Unit, draft: Draft) -> Tree:
    tree: dict[str, Tree] = dict(_slots(part.sums, unit, draft))
    terms = part.sums.get(draft.main) or next(iter(part.sums.values()), ())
    draft.remarks[at] = draft.origin(terms)
    if at[-3:-1] == ("by", draft.rollup.dimension) and terms:
        tree |= draft.told_of_unit(terms[0])
    if part.lines:
        tree["lines"] = _parts((*at, "lines"), part.lines, unit, draft)
    return tree


def _slots(sums: Sums, unit: Unit, draft: Draft) -> dict[str, str]:
    return {slot: exact_text(total(terms), unit, draft.language) for slot, terms in sums.items()}
