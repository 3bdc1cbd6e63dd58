"""Numbers to text: for figures that nobody wrote, and for the sums in messages."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Final

from plangen.diagnostics.message import Language
from plangen.values.unit import Dimension, Unit, agreeing

MINUS: Final = "−"
"""What stands before a number below zero: the sign, not the hyphen, which is shorter."""

_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_CHINESE_NAMES = {"CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "HKD": "港元"}
_CHINESE_SCALES = ((10**8, "亿"), (10**4, "万"))
_ENGLISH_SCALES = ((10**6, "M"), (10**3, "K"))
_SUM_SCALES: dict[Language, tuple[tuple[int, str], ...]] = {
    "zh-CN": ((10**4, "万"),),
    "en": _ENGLISH_SCALES,
}


def rounded(value: Fraction, decimals: int) -> Decimal:
    """Round half up, as people do by hand (not half to even, as Python does)."""
    units = floor(abs(value) * 10**decimals + Fraction(1, 2))
    return Decimal(f"{-units if value < 0 else units}E-{decimals}")


def plain(value: Fraction, decimals: int = 2) -> str:
    """Write a number with at most so many decimals, without trailing zeros: 28100, 7.75."""
    text = _signed(f"{rounded(value, decimals):,f}")
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(value: Fraction, decimals: int = 1) -> str:
    """Write a ratio as percent with exactly so many decimals: 42.9%."""
    return _signed(f"{rounded(value * 100, decimals):f}%")


def amount(value: Fraction, currency: str, language: Language) -> str:
    """Write money exactly, in the largest scale that needs at most two decimals: 1550万元."""
    scales = _CHINESE_SCALES if language == "zh-CN" else _ENGLISH_SCALES
    for size, word in scales:
        if abs(value) >= size and (value / size * 100).denominator == 1:
            return _money(plain(value / size).replace(",", ""), word, currency, language)
    return _money(plain(value), "", currency, language)


def quantity_text(value: Fraction, unit: Unit, language: Language) -> str:
    """Write a derived number in its unit."""
    match unit.dimension:
        case Dimension.MONEY:
            return amount(value, unit.base, language)
        case Dimension.RATIO:
            return percent(value)
        case Dimension.POINTS:
            return plain(value * 100) + ("个百分点" if language == "zh-CN" else " pp")
        case Dimension.PROPORTION:
            return f"1:{plain(value)}"
        case _:
            return _counted(plain(value / unit.size), unit)


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum as it is shown in a message: ``4500 + 7000 + 9000 = 20500万元``.

    Money is written in one scale throughout, so that the terms can be compared at a glance: in 万,
    or in M (in K while nothing reaches a million).
    """

    terms: Sequence[Fraction]
    unit: Unit

    def in_language(self, language: Language) -> str:
        """Write the terms and what they add up to."""
        scale, word = self._scale(language)
        numbers = " + ".join(plain(term / scale, 4).replace(",", "") for term in self.terms)
        result = plain(sum(self.terms, Fraction(0)) / scale, 4).replace(",", "")
        return f"{numbers} = {_with_unit(result, word, self.unit, language)}"

    def _scale(self, language: Language) -> tuple[Fraction, str]:
        if self.unit.dimension is not Dimension.MONEY:
            return self.unit.size, ""
        *larger, (size, word) = _SUM_SCALES[language]
        result = sum(self.terms, Fraction(0))
        largest = max(abs(number) for number in (*self.terms, result))
        size, word = next((scale for scale in larger if largest >= scale[0]), (size, word))
        step = max(Fraction(size, 10**4), Fraction(1))
        if any((term / step).denominator != 1 for term in self.terms):
            return Fraction(1), ""
        return Fraction(size), word


@dataclass(frozen=True, slots=True)
class Amount:
    """One number as it is shown in a message, in the scale that `Sum` uses: 28000万元."""

    value: Fraction
    unit: Unit

    def in_language(self, language: Language) -> str:
        """Write the number."""
        return Sum((self.value,), self.unit).in_language(language).partition(" = ")[2]


def _signed(number: str) -> str:
    return number.replace("-", MINUS)


def _with_unit(number: str, scale: str, unit: Unit, language: Language) -> str:
    match unit.dimension:
        case Dimension.MONEY:
            return _money(number, scale, unit.base, language)
        case Dimension.RATIO:
            return f"{number}%"
        case _:
            return _counted(number, unit)


def _counted(number: str, unit: Unit) -> str:
    gap = " " if unit.name.isascii() and unit.name else ""
    return f"{number}{gap}{agreeing(unit.name, number)}"


def _money(number: str, scale: str, currency: str, language: Language) -> str:
    if language == "zh-CN":
        return f"{number}{scale}{_CHINESE_NAMES.get(currency, currency)}"
    sign = MINUS if number.startswith(MINUS) else ""
    return f"{sign}{_SIGNS.get(currency, currency + ' ')}{number.removeprefix(MINUS)}{scale}"


def money_unit(largest: Fraction, currency: str, language: Language) -> tuple[int, str]:
    """Return the scale in which amounts up to `largest` read best, and its name: 10⁴, 万元."""
    scales = ((10**9, 10**8, "亿"), (10**5, 10**4, "万")) if language == "zh-CN" else (
        (10**6, 10**6, "M"), (10**4, 10**3, "K")
    )  # fmt: skip
    size, word = next(((s, w) for limit, s, w in scales if largest >= limit), (1, ""))
    return size, _money("", word, currency, language)
