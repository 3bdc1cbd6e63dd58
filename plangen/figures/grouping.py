"""Thousands separators: numbers that nobody wrote have them where the plan's own numbers do."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from plangen.diagnostics.path import Path
from plangen.figures.figure import Figure
from plangen.figures.sheet import Figures
from plangen.values.quantity import Quantity

_GROUPED: Final = re.compile(r"\d,\d{3}(?!\d)")
_COMMA: Final = re.compile(r"(?<=\d),(?=\d{3})")
_WHOLE: Final = re.compile(r"(?<![\d.])\d{4,}")
_LONG: Final = 5
"""Digits from which a number needs separators at all."""


def group_alike(figures: Figures, computed: Collection[Path]) -> None:
    """Write all derived figures, and those `computed`, as the stated ones are written."""
    made = [each for each in figures if each.sources or each.path in computed]
    ours = {each.path for each in made}
    grouped = any(_GROUPED.search(each.text) for each in figures if each.path not in ours)
    for figure in made:
        text = written(figure.text, grouped=grouped)
        if text != figure.text:
            figures.put(_with_text(figure, text))


def written(text: str, *, grouped: bool) -> str:
    """Return a text with separators in its long numbers, or without any: 12,345人, 12345人."""
    bare = _COMMA.sub("", text)
    return _WHOLE.sub(_apart, bare) if grouped else bare


def _apart(digits: re.Match[str]) -> str:
    return f"{int(digits[0]):,}" if len(digits[0]) >= _LONG else digits[0]


def _with_text(figure: Figure, text: str) -> Figure:
    value = figure.value
    said = replace(value, text=text) if isinstance(value, Quantity) else value
    return replace(figure, text=text, value=said)
