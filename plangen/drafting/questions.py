"""Asking people, one line at a time, until what they typed can be used."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from plangen.diagnostics.message import Language, Message, say
from plangen.model.scalars import wrong_unit
from plangen.values.quantity import Quantity
from plangen.values.reading import Unreadable, read_number
from plangen.values.unit import Dimension
from plangen.values.word import WORDS, Word

Reader: TypeAlias = Callable[[str], str | Message]
"""From what was typed to what the plan says, or to what is wrong with it."""

_AMONG_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Someone to ask: `ask` shows a question and returns a line, `tell` shows a remark."""

    ask: Callable[[str], str]
    tell: Callable[[str], None]
    language: Language

    def answer(self, question: Message, read: Reader, default: str = "") -> str:
        """Ask until the answer can be used; no answer is the default."""
        shown = f" [{default}]" if default else ""
        colon = "：" if self.language == "zh-CN" else ": "
        prompt = question.in_language(self.language) + shown + colon
        while typed := self.ask(prompt).strip():
            result = read(typed)
            if isinstance(result, str):
                return result
            self.tell(f"  {result.in_language(self.language)}")
        return default


def words(text: str) -> str | Message:
    """Take any text that can be shown."""
    if text.isprintable():
        return text
    return say(
        zh="里面有显示不出来的字符，请重新输入",
        en="there are characters in it that cannot be shown; please type it again",
    )


def year(text: str) -> str | Message:
    """Take a year in four digits."""
    if text.isdecimal() and text.isascii() and int(text) in _AMONG_YEARS:
        return text
    return say(
        zh="年份要写成四位数字，如 2026；写的是 {text}",
        en="write a year in four digits, as 2026; this is {text}",
        text=text,
    )


def money(currency: str) -> Reader:
    """Take an amount in a currency, or the word for what is undecided."""

    def read(text: str) -> str | Message:
        number = _number(text, Dimension.MONEY)
        if isinstance(number, Quantity) and number.unit.base not in {"", currency}:
            return say(
                zh="这份计划的金额都用{currency}；写的是 {text}",
                en="all amounts of this plan are in {currency}; this is {text}",
                currency=currency,
                text=text,
            )
        return number if isinstance(number, Message) else text

    return read


def people(text: str) -> str | Message:
    """Take a number of people, or the word for what is undecided."""
    number = _number(text, Dimension.COUNT)
    if isinstance(number, Quantity) and number.value.denominator != 1:
        return say(zh="人数要写整数", en="a whole number of people belongs here")
    return number if isinstance(number, Message) else text


def _number(text: str, dimension: Dimension) -> Quantity | Word | Message:
    """Read one exact number of a dimension, a bare one included, or 待定."""
    if WORDS.get(text.lower()) is Word.TBD:
        return Word.TBD
    number = read_number(text)
    if isinstance(number, Unreadable):
        return number.message
    if number.dimension not in {dimension, Dimension.PLAIN}:
        return wrong_unit(dimension, number)
    if number.bound or number.hedge or number.per or number.high is not None or number.value < 0:
        return say(
            zh="这里只要一个确定的数，或者“待定”；写的是 {text}",
            en="one definite number belongs here, or “tbd”; this is {text}",
            text=text,
        )
    return number
