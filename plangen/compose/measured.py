"""A measure in a line of text: what it was, what it is, and what its author says beside it."""

from collections.abc import Iterator

from plangen.compose.brackets import in_brackets
from plangen.compose.facts import sign
from plangen.compose.levels import threshold_line
from plangen.compose.numbers import number
from plangen.compose.view import View, each, figure_of, node_of
from plangen.diagnostics.message import LISTED, Language, Message, say
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.model.standard import display_name

_ARROW = Text(" → ")
_ASIDE: dict[str, Message] = {
    "actual": say(zh="实际", en="actual "),
    "target": say(zh="目标", en="target "),
    "floor": say(zh="保底", en="floor "),
    "stretch": say(zh="冲刺", en="stretch "),
}
_GROWTH = {
    "up": say(zh="增长", en="up "),
    "down": say(zh="同比", en="growth "),
    "level": say(zh="同比", en="growth "),
}
_SEQUENTIAL = say(zh="环比", en="on the period before ")
_REMARKS = ("note", "cause")


def measure_line(view: View, language: Language) -> Inlines:
    """Write a measure: 68% → 75%（江苏、浙江）. Of its ratios, those that somebody stated."""
    amount = figure_of(view)
    head = _amount(view, amount) if amount else ()
    beside = [*_slots(view, amount, language), *_ratios(view, language)]
    if not head and beside:
        head, *beside = beside
    thresholds = threshold_line(view, language)
    if not head:
        return thresholds
    beside += [*_words(view, language), *_parts(view, language)]
    return head + in_brackets([*beside, thresholds] if thresholds else beside, language)


def _amount(view: View, amount: Figure) -> Inlines:
    before = view.base
    if not isinstance(before, Figure) or before.path == amount.path:
        return (number(amount),)
    return (number(before), _ARROW, number(amount))


def _slots(view: View, amount: Figure | None, language: Language) -> Iterator[Inlines]:
    for slot, label in _ASIDE.items():
        figure = getattr(view, slot)
        if figure and amount and figure.path != amount.path:
            yield Text(label.in_language(language)), number(figure)


def _ratios(view: View, language: Language) -> Iterator[Inlines]:
    if growth := _stated(view.growth):
        label = _GROWTH[sign(growth) or "level"]
        yield Text(label.in_language(language)), number(growth)
    if change := _stated(view.change):
        yield (number(change),)
    if sequential := _stated(view.sequential):
        yield Text(_SEQUENTIAL.in_language(language)), number(sequential)


def _stated(figure: object) -> Figure | None:
    return figure if isinstance(figure, Figure) and not figure.sources else None


def _words(view: View, language: Language) -> Iterator[Inlines]:
    """Say where it applies, which size counts, and what else its author remarks."""
    if scope := node_of(view).scope:
        yield (Text(LISTED[language].join(scope)),)
    limit = view.range
    if limit:
        yield (number(limit),) if isinstance(limit, Figure) else (Text(str(limit)),)
    yield from ((Text(text),) for key in _REMARKS if (text := getattr(view, key)))


def _parts(view: View, language: Language) -> Iterator[Inlines]:
    by = view.by
    for _, parts in each(by if isinstance(by, View) else None):
        for name, part in each(parts):
            if said := measure_line(part, language):
                yield Text(f"{display_name(name, language)} "), *said
