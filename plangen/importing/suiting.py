"""Which numbers a place of a plan can hold: of what kind, and in what currency."""

from collections import Counter

from plangen.audit.numbers.facts import Facts
from plangen.diagnostics.message import Language
from plangen.diagnostics.path import Path
from plangen.model.standard import STANDARD
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

USUAL: dict[Language, str] = {"zh-CN": "CNY", "en": "USD"}
"""The currency of plans that name none."""

_RATIOS = {"share", "growth", "sequential", "attainment", "ratio", "weight"}
_AMOUNTS = {"base", "actual", "target", "floor", "stretch"}
_SECTIONS: dict[Path, Dimension] = {
    ("budget",): Dimension.MONEY,
    ("team", "headcount"): Dimension.COUNT, ("team", "joiners"): Dimension.COUNT,
    ("team", "leavers"): Dimension.COUNT,
    **{("goals", key): one.dimension for key, one in STANDARD.items() if one.dimension},
}  # fmt: skip
_OTHER_KINDS = {"per_head", "measures"}


def suits(quantity: Quantity, path: Path, currency: str) -> bool:
    """Tell whether a place can hold a number."""
    if quantity.dimension is Dimension.MONEY and quantity.unit.base != currency:
        return False
    if path[-1] in _RATIOS:
        return quantity.dimension is Dimension.RATIO
    expected = _expected(path) if path[-1] in _AMOUNTS else None
    return expected is None or quantity.dimension is expected


def _expected(path: Path) -> Dimension | None:
    path = path[1:] if path[0] == "next" else path
    if not _OTHER_KINDS.isdisjoint(path):
        return None
    return next((kind for head, kind in _SECTIONS.items() if path[: len(head)] == head), None)


def currency_of(facts: Facts, language: Language) -> str:
    """Return the currency that most amounts of a document are in."""
    amounts = (one.quantity for one in facts.mentions)
    told = Counter(one.unit.base for one in amounts if one.dimension is Dimension.MONEY)
    return told.most_common(1)[0][0] if told else USUAL[language]
