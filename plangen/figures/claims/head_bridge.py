"""The headcount bridge: opening + joiners − leavers = closing, for the team and for its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from plangen.diagnostics.path import Path
from plangen.figures.claims.balance import Balance
from plangen.figures.claims.entries import entries
from plangen.figures.sheet import Figures
from plangen.model.measure import Measure, Slot
from plangen.values.quantity import Quantity

_FLOWS: tuple[tuple[str, int], ...] = (("joiners", 1), ("leavers", -1))
_ADDED, _TAKEN = Fraction(1), Fraction(-1)


@dataclass(frozen=True, slots=True)
class Bridge:
    """One headcount with those who join (+1) and leave (−1) in between.

    `unsaid` is the flow that nobody wrote and that would explain the gap.
    """

    closing_path: Path
    opening: Quantity
    closing: Quantity
    flows: tuple[tuple[Quantity, int], ...]
    balance: Balance
    unsaid: str | None = None

    @property
    def unit(self) -> str | None:
        """The part of the team that it is of, None for all of it."""
        return str(self.closing_path[-2]) if "by" in self.closing_path else None

    @property
    def expected(self) -> Fraction:
        """What opening and flows give."""
        return self.opening.value + sum((sign * n.value for n, sign in self.flows), Fraction(0))


def bridges(figures: Figures) -> Iterator[Bridge]:
    """Yield the bridge of the team and of every part that has one, in every slot."""
    for team in (("team",), ("next", "team")):
        headcount = figures.measures.get((*team, "headcount"))
        if headcount:
            whole = [_excused(bridge, team, figures) for bridge in _bridges(team, (), figures)]
            yield from whole
            if not any(bridge.unsaid for bridge in whole):
                yield from _of_parts(team, headcount, figures)


def _of_parts(team: Path, headcount: Measure, figures: Figures) -> Iterator[Bridge]:
    for dimension, parts in headcount.by.items():
        for name in parts if _is_split(team, dimension, figures) else ():
            yield from _bridges(team, ("by", dimension, name), figures)


def _excused(bridge: Bridge, team: Path, figures: Figures) -> Bridge:
    """Name the flow that the plan does not speak of, where it would close the gap of its team."""
    gap = bridge.closing.value - bridge.expected
    for flow, sign in _FLOWS:
        if not bridge.balance.holds and gap * sign > 0 and (*team, flow) not in figures.measures:
            return replace(bridge, unsaid=flow)
    return bridge


def _is_split(team: Path, dimension: str, figures: Figures) -> bool:
    """Tell whether everybody who joins or leaves is told apart by a dimension."""
    flows = (figures.measures.get((*team, flow)) for flow, _ in _FLOWS)
    return all(dimension in flow.by for flow in flows if flow)


def _bridges(team: Path, below: Path, figures: Figures) -> Iterator[Bridge]:
    path = (*team, "headcount", *below)
    spoken = figures.slot(path)
    for slot in figures.slots_at(path):
        if slot != "base":
            flows = _flows(team, below, None if slot == spoken else slot, figures)
            bridge = _bridge(path, slot, flows, figures) if flows else None
            if bridge:
                yield bridge


def _flows(
    team: Path, below: Path, slot: Slot | None, figures: Figures
) -> list[tuple[Path, int]] | None:
    """Return where it stands how many join and leave; None where one of that is not known.

    Without a slot, in the one that speaks for each.
    """
    found: list[tuple[Path, int]] = []
    for flow, sign in _FLOWS:
        path = (*team, flow, *below)
        if own := figures.slot(path):
            at = (*path, slot or own)
            if not isinstance(figures.value(at), Quantity):
                return None
            found.append((at, sign))
    return found


def _bridge(
    path: Path, slot: Slot, flows: list[tuple[Path, int]], figures: Figures
) -> Bridge | None:
    opening, closing = figures.value((*path, "base")), figures.value((*path, slot))
    if not isinstance(opening, Quantity) or not isinstance(closing, Quantity):
        return None
    numbers = [(figures.number(at), sign) for at, sign in flows]
    added = [(*path, "base"), *(at for at, sign in flows if sign > 0)]
    taken = [at for at, sign in flows if sign < 0]
    terms = (*entries(added, figures, _ADDED), *entries(taken, figures, _TAKEN))
    return Bridge(
        (*path, slot),
        opening,
        closing,
        tuple((number, sign) for number, sign in numbers if number),
        Balance(terms, entries([(*path, slot)], figures)),
    )
