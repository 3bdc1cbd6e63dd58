"""The keys of the plan format as tables: what stands where, read off the model."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import ValidationError

from docs.tables import table
from plangen.diagnostics.message import Language, Message, say
from plangen.model.measure import MEASURED, Measure
from plangen.model.plan import Plan
from plangen.model.scalars import (
    Condition,
    Count,
    Duration,
    Kind,
    Money,
    Month,
    Number,
    Ratio,
    When,
    Year,
)
from plangen.model.shape import Line, Shape, Words

_FORMS: Sequence[tuple[Any, Message]] = (
    (Number, say(zh="数", en="number")),
    (Ratio, say(zh="百分比", en="percentage")),
    (Money, say(zh="金额", en="money")),
    (Count, say(zh="数量", en="count")),
    (Duration, say(zh="时长", en="duration")),
    (Condition, say(zh="数，或文字", en="number or text")),
    (When, say(zh="日期或时段", en="date or period")),
    (Year, say(zh="年份", en="year")),
    (Month, say(zh="月份", en="month")),
    (Kind, say(zh="一个词", en="word")),
    (Words, say(zh="文字，或列表", en="text or list")),
    (Line, say(zh="文字", en="text")),
    (str, say(zh="文字", en="text")),
    (Any, say(zh="任意内容", en="anything")),
)
"""What a value is called; aliases are told apart by equality, since none has a name."""

_HEAD = (say(zh="键", en="Key"), say(zh="写什么", en="Value"), say(zh="意思", en="Meaning"))
_REQUIRED = say(zh="必填", en="required")
_USED = say(zh="用在 {keys}。", en="Used in {keys}.")
_SHORT = say(zh="只写一个值，就是 {keys}。", en="A single value is its {keys}.")
_ON_TOP = say(
    zh="[{base}](#{anchor}) 的键都可以用，另外还有：", en="All keys of [{base}](#{anchor}), and:"
)
_LIST = {"zh-CN": "%s 的列表", "en": "list of %s"}
_NAMED = {"zh-CN": "{名称: %s}", "en": "{name: %s}"}
_OR = {"zh-CN": " 或 ", "en": " or "}
_GAP = {"zh-CN": "", "en": " "}

_SAMPLES = ("<60%", "40%", "20人", "3月", "维护重点客户")
"""Texts of every kind: what a shape makes of them tells what its short form means."""


def keys_of_plan(language: Language) -> str:
    """Return the table of the keys at the top of a plan."""
    return _keys(Plan, language)


def shapes(language: Language) -> str:
    """Return a section for every shape below the plan, in the order they are met."""
    return "\n\n".join(_section(shape, used, language) for shape, used in _found().items())


def _found() -> Mapping[type[Shape], list[str]]:
    """Return the shapes with the keys they stand at."""
    found: dict[type[Shape], list[str]] = {Plan: []}
    waiting: list[type[Shape]] = [Plan]
    while waiting:
        for key, hint in _hints(waiting.pop(0)).items():
            for shape in _shapes_in(hint):
                if shape not in found:
                    waiting.append(shape)
                keys = found.setdefault(shape, [])
                keys.extend([key] if key not in keys else [])
    del found[Plan]
    return dict(_with_bases(found))


def _with_bases(
    found: Mapping[type[Shape], list[str]],
) -> Iterator[tuple[type[Shape], list[str]]]:
    """Put before a shape the one whose keys it has too, where that stands nowhere by itself."""
    for shape, keys in found.items():
        base = _base(shape)
        if base is not Shape and base not in found:
            yield base, keys
        yield shape, keys


def _shapes_in(hint: Any) -> Iterator[type[Shape]]:  # noqa: ANN401  (a type may be anything)
    if isinstance(hint, type) and issubclass(hint, Shape):
        yield hint
    for argument in get_args(hint):
        yield from _shapes_in(argument)


def _base(shape: type[Shape]) -> type[Shape]:
    """Return the shape whose keys a shape has too: `Shape`, which has none, if it stands alone."""
    bases = [base for base in shape.__bases__ if issubclass(base, Shape)]
    return bases[0] if len(bases) == 1 else Shape


def _hints(shape: type[Shape]) -> Mapping[str, Any]:
    """Return the types of a shape's keys, without those of its base."""
    hints = get_type_hints(shape, include_extras=True)
    inherited = _base(shape).model_fields
    return {key: hints[key] for key in shape.model_fields if key not in inherited}


def _section(shape: type[Shape], used: Sequence[str], language: Language) -> str:
    parts = [f"### {shape.__name__}", _say(_USED, language, keys=_codes(used))]
    if short := _short_keys(shape):
        keys = _OR[language].join(map(_code, short))
        parts[-1] += _GAP[language] + _say(_SHORT, language, keys=keys)
    if (base := _base(shape)) is not Shape:
        parts.append(_say(_ON_TOP, language, base=base.__name__, anchor=base.__name__.lower()))
    return "\n\n".join([*parts, _keys(shape, language)])


def _short_keys(shape: type[Shape]) -> list[str]:
    """Return the keys that a scalar in the place of the shape may fill."""
    filled: set[str] = set()
    for text in _SAMPLES if shape.short else ():
        with suppress(ValidationError):
            filled |= shape.model_validate(text).model_fields_set
    return [key for key in shape.model_fields if key in filled]


def _keys(shape: type[Shape], language: Language) -> str:
    rows = [_row(shape, key, hint, language) for key, hint in _hints(shape).items()]
    return table([head.in_language(language) for head in _HEAD], rows)


def _row(shape: type[Shape], key: str, hint: Any, language: Language) -> Sequence[str]:  # noqa: ANN401
    info = shape.model_fields[key]
    zh, _, en = (info.description or "").partition("\n\n")
    meaning = zh if language == "zh-CN" else en
    if info.is_required():
        meaning += f"（{_REQUIRED.zh}）" if language == "zh-CN" else f" ({_REQUIRED.en})"
    rounded = " ≈" if issubclass(shape, Measure) and key in MEASURED else ""
    return (_code(key) + rounded, _form(hint, language), meaning)


def _form(hint: Any, language: Language) -> str:  # noqa: ANN401
    """Say what a type takes."""
    if known := next((name for alias, name in _FORMS if hint == alias), None):
        return known.in_language(language)
    if isinstance(hint, type) and issubclass(hint, Shape):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return _form(arguments[0], language)
    if origin is Literal:
        return _OR[language].join(map(_code, arguments))
    if origin in {Union, UnionType}:
        inner = (argument for argument in arguments if argument is not NoneType)
        return _OR[language].join(_form(argument, language) for argument in inner)
    if origin is tuple:
        return _LIST[language] % _form(arguments[0], language)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return _NAMED[language] % _form(arguments[1], language)
    raise TypeError(f"nothing is known of the type {hint}")


def _say(message: Message, language: Language, **values: str) -> str:
    return Message(message.zh, message.en, values).in_language(language)


def _codes(words: Sequence[str]) -> str:
    return " ".join(map(_code, words))


def _code(word: str) -> str:
    return f"`{word}`"
