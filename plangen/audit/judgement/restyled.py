"""Numbers that were worked out, written as the document writes its own: 11.8亿元, £48.96m."""

import re
from fractions import Fraction

from plangen.audit.numbers.mention import Mention
from plangen.values.writing import MINUS, Amount, plain

_NUMBER = re.compile(
    r"(?P<before>\D*)(?P<digits>\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<after>\D*)",
    re.ASCII,
)
_AHEAD = re.compile(r"百分之|千分之|(?:[A-Z]{2,3}|NT|HK|US)?[$£€¥￥]\s?|[A-Z]{3}\s?")
_MINUS = "-−–"
_HEDGE = re.compile(r"左右|上下|以[上下内]|[余餘多几幾)）]|or (?:more|less)")


def restyled(value: Fraction, like: Mention, finer: int = 0) -> Amount | str:
    """Write a number in the unit and scale of another, with at most so many more decimals.

    What has no digits, or more than one number, gives the usual style of messages.
    """
    quantity = like.quantity
    match = _NUMBER.fullmatch(like.text)
    number = _digits(match) if match else Fraction(0)
    if not match or not number or not quantity.value:
        return Amount(value, quantity.unit)
    shown = value / (quantity.value / number)
    written = _like(plain(abs(shown), _decimals(match["digits"]) + finer), match["digits"])
    ahead = _AHEAD.search(match["before"])
    sign = MINUS if shown < 0 else ""
    return f"{sign}{ahead[0] if ahead else ''}{written}{_HEDGE.sub('', match['after'])}"


def is_turned(mention: Mention) -> bool:
    """Tell whether a number below zero is written without a sign: 下降12%."""
    match = _NUMBER.fullmatch(mention.text)
    return mention.quantity.value < 0 and match is not None and _digits(match) > 0


def bare(mention: Mention) -> Fraction | None:
    """Return what the digits of a number say by themselves; None where a scale or unit follows."""
    match = _NUMBER.fullmatch(mention.text)
    if not match or match["before"].strip("+-−(") or match["after"].strip("%)"):
        return None
    return _digits(match) / (100 if "%" in match["after"] else 1)


def _like(text: str, digits: str) -> str:
    """Write a number with the decimals and the groups of another, if it has no more."""
    whole, _, decimals = text.partition(".")
    decimals = decimals.ljust(_decimals(digits), "0")
    written = f"{whole}.{decimals}" if decimals else whole
    return written if "," in digits else written.replace(",", "")


def _decimals(digits: str) -> int:
    return len(digits.partition(".")[2])


def _digits(match: re.Match[str]) -> Fraction:
    """Return the number as its digits say, below zero where a sign or brackets say so."""
    number = Fraction(re.sub("[,，]", "", match["digits"]))
    signed = match["before"].strip()
    return -number if signed[-1:] in {*_MINUS} or "(" in signed or "（" in signed else number
