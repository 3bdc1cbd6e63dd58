"""Return on spend: what is stated of it, and the return and the cost that it follows from."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plangen.diagnostics.path import Path
from plangen.figures.claims.cells import Cell, cell, same_kind, stated_cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.references import find_figures
from plangen.figures.sheet import Figures
from plangen.model.measure import SLOTS, Measure
from plangen.model.section import Action
from plangen.values.unit import Dimension

_RETURNS = frozenset(
    "revenue orders collection profit gross_profit return 产出 回报 收益 营收 收入 销售额 "
    "签单额 签单 带来营收 带来收入 带来销售额 "
    "带来签单 带来签单额 带动销售额 产生销售额 新增销售额".split()
) | {"revenue won", "orders won", "sales", "new revenue"}
"""What the return on a cost is called among the measures beside it."""
_SIGNS = ("÷", "/")
_KINDS = frozenset({Dimension.PROPORTION, Dimension.MULTIPLE, Dimension.RATIO})


def returns(figures: Figures, actions: Mapping[Path, Action]) -> Iterator[Comparison]:
    """Yield return on spend = return ÷ cost wherever the plan states all three.

    For a budget line the return stands among its measures; for an action, beside its cost. Any
    measure may say in its `definition` which two figures are divided: 新增销售额 ÷ 市场推广.
    """
    for path, measure in figures.measures.items():
        if measure.roi is not None:
            yield from _of_line(path, measure, figures)
        elif measure.definition:
            yield from _as_defined(path, measure, figures)
    for path, action in actions.items():
        if action.roi is not None and action.cost is not None:
            earned = _return(path, action.measures, figures.slots[0], figures)
            yield from _compared((*path, "roi"), earned, cell((*path, "cost"), figures), figures)


def _of_line(path: Path, measure: Measure, figures: Figures) -> Iterator[Comparison]:
    """Yield the return of a measure that is itself a cost, in the slot that speaks for it."""
    slot = figures.slot(path)
    if slot is None:
        return
    defined = _defined(measure, figures)
    earned, cost = (
        [_in_slot(each, slot, figures) for each in defined]
        if defined
        else [_return(path, measure.measures, slot, figures), cell((*path, slot), figures)]
    )
    yield from _compared((*path, "roi"), earned, cost, figures)


def _as_defined(path: Path, measure: Measure, figures: Figures) -> Iterator[Comparison]:
    """Yield a measure that is divided as its definition says, in each slot that all three have."""
    defined = _defined(measure, figures)
    for slot in SLOTS if defined else ():
        earned, cost = (_in_slot(each, slot, figures) for each in defined)
        yield from _compared((*path, slot), earned, cost, figures)


def _compared(
    at: Path, earned: Cell | None, cost: Cell | None, figures: Figures
) -> Iterator[Comparison]:
    stated = stated_cell(at, figures)
    if stated is None or earned is None or cost is None or not same_kind(earned, cost):
        return
    if stated.number.dimension not in _KINDS or cost.number.value <= 0:
        return
    if earned.number.dimension is Dimension.MONEY:
        yield Comparison(Formula.QUOTIENT, stated, earned, cost)


def _return(
    path: Path, measures: Mapping[str, Measure], slot: str, figures: Figures
) -> Cell | None:
    """Return the one measure that is called a return; none where several are."""
    names = [name for name in measures if name.lower() in _RETURNS]
    return cell((*path, "measures", names[0], slot), figures) if len(names) == 1 else None


def _defined(measure: Measure, figures: Figures) -> list[Path]:
    """Return the two figures that a definition divides; nothing where it is other words."""
    text = " ".join(measure.definition)
    sign = next((sign for sign in _SIGNS if text.count(sign) == 1), None)
    found = [_named(part.strip(), figures) for part in text.split(sign)] if sign else []
    return [path for path in found if path] if all(found) else []


def _named(reference: str, figures: Figures) -> Path | None:
    try:
        found = find_figures(reference, figures)
    except ValueError:
        return None
    return found[0].path if len(found) == 1 else None


def _in_slot(path: Path, slot: str, figures: Figures) -> Cell | None:
    """Return the figure in a slot of its measure; one that has no slots is itself."""
    return cell((*path[:-1], slot) if path[-1] in SLOTS else path, figures)


def less_cost(comparison: Comparison) -> Comparison:
    """Read a return in percent as what is left of it once the cost is paid: 350% is 1:4.5."""
    return replace(comparison, formula=Formula.GROWTH)
