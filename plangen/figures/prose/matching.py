"""From what a sentence claims to the figures of the plan that it may mean."""

from collections.abc import Iterable

from plangen.figures.figure import Figure
from plangen.figures.prose.claim import Claim, Labels, Setting
from plangen.figures.prose.fitting import as_said
from plangen.figures.prose.index import ROOT, Entry, Index
from plangen.figures.prose.words import ANY
from plangen.model.measure import SLOTS
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension


def labels_of(claim: Claim, index: Index) -> Labels:
    """Return all labels of a claim: a context gives way to own labels of its dimension.

    What is said of the whole is not of the part that was spoken of before.
    """
    replaced = {dimension for label in claim.own for dimension in _dimensions(label, index)}
    kept = (label for label in claim.context if not replaced & _dimensions(label, index))
    return (
        *claim.own,
        *(label for label in kept if not claim.whole or ROOT in _dimensions(label, index)),
    )


def match(claim: Claim, setting: Setting) -> tuple[tuple[Figure, ...], bool]:
    """Return the figures that a claim may mean, and whether they are certainly the ones."""
    labels = labels_of(claim, setting.index)
    found = _entries(claim, labels, setting, claim.ahead)
    others = [] if claim.own else [
        entry for said in claim.earlier for entry in _entries(claim, said, setting, claim.ahead)
    ]  # fmt: skip
    later = _entries(claim, labels, setting, ahead=True)
    certain = claim.sure and len({entry.home for entry in found}) == 1
    certain = certain and _is_anchored(claim, labels, found[0], setting)
    return _figures([*found, *others, *later]), certain


def _entries(claim: Claim, labels: Labels, setting: Setting, ahead: bool) -> list[Entry]:
    keys: list[str] = list((claim.aspect or ANY).keys)
    if keys[0] in SLOTS:
        keys = [slot for slot in setting.figures.slots if slot in keys]
    quantity = claim.number.quantity
    found = setting.index.matching(labels, ahead)
    fitting = [e for e in found if e.key in keys and as_said(quantity, e.figure) is not None]
    return sorted(fitting, key=lambda entry: keys.index(entry.key))


def _figures(entries: Iterable[Entry]) -> tuple[Figure, ...]:
    return tuple({entry.figure.path: entry.figure for entry in entries}.values())


def _is_anchored(claim: Claim, labels: Labels, entry: Entry, setting: Setting) -> bool:
    """Tell whether the labels say enough to hold the number against the plan.

    A whole needs a word that says so where the text also speaks of parts, or of what is not
    understood; a part needs its whole, or a word for which of its figures is meant.
    """
    if not claim.own:
        return claim.aspect is not None and not claim.blurred
    has_root = any(ROOT in _dimensions(label, setting.index) for label in labels)
    is_part = entry.required != entry.names or not has_root
    if has_root:
        return is_part or claim.whole or not (claim.blurred or claim.topic)
    assert isinstance(entry.figure.value, Quantity)
    is_count = entry.figure.value.dimension is Dimension.COUNT
    return claim.aspect is not None and not is_count and not claim.blurred


def _dimensions(label: frozenset[str], index: Index) -> set[str]:
    return {dimension for name in label for dimension in index.dimensions.get(name, ())}
