"""In which order the keys of a plan stand: that of the format."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, get_args, get_origin

from plangen.diagnostics.path import Path
from plangen.formatting.tree import Entry
from plangen.model.entries import Problem, Risk
from plangen.model.keys import shape_at
from plangen.model.markets import Stage
from plangen.model.measure import Level, Measure
from plangen.model.people import Kpi, Reward
from plangen.model.plan import Body
from plangen.model.section import Action, Section
from plangen.model.shape import Shape

_FIRST: Mapping[type[Shape], str] = {
    Body: "plangen kind language year title",
    Measure: """
        name range count base floor target stretch actual share growth sequential change attainment
        ratio of roi heads per_head new lost scope role focus what
    """,
    Action: "every when count scope what focus owner needs",
    Kpi: "weight target goal what scoring",
    Level: "range of streak grace share",
    Reward: "every to needs",
    Stage: "count conversion cost budget",
    Risk: "likelihood impact response",
    Problem: "scope what cause",
}
"""What people say first, and how they go on, where the format lists its keys otherwise."""


def in_order(path: Path, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return the entries of a map in order; names that people chose stay as they are.

    Where one of the keys is none of the format, all stay.
    """
    shape = shape_at(path)
    ranks = _ranks(shape) if shape else {}
    if any(entry.path[-1] not in ranks for entry in entries):
        return entries
    return sorted(entries, key=lambda entry: ranks[str(entry.path[-1])])


@cache
def _ranks(shape: type[Shape]) -> Mapping[str, int]:
    """Return the ranks of a shape's keys; below the top, those with parts come last."""
    shape.model_rebuild()
    words = next((words for known, words in _FIRST.items() if issubclass(shape, known)), "")
    first = [word for word in words.split() if word in shape.model_fields]
    others = [key for key in shape.model_fields if key not in first]
    if not issubclass(shape, Body):
        others.sort(key=lambda key: _group(shape, key))
    return {key: rank for rank, key in enumerate((*first, *others))}


def _group(shape: type[Shape], key: str) -> int:
    """Return 0 for a single value, 1 for what has parts, 2 for the parts that all sections have."""
    if not _has_parts(shape.model_fields[key].annotation):
        return 0
    return 2 if issubclass(shape, Section) and key in Section.model_fields else 1


def _has_parts(annotation: Any) -> bool:  # noqa: ANN401  (a type may be anything)
    kind = get_origin(annotation) or annotation
    if isinstance(kind, type) and issubclass(kind, Shape | Mapping):
        return True
    return any(map(_has_parts, get_args(annotation)))
