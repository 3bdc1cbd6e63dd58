"""Amounts as a plan writes them: in full, however many digits that takes."""

from decimal import Decimal
from fractions import Fraction

from plangen.diagnostics.message import Language
from plangen.values.unit import Dimension, Unit, money
from plangen.values.writing import quantity_text

_CENT = 100


def exact_text(value: Fraction, unit: Unit, language: Language) -> str:
    """Write a number so that it reads back as just that number: no commas, a plain minus."""
    return _exact(value, unit, language).replace(",", "").replace("\N{MINUS SIGN}", "-")


def _exact(value: Fraction, unit: Unit, language: Language) -> str:
    if unit.dimension is not Dimension.MONEY or (value * _CENT).denominator == 1:
        return quantity_text(value, unit, language)
    digits = f"{Decimal(value.numerator) / Decimal(value.denominator):f}"
    return f"{digits} {unit.base}"


def settled(unit: Unit, currency: str | None) -> Unit:
    """Return the unit of a sum: the parent's currency in place of a unit's own."""
    return money(currency) if currency and unit.dimension is Dimension.MONEY else unit
