"""What a chart is made from, and the few things that all charts need."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from plangen.diagnostics.message import Message
from plangen.diagnostics.path import Path, format_path
from plangen.document.chartspec import ChartSpec, Point
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.values.unit import Dimension, Unit
from plangen.values.writing import money_unit


@dataclass(frozen=True, slots=True)
class Source:
    """A plan with its figures."""

    plan: Plan
    figures: Figures

    def text(self, message: Message | str) -> str:
        """Return a message in the plan's language."""
        return message if isinstance(message, str) else message.in_language(self.plan.language)

    def listed(self, items: Sequence[str]) -> str:
        """Join items as the plan's language does."""
        return ("，" if self.plan.language == "zh-CN" else ", ").join(items)

    def stated(self, title: str, said: str) -> str:
        """Write what a chart shows, for those who cannot see it."""
        return f"{title}：{said}" if self.plan.language == "zh-CN" else f"{title}: {said}"


Maker: TypeAlias = Callable[[Source, Path], ChartSpec | None]
"""A chart's ``make``: returns None where the plan has nothing to show at the path."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How amounts become lengths: divided by `size`, and named `unit` on the axis."""

    size: Fraction
    unit: str

    def point(self, figure: Figure | None, note: str = "", *, total: bool = False) -> Point:
        """Make the point of a figure; None where there is none, or none decided yet."""
        if figure is None:
            return Point(None, "", "")
        value = None if figure.amount is None else figure.amount / self.size
        return Point(value, figure.text, format_path(figure.path), total, note)


def scale_of(figures: Sequence[Figure], source: Source) -> Scale:
    """Choose the scale in which the largest of some figures reads best."""
    amounts = [abs(figure.amount) for figure in figures if figure.amount is not None]
    units = [unit for figure in figures if (unit := _unit(figure, source))]
    if not amounts or not units:
        return Scale(Fraction(1), "")
    if units[0].dimension is Dimension.MONEY:
        size, name = money_unit(max(amounts), units[0].base, source.plan.language)
        return Scale(Fraction(size), name)
    return Scale(units[0].size, units[0].name)


def _unit(figure: Figure, source: Source) -> Unit | None:
    return source.figures.unit(figure.path)
