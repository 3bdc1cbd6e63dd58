"""What a number may stand for, and what agrees with it, is as `tolerance.yaml` says."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from plangen.figures.claims.cells import Cell
from plangen.figures.claims.comparison import Comparison, Formula
from plangen.figures.claims.groups import group_size
from plangen.figures.claims.shares import share_sets
from plangen.values.interval import Interval, exactly
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from plangen.values.tolerance import Verdict, decided, loosely, measured, verdict, writings
from tests.figures.sheets import figures_of

TABLES = yaml.load(
    (Path(__file__).parent / "tolerance.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
READINGS: dict[str, Callable[[Quantity], Interval]] = {"decided": decided, "measured": measured}


def _says(vector: dict[str, Any]) -> str:
    return " ".join(str(value) for value in vector.values())


def _judged(vector: dict[str, Any]) -> str:
    quantity = _quantity(vector["text"])
    near, candidate = READINGS[vector["as"]](quantity), _interval(vector["candidate"])
    return verdict((near, candidate), (loosely(quantity, near), candidate))


def _rounded(vector: dict[str, Any]) -> str:
    """Say how a set of shares was rounded, of parts that are exact."""
    lines = [
        f"P{n}: {{target: {amount}万元, share: {share}%}}"
        for n, (amount, share) in enumerate(
            zip(vector["amounts"], vector["shares"], strict=True)
        )
    ]
    body = f"goals: {{revenue: {{by: {{product: {{{', '.join(lines)}}}}}}}}}"
    (shares,) = share_sets(figures_of(body))
    if not shares.failing:
        return "honest"
    if not shares.plugged:
        return "wrong"
    return "fair" if shares.is_largest_remainder else "bent"


def _grouped(vector: dict[str, Any]) -> list[str]:
    size = group_size(Fraction(vector["share"]) / 100, Fraction(vector["heads"]))
    return [str(number) for number in size]


def _divided(vector: dict[str, Any]) -> str:
    cells = [
        Cell((name,), number, measured(number))
        for name in ("stated", "first", "second")
        for number in [_quantity(vector[name])]
    ]
    comparison = Comparison(Formula.QUOTIENT, *cells)
    return "coarse" if comparison.is_unproved else comparison.verdict


JUDGES: dict[str, tuple[Callable[[dict[str, Any]], object], str]] = {
    "numbers": (_judged, "verdict"),
    "plugged": (_rounded, "verdict"),
    "groups": (_grouped, "size"),
    "quotients": (_divided, "verdict"),
}
VECTORS = [
    pytest.param(judge, vector, vector[answer], id=f"{name}: {_says(vector)}")
    for name, (judge, answer) in JUDGES.items()
    for vector in TABLES[name]
]


@pytest.mark.parametrize(("judge", "vector", "expected"), VECTORS)
def test_it_agrees_or_not(judge: Callable[[Any], object], vector: Any, expected: object):
    assert judge(vector) == expected


@pytest.mark.parametrize("vector", TABLES["numbers"], ids=_says)
def test_what_could_stand_in_its_place_agrees_and_what_is_beyond_does_not(vector: Any):
    quantity, reading = _quantity(vector["text"]), READINGS[vector["as"]]
    candidate = _interval(vector["candidate"])
    if quantity.high is not None:
        return
    allowed = writings(quantity, reading(quantity), candidate)
    for end, outwards in ((allowed.low, -1), (allowed.high, 1)):
        if end is not None:
            assert reading(_with(quantity, end)).meets(candidate)
            beyond = end + outwards * Fraction(1, 10**6)
            assert not reading(_with(quantity, beyond)).meets(candidate)


def test_every_verdict_is_shown():
    assert {vector["verdict"] for vector in TABLES["numbers"]} == set(Verdict)


def _with(quantity: Quantity, value: Fraction) -> Quantity:
    return Quantity(value, quantity.unit, quantity.place, "", quantity.bound, quantity.hedge)


def _quantity(text: str) -> Quantity:
    quantity = read_number(text)
    assert isinstance(quantity, Quantity)
    return quantity


def _interval(candidate: str | list[str]) -> Interval:
    if isinstance(candidate, str):
        return exactly(Fraction(candidate))
    return Interval(Fraction(candidate[0]), Fraction(candidate[1]))
