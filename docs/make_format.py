"""Bring the tables of docs/format.md and docs/format.zh-CN.md up to date with the program.

python docs/make_format.py

A table stands between ``<!-- name: … -->`` and ``<!-- /name -->``; everything else in the two pages
is written by hand.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError

from plangen.diagnostics.message import Language, Message, say
from plangen.model.measure import MEASURED, Measure
from plangen.model.plan import Plan
from plangen.model.scalars import (
    DIMENSION_NAMES,
    Condition,
    Count,
    Duration,
    Kind,
    Money,
    Number,
    Ratio,
    When,
    Year,
)
from plangen.model.shape import Line, Shape, Words
from plangen.model.standard import STANDARD, dimension_name
from plangen.values.unit import CURRENCY_SIGNS, SCALES, UNITS, Dimension

PAGES: dict[Path, Language] = {
    Path(__file__).with_name("format.md"): "en",
    Path(__file__).with_name("format.zh-CN.md"): "zh-CN",
}

DIMENSIONS = """
    quarter month half week year region product channel customer tier segment industry unit team
    level role person group line
""".split()
"""The dimensions of a split that have a name of their own in documents."""

_FORMS: Sequence[tuple[Any, Message]] = (
    (Number, say(zh="数", en="number")),
    (Ratio, say(zh="百分比", en="percentage")),
    (Money, say(zh="金额", en="money")),
    (Count, say(zh="数量", en="count")),
    (Duration, say(zh="时长", en="duration")),
    (Condition, say(zh="数或文字", en="number or text")),
    (When, say(zh="日期或时段", en="date or period")),
    (Year, say(zh="年份", en="year")),
    (Kind, say(zh="一个词", en="word")),
    (Words, say(zh="文字，或列表", en="text or list")),
    (Line, say(zh="文字", en="text")),
    (str, say(zh="文字", en="text")),
    (Any, say(zh="任意内容", en="anything")),
)
_KEY, _VALUE, _MEANING = (
    say(zh="键", en="Key"),
    say(zh="写什么", en="What goes there"),
    say(zh="意思", en="Meaning"),
)
_KINDS = say(zh="种类", en="Kind")
_WRITTEN = say(zh="可以写", en="Written")
_SCALE = say(zh="数量级", en="scale")
_SIGN = say(zh="写在前面的货币符号", en="currency, in front")
_REQUIRED = say(zh="必填", en="required")
_ON_TOP = say(
    zh="[{base}](#{anchor}) 的键都可以用，另外还有：",
    en="All keys of [{base}](#{anchor}), and:",
)
_USED = say(zh="用在：{keys}。", en="Used in: {keys}.")
_SHORT = say(zh="只写一个值，就是 {keys}。", en="A single value is its {keys}.")
_NAMES = say(zh="{{名称: {value}}}", en="{{name: {value}}}")
_ALSO = say(zh=" 或 ", en=" or ")

_SAMPLES = ("<60%", "40%", "20人", "3月", "维护重点客户")
"""Texts of every kind: what a shape makes of them tells what its short form means."""

_REGION = re.compile(r"(<!-- (\w+):[^>]*-->\n).*?(<!-- /\2 -->)", re.DOTALL)


def page(text: str, language: Language) -> str:
    """Return a page with its tables up to date."""
    return _REGION.sub(lambda m: f"{m[1]}\n{_TABLES[m[2]](language)}\n\n{m[3]}", text)


def _units(language: Language) -> str:
    words = [word for word in UNITS if word]
    by_kind = groupby(words, key=lambda word: UNITS[word].dimension)
    rows = [(_kind(dimension).in_language(language), _codes(group)) for dimension, group in by_kind]
    scales = (_SCALE.in_language(language), _codes(SCALES))
    signs = (_SIGN.in_language(language), _codes(CURRENCY_SIGNS))
    return _table((_KINDS, _WRITTEN), [scales, signs, *rows], language)


def _kind(dimension: Dimension) -> Message:
    return DIMENSION_NAMES[dimension]


def _standard(language: Language) -> str:
    rows = [(f"`{key}`", known.name.in_language(language)) for key, known in STANDARD.items()]
    return _table((_KEY, _MEANING), rows, language)


def _dimensions(language: Language) -> str:
    named = ((key, dimension_name(key)) for key in DIMENSIONS)
    rows = [
        (f"`{key}`", name.in_language(language)) for key, name in named if isinstance(name, Message)
    ]
    return _table((_KEY, _MEANING), rows, language)


def _plan(language: Language) -> str:
    return _keys(Plan, language)


def _shapes(language: Language) -> str:
    return "\n\n".join(
        "\n\n".join(_section(shape, sorted(used), language)) for shape, used in _found().items()
    )


def _section(shape: type[Shape], used: Sequence[str], language: Language) -> Iterator[str]:
    """Yield the heading, the short form and the keys of a shape."""
    yield f"### {shape.__name__}"
    keys = ", ".join(f"`{key}`" for key in used)
    remarks = [Message(_USED.zh, _USED.en, {"keys": keys})]
    if short := _short_keys(shape):
        remarks.append(Message(_SHORT.zh, _SHORT.en, {"keys": [f"`{key}`" for key in short]}))
    yield " ".join(remark.in_language(language) for remark in remarks)
    if (base := shape.__mro__[1]) is not Shape:
        values = {"base": base.__name__, "anchor": base.__name__.lower()}
        yield Message(_ON_TOP.zh, _ON_TOP.en, values).in_language(language)
    yield _keys(shape, language)


def _found() -> Mapping[type[Shape], set[str]]:
    """Return all shapes below the plan in the order they are met, with the keys they stand at."""
    found: dict[type[Shape], set[str]] = {}
    waiting: list[type[Shape]] = [Plan]
    while waiting:
        shape = waiting.pop(0)
        for key, hint in _own_hints(shape).items():
            for inner in _shapes_in(hint):
                if inner not in found:
                    waiting += inner, *(base for base in inner.__mro__ if base is Measure)
                    found |= {base: set() for base in reversed(waiting) if base not in found}
                found[inner].add(key)
    return found
