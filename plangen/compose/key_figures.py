"""The figures that a reader with one minute wants to see, as cards."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Final

from plangen.compose.facts import sign
from plangen.compose.lights import signal
from plangen.compose.numbers import number
from plangen.compose.view import View, figure_of, node_of, path_of
from plangen.diagnostics.message import Language, Message, say
from plangen.diagnostics.path import Path
from plangen.document.blocks import Card, Cards
from plangen.document.inlines import Inlines, LineBreak, Text
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.model.plan import Plan
from plangen.model.standard import display_name
from plangen.values.quantity import Quantity
from plangen.values.unit import Dimension

MOST: Final = 6
"""How many cards a reader takes in at a glance."""

HEADCOUNT: Final[Path] = ("team", "headcount")
BUDGET: Final[Path] = ("budget",)

_FIRST: Final = (
    "revenue", "orders", "profit", "gross_profit", "gross_margin", "net_margin",
)  # fmt: skip
"""The goals that come before everything else, in this order."""
_NAMES: Final[dict[Path, Message]] = {
    HEADCOUNT: say(zh="团队人数", en="Headcount"),
    BUDGET: say(zh="预算", en="Budget"),
}
_SLOT_NAMES: Final[dict[str | int, Message]] = {
    "floor": say(zh="（保底）", en=" (floor)"),
    "stretch": say(zh="（冲刺）", en=" (stretch)"),
}
_GROWING: Final = frozenset({Dimension.MONEY, Dimension.COUNT})
_TARGET = say(zh="目标 ", en="target ")
_STRETCH = say(zh="冲刺 ", en="stretch ")
_SINCE = say(zh="比上年 ", en=" on last year")
_SINCE_OPENING = say(zh="比年初 ", en=" on the opening")
_GROWN = say(zh="比上年增长 ", en=" up on last year")
_UNCHANGED = say(zh="与年初持平", en="as at the opening")
_LEVEL = say(zh="与上年持平", en="as last year")
_BASE = say(zh="上年 ", en="last year ")


def key_figures(plan: Plan, figures: Figures) -> Cards:
    """Choose up to six figures of a plan: revenue first, then what says most of the year."""
    measures = (_measure(plan, path, figures) for path in _paths(plan))
    cards = [card for measure in measures if measure for card in _card(measure, plan.language)]
    return Cards(tuple(cards[:MOST]))


def _paths(plan: Plan) -> Iterator[Path]:
    first = [key for key in _FIRST if key in plan.goals]
    yield from (("goals", key) for key in first)
    yield from (HEADCOUNT, BUDGET)
    yield from (("goals", key) for key in plan.goals if key not in first)


def _measure(plan: Plan, path: Path, figures: Figures) -> View | None:
    node: object = plan
    for key in path:
        node = node.get(key) if isinstance(node, Mapping) else getattr(node, str(key), None)
    return View(node, path, figures) if node is not None else None


def _card(measure: View, language: Language) -> Iterator[Card]:
    """Yield the card of a measure: what was reached, where that is known, else what is planned."""
    shown = measure.actual or figure_of(measure)
    if not isinstance(shown, Figure) or shown.amount is None or shown.path[-1] == "base":
        return
    lines = [line for line in _lines(measure, shown, language) if line]
    change = tuple(chain.from_iterable((LineBreak(), *line) for line in lines))[1:]
    name = (Text(_name(measure, shown, language)),)
    yield Card(name, (number(shown),), change, signal(measure, language))


def _name(measure: View, shown: Figure, language: Language) -> str:
    path = path_of(measure)
    if path in _NAMES:
        return _NAMES[path].in_language(language)
    name = display_name(str(path[-1]), language, node_of(measure).name)
    slot = _SLOT_NAMES.get(shown.path[-1])
    return name + (slot.in_language(language) if slot else "")


def _lines(measure: View, shown: Figure, language: Language) -> Iterator[Inlines]:
    """Yield the target of what was reached, or the stretch of a floor; and the change."""
    aims = {"actual": (measure.target, _TARGET), "floor": (measure.stretch, _STRETCH)}
    aim, words = aims.get(str(shown.path[-1]), (None, _TARGET))
    if isinstance(aim, Figure):
        yield Text(words.in_language(language)), number(aim)
    yield _changed(measure, shown, language)


def _changed(measure: View, shown: Figure, language: Language) -> Inlines:
    """Say how a figure has changed: by growth, else in points; else what it was."""
    heads = path_of(measure) == HEADCOUNT
    growing = not heads and _grows(shown)
    change = measure.growth or measure.change if growing else measure.change or measure.growth
    if shown != figure_of(measure):    # a change is told of what speaks for the measure
        change = None
    if isinstance(change, Figure) and sign(change) == "level":
        return (Text((_UNCHANGED if heads else _LEVEL).in_language(language)),)
    if isinstance(change, Figure):
        return _said(change, _words(measure, change, heads=heads), language)
    base = measure.base
    if isinstance(base, Figure) and base.path != shown.path:
        return Text(_BASE.in_language(language)), number(base)
    return ()


def _grows(shown: Figure) -> bool:
    """Tell whether a change is told in percent; that of a ratio or a score is told in points."""
    return isinstance(shown.value, Quantity) and shown.value.dimension in _GROWING


def _words(measure: View, change: Figure, *, heads: bool) -> Message:
    if heads:
        return _SINCE_OPENING
    return _GROWN if change is measure.growth and sign(change) == "up" else _SINCE


def _said(change: Figure, words: Message, language: Language) -> Inlines:
    """Put the words before the figure in Chinese, behind it in English."""
    text = Text(words.in_language(language))
    return (text, number(change)) if language == "zh-CN" else (number(change), text)
