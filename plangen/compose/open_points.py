"""Open points: what a plan leaves undecided, under the names that its readers know."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from plangen.diagnostics.message import LISTED, Language
from plangen.diagnostics.path import Path
from plangen.model.measure import Measure
from plangen.model.plan import Plan
from plangen.model.shape import Shape
from plangen.model.standard import dimension_name, display_name
from plangen.model.walk import walk
from plangen.values.word import WORDS, Word

_BETWEEN = " › "
_DESCRIPTION_END = re.compile("[，；：、（,;:(]")


@dataclass(frozen=True, slots=True)
class _Step:
    """One step of a path: what it is called, and whether it is a key of the format or a name."""

    label: str
    is_key: bool = False
    holds_names: bool = False


def open_points(plan: Plan) -> list[list[str]]:
    """Return what is undecided, in the order of the format: section, whose it is, what it is."""
    undecided = (path for path, node in walk(plan) if _is_undecided(node))
    rows = (_row(list(_steps(plan, path))) for path in undecided)
    between = LISTED[plan.language]
    return [
        [*place, between.join(what for *_, what in same)]
        for place, same in groupby(rows, key=lambda row: row[:2])
    ]


def place_names(plan: Plan, path: Path) -> list[str]:
    """Return what the steps to a value are called, for readers who never see the plan's keys."""
    row = _row(list(_steps(plan, path)))
    return [name for name in dict.fromkeys(row) if name]


def _is_undecided(node: object) -> bool:
    """Tell whether a number or a text stands open; whole sections may not be that."""
    word = WORDS.get(node.strip().lower()) if isinstance(node, str) else node
    return word is Word.TBD


def _row(steps: list[_Step]) -> list[str]:
    """Part a path into its section, the names on the way, and the key that is undecided."""
    last = max(place for place, step in enumerate(steps) if step.is_key)
    inside = [*steps[1:last], *steps[last + 1 :]]
    names = (step.label for step in inside if not step.holds_names)
    return [steps[0].label, _BETWEEN.join(names), steps[last].label]


def _steps(plan: Plan, path: Path) -> Iterator[_Step]:
    node: object = plan
    before: str | int = ""
    for step in path:
        match node:
            case Shape() if step in type(node).model_fields:
                label = _label(type(node), str(step), plan.language)
                node = getattr(node, str(step))
                yield _Step(label, is_key=True, holds_names=isinstance(node, Mapping))
            case Mapping():
                node = node[step]
                yield _Step(_name(str(step), str(before), node, plan.language))
            case _:
                return
        before = step


def _label(shape: type[Shape], key: str, language: Language) -> str:
    """Name a key by the first words of its description: “权重” of “权重；同级之和等于上级”."""
    described = shape.model_fields[key].description or key
    chinese, _, english = described.partition("\n\n")
    words = _DESCRIPTION_END.split(chinese if language == "zh-CN" else english)[0].strip()
    words = words.removeprefix("the ")
    return words[:1].upper() + words[1:]


def _name(name: str, within: str, node: object, language: Language) -> str:
    if within == "by":
        dimension = dimension_name(name)
        return dimension if isinstance(dimension, str) else dimension.in_language(language)
    return display_name(name, language, node.name if isinstance(node, Measure) else None)
