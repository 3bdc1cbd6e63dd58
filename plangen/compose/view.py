"""A plan as templates see it: numbers are figures, and every value knows its path."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from plangen.diagnostics.path import Path, format_path
from plangen.figures.figure import Figure
from plangen.figures.gaps import GAP
from plangen.figures.sheet import Figures
from plangen.model.plan import Body
from plangen.model.shape import Shape
from plangen.values.period import Period
from plangen.values.quantity import Quantity
from plangen.values.word import Word


class View:
    """Something in the plan. Its keys are attributes, its names are items; both give views.

    What the plan leaves unsaid is the derived figure, if there is one, else None. A view of what
    is empty is false.
    """

    __slots__ = ("_figures", "_node", "_path")

    def __init__(self, node: object, path: Path, figures: Figures) -> None:
        self._node = node
        self._path = path
        self._figures = figures

    def __getattr__(self, key: str) -> "Seen":
        if isinstance(self._node, Shape) and key in type(self._node).model_fields:
            return self._see(key, getattr(self._node, key))
        raise AttributeError(key)

    def __getitem__(self, name: str) -> "Seen":
        if isinstance(self._node, Mapping) and name in self._node:
            return self._see(name, self._node[name])
        raise KeyError(name)

    def __bool__(self) -> bool:
        return bool(self._node)

    def __str__(self) -> str:
        """Refuse: only what a view's keys name can be shown."""
        raise TypeError(f"{format_path(self._path)} has no text of its own; name one of its keys")

    def _see(self, key: str, value: object) -> "Seen":
        path = (*self._path, key)
        if value is None or isinstance(value, Quantity | Word | Period):
            return None if self._figures.fresh(path) else self._figures.at(path)
        if isinstance(value, str | int | tuple):
            return value
        if isinstance(value, list):  # a team's own data, under `extra`
            return tuple(value)
        return View(value, path, self._figures)


class PlanView(View):
    """A plan, or the year to come in it, which remembers what a template asked it for."""

    __slots__ = ("_asked",)

    def __init__(
        self, body: Body, figures: Figures, path: Path = (), asked: set[Path] | None = None
    ) -> None:
        super().__init__(body, path, figures)
        self._asked = set[Path]() if asked is None else asked

    def __getattr__(self, key: str) -> "Seen":
        path = (*self._path, key)
        self._asked.add(path)
        inside = getattr(self._node, key, None)
        if isinstance(inside, Body):
            return PlanView(inside, self._figures, path, self._asked)
        return super().__getattr__(key)


Seen: TypeAlias = View | Figure | str | int | tuple[str, ...] | None
"""What a template can meet in a plan."""


def path_of(view: View) -> Path:
    """Return where in the plan a view looks."""
    return view._path


def asked_of(view: PlanView) -> frozenset[Path]:
    """Return the keys of the plan, and of its `next`, that a template has asked for."""
    return frozenset(view._asked)


def node_of(view: View) -> Any:  # noqa: ANN401
    """Return what a view looks at."""
    return view._node


def figure_of(view: View) -> Figure | None:
    """Return the figure that speaks for a measure, in the plan's tense."""
    return view._figures.at(view._path)


def gap_of(view: View) -> Figure | None:
    """Return how far a measure's result is from its target, where it has both."""
    path = (*view._path, GAP)
    return None if view._figures.fresh(path) else view._figures.at(path)


def each(view: View | None) -> list[tuple[str, Any]]:
    """Return the names in a view with what they name; nothing for nothing."""
    node = node_of(view) if view is not None else None
    return [(name, view[name]) for name in node] if isinstance(node, Mapping) and view else []


def names_alone(view: View | None) -> tuple[str, ...]:
    """Return the names in a view where none of them says anything more; else nothing."""
    nodes = [node_of(named) for _, named in each(view) if isinstance(named, View)]
    told = any(isinstance(node, Shape) and any(node.__dict__.values()) for node in nodes)
    return () if told or len(nodes) < len(each(view)) else tuple(name for name, _ in each(view))
