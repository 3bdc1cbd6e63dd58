"""Thresholds in a line of text: what puts something on a level, and what follows."""

import re
from collections.abc import Iterator
from itertools import chain

from plangen.compose.brackets import in_brackets
from plangen.compose.numbers import number
from plangen.compose.spoken import spoken
from plangen.compose.view import View, each, figure_of
from plangen.diagnostics.message import LISTED, Language
from plangen.document.blocks import SIGNS, Light
from plangen.document.inlines import Inlines, Text
from plangen.figures.figure import Figure
from plangen.model.standard import display_name

_DETAILS: dict[Language, dict[str, tuple[str, str]]] = {
    "zh-CN": {
        "grace": ("改进期", ""),
        "within": ("", "内"),
        "lasts": ("为期", ""),
        "share": ("名额不超过", ""),
    },
    "en": {
        "grace": ("", " to improve"),
        "within": ("within ", ""),
        "lasts": ("for ", ""),
        "share": ("at most ", " of all"),
    },
}
"""The words before and behind what goes with a level."""
_OF: dict[Language, tuple[str, str]] = {"zh-CN": ("{}的", ""), "en": ("", " of {}")}
_LIGHTS = {
    "绿": Light.GREEN, "黄": Light.YELLOW, "橙": Light.YELLOW, "红": Light.RED,
    "green": Light.GREEN, "yellow": Light.YELLOW, "amber": Light.YELLOW, "orange": Light.YELLOW,
    "red": Light.RED,
}  # fmt: skip
"""The colours by which levels are called, as 绿灯 or Red is."""
_LAMP = re.compile(
    f"({'|'.join(_LIGHTS)})(?:[灯牌区]|色(?:预警)?| light| zone)?", re.IGNORECASE
)
_STREAK: dict[Language, tuple[str, str]] = {
    "zh-CN": ("，连续", ""),
    "en": (", for ", " in a row"),
}
_COLON: dict[Language, str] = {"zh-CN": "：", "en": ": "}
_SEMICOLON: dict[Language, str] = {"zh-CN": "；", "en": "; "}


def level_line(level: View, language: Language) -> Inlines:
    """Write a level: ＞7天：升级（事业部总经理，2周内）."""
    when = (*range_line(level, language), *_around(level.streak, _STREAK[language]))
    then: Inlines = (Text(str(level.then)),) if level.then else ()
    colon: Inlines = (Text(_COLON[language]),) if when and then else ()
    return (*when, *colon, *then, *in_brackets(list(_details(level, language)), language))


def range_line(level: View, language: Language) -> Inlines:
    """Write what puts something on a level; of something else, in words: 超过行业均值的120%."""
    limit, of = level.range, level.of
    if not isinstance(limit, Figure):
        return (Text(str(limit)),) if limit else ()
    if not of:
        return (number(limit),)
    *bound, shown = spoken(limit, language)
    before, behind = _as_text(*(words.format(of) for words in _OF[language]))
    return (*bound, *before, shown, *behind)


def light_of(name: str) -> Light | None:
    """Return the light that a level is called by, if it is: 红灯, Yellow."""
    match = _LAMP.fullmatch(name)
    return _LIGHTS[match[1].lower()] if match else None


def lit(name: str) -> str:
    """Put the sign of its light, which needs no colour, before the name of a level."""
    light = light_of(name)
    return f"{SIGNS[light]} {name}" if light else name


def threshold_line(measure: View, language: Language) -> Inlines:
    """Write the thresholds of a measure: ＜45：修复专案；红灯 ＞7天：升级. Empty without any."""
    alert, levels = measure.alert, measure.levels
    lines = [level_line(alert, language)] if isinstance(alert, View) else []
    for name, level in each(levels if isinstance(levels, View) else None):
        lines.append((Text(name), *_set_off(level_line(level, language))))
    return _joined(lines, _SEMICOLON[language])


def _set_off(said: Inlines) -> Inlines:
    return (Text(" "), *said) if said else ()


def _details(level: View, language: Language) -> Iterator[Inlines]:
    owner = level.owner
    if isinstance(owner, tuple) and owner:
        yield (Text(LISTED[language].join(owner)),)
    for key, words in _DETAILS[language].items():
        if said := _around(getattr(level, key), words):
            yield said
    measures = level.measures
    for name, measure in each(measures if isinstance(measures, View) else None):
        if figure := figure_of(measure):
            yield Text(f"{display_name(name, language)} "), number(figure)


def _around(figure: object, words: tuple[str, str]) -> Inlines:
    if not isinstance(figure, Figure):
        return ()
    before, behind = _as_text(*words)
    return (*before, number(figure), *behind)


def _as_text(*words: str) -> Iterator[Inlines]:
    return ((Text(word),) if word else () for word in words)


def _joined(lines: list[Inlines], between: str) -> Inlines:
    return tuple(chain.from_iterable((Text(between), *line) for line in lines))[1:]
