"""Text to numbers and periods, with faults as values that keep their code."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated, Any, NoReturn, TypeAlias

from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from plangen.diagnostics.message import Message, say
from plangen.model.shape import SCALAR_SCHEMA
from plangen.values.expression import Expression, is_expression
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity
from plangen.values.reading import Unreadable, looks_like_number, read_number
from plangen.values.unit import UNITS, Dimension, Unit
from plangen.values.word import WORDS, Word

Stated: TypeAlias = Quantity | Word | Expression
"""What can stand where a number could; expressions only until `resolve` has computed them."""

DIMENSION_NAMES: dict[Dimension, Message] = {
    Dimension.PLAIN: say(zh="没有单位的数", en="a bare number"),
    Dimension.MONEY: say(zh="金额（如 4500万元）", en="money (such as $4.5M)"),
    Dimension.RATIO: say(zh="百分比（如 16%）", en="a percentage (such as 16%)"),
    Dimension.POINTS: say(zh="百分点（如 0.4个百分点）", en="percentage points (such as 0.4 pp)"),
    Dimension.PROPORTION: say(zh="比例（如 1:4.5）", en="a proportion (such as 1:4.5)"),
    Dimension.MULTIPLE: say(zh="倍数（如 1.5倍）", en="a multiple (such as 1.5x)"),
    Dimension.COUNT: say(zh="数量（如 20人）", en="a count (such as 20 people)"),
    Dimension.SCORE: say(zh="分数（如 89分）", en="a score (such as 89 points)"),
    Dimension.DURATION: say(zh="时长（如 3个月）", en="a duration (such as 3 months)"),
}


def fault(code: str, message: Message, repaired: str | None = None) -> NoReturn:
    """Report a fault at the value being validated."""
    context: dict[str, Any] = {"message": message, "repaired": repaired}
    raise PydanticCustomError("plangen_fault", "{code}", {"code": code, **context})


def wrong_unit(expected: Dimension, found: Quantity) -> Message:
    """Say what was expected and what is there."""
    return say(
        zh="这里要{expected}，写的是{found}：{text}",
        en="{expected} belongs here, but this is {found}: {text}",
        expected=DIMENSION_NAMES[expected],
        found=DIMENSION_NAMES[found.dimension],
        text=found.text,
    )


def number(text: str) -> Stated:
    """Read a number, one of the words that may stand for it, or an expression."""
    if is_expression(text):
        return Expression(text)
    if word := WORDS.get(text.strip().lower()):
        return word
    quantity = read_number(text)
    if isinstance(quantity, Unreadable):
        fault("P007", quantity.message, quantity.repaired)
    return quantity


_KIND = re.compile(r"[\w.-]{1,60}")
_YEAR = re.compile(r"[1-9]\d{3}", re.ASCII)


@dataclass(frozen=True)
class _Scalar:
    """How a scalar is read; blank stays None."""

    read: Callable[[str], object]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validate)

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"type": [*SCALAR_SCHEMA["type"], "null"]}

    def _validate(self, value: object) -> object:
        if value is None or isinstance(value, Quantity | Word | Period | Expression):
            return value
        if isinstance(value, str):
            return self.read(value)
        fault(
            "P006",
            say(
                zh="这里只能写一个值，不能是列表或下一层内容",
                en="a single value belongs here, not a list or a map",
            ),
        )


def _in(dimension: Dimension, unit: str = "") -> Callable[[str], Stated]:
    """Make a reader of one dimension; a bare number takes the unit, if there is one to take."""
    default: Unit | None = UNITS[unit] if unit else None

    def read(text: str) -> Stated:
        quantity = number(text)
        if isinstance(quantity, Expression):
            return replace(quantity, unit=default or Unit(dimension))
        if isinstance(quantity, Word) or quantity.dimension is dimension:
            return quantity
        if quantity.dimension is Dimension.PLAIN and default:
            return quantity.with_unit(default)
        fault("P008", wrong_unit(dimension, quantity))

    return read


def _period(text: str) -> Period:
    period = read_period(text)
    if isinstance(period, Message):
        fault("P007", period)
    return period


def _condition(text: str) -> Quantity | Expression | str:
    """Read a number where one is meant, and any other text as a condition in words."""
    if is_expression(text):
        return Expression(text)
    if looks_like_number(text) and isinstance(quantity := read_number(text), Quantity):
        return quantity
    return text


def _year(text: str) -> int:
    if not _YEAR.fullmatch(text):
        fault(
            "P007",
            say(
                zh="年份要写成四位数字，如 2026；写的是 {text}",
                en="write a year in four digits, as 2026; this is {text}",
                text=text,
            ),
        )
    return int(text)


def _month(text: str) -> int:
    period = read_period(f"{text}月" if text.isdecimal() else text)
    if isinstance(period, Message) or period.first != period.last or period.is_day or period.year:
        fault(
            "P007",
            say(
                zh="月份要写成 1 到 12 的数字，如 4；写的是 {text}",
                en="write a month as a number from 1 to 12, as 4; this is {text}",
                text=text,
            ),
        )
    return period.first[0]


def _kind(text: str) -> str:
    """Keep what becomes the name of a template to a word."""
    if not _KIND.fullmatch(text):
        fault("P006", say(zh="种类要写一个词，如 team-plan", en="a word belongs here: team-plan"))
    return text


Number: TypeAlias = Annotated[Stated | None, _Scalar(number)]
Ratio: TypeAlias = Annotated[Stated | None, _Scalar(_in(Dimension.RATIO))]
Money: TypeAlias = Annotated[Stated | None, _Scalar(_in(Dimension.MONEY, "元"))]
Count: TypeAlias = Annotated[Stated | None, _Scalar(_in(Dimension.COUNT, "个"))]
Duration: TypeAlias = Annotated[Stated | None, _Scalar(_in(Dimension.DURATION))]
When: TypeAlias = Annotated[Period | None, _Scalar(_period)]
Condition: TypeAlias = Annotated[Quantity | Word | Expression | str | None, _Scalar(_condition)]
Year: TypeAlias = Annotated[int | None, _Scalar(_year)]
Month: TypeAlias = Annotated[int | None, _Scalar(_month)]
Kind: TypeAlias = Annotated[str, AfterValidator(_kind)]
