"""Bounds as sentences say them."""

from plangen.compose.numbers import number
from plangen.diagnostics.message import Language, say
from plangen.document.inlines import Inlines, Number, Text
from plangen.figures.figure import Figure
from plangen.values.quantity import Bound, Quantity

_WORDS = {
    Bound.AT_LEAST: say(zh="不低于", en="at least "),
    Bound.AT_MOST: say(zh="不超过", en="at most "),
    Bound.ABOVE: say(zh="超过", en="more than "),
    Bound.BELOW: say(zh="低于", en="less than "),
    Bound.WITHIN: say(zh="上下不超过", en="within "),
}
_SIGNS = "≥≤>＞<＜±"


def spoken(figure: Figure, language: Language) -> Inlines:
    """Write a figure as a sentence says it: ≥95% is 不低于95%."""
    shown = number(figure)
    bound = figure.value.bound if isinstance(figure.value, Quantity) else None
    if bound is None or not shown.text.startswith(tuple(_SIGNS)):
        return (shown,)
    return Text(_WORDS[bound].in_language(language)), Number(shown.text[1:].lstrip(), shown.path)
