"""Splits that have a chapter of their own: customer tiers, product lines, channel types.

They divide the revenue as ``goals.revenue.by.tier`` would; the tiers also divide the number of
customers, of new and of lost ones. One number among several parts is a fact about that part and
no split, so at least two must state their size.
"""

from collections.abc import Iterator, Mapping

from plangen.diagnostics.path import Path
from plangen.figures.splits import Split
from plangen.model.measure import SLOTS, Measure, Part
from plangen.model.plan import Body

_HOMES: dict[tuple[str, str], str] = {
    ("customers", "tiers"): "tier",
    ("products", "lines"): "product",
    ("channels", "types"): "channel",
}
_COUNTED = ("count", "new", "lost")


def long_forms(body: Body, at: Path) -> Iterator[Split]:
    """Yield the splits of a plan, or of its `next`, that stand outside of their whole."""
    revenue = body.goals.get("revenue")
    for (section, key), dimension in _HOMES.items():
        parts = getattr(getattr(body, section), key, {})
        if revenue and _is_split(parts):
            whole = (*at, "goals", "revenue")
            yield Split((*at, section, key), whole, revenue, dimension, parts)
    if body.customers:
        yield from _counted(body.customers.tiers, body, at)


def _counted(tiers: Mapping[str, Part], body: Body, at: Path) -> Iterator[Split]:
    for name in _COUNTED:
        whole = getattr(body.customers, name)
        parts = {tier: getattr(part, name) or Measure() for tier, part in tiers.items()}
        if whole and _is_split(parts):
            customers = (*at, "customers")
            yield Split(
                (*customers, "tiers"), (*customers, name), whole, "tier", parts, (name,)
            )


def _is_split(parts: Mapping[str, Measure]) -> bool:
    return sum(_has_size(part) for part in parts.values()) > 1


def _has_size(part: Measure) -> bool:
    return part.share is not None or any(getattr(part, slot) is not None for slot in SLOTS)
