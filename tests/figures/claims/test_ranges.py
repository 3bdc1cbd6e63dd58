"""How the ranges of a ladder lie beside one another."""

import pytest

from plangen.figures.claims.ranges import Range, gaps, in_order, meet, overlaps, range_of
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number


def _ranges(*texts: str) -> list[Range]:
    numbers = [read_number(text) for text in texts]
    return [range_of((n.text,), n) for n in numbers if isinstance(n, Quantity)]


def _texts(pairs) -> list[tuple[str, str]]:
    return [(low.number.text, high.number.text) for low, high in pairs]


@pytest.mark.parametrize(
    "texts",
    [
        ["<20%", "20–25%", "≥25%"],
        ["80–100%", "≥100%"],
        ["60–75分", "75–90分", "≥90分", "<60分"],
        ["60–74分", "75–89分", "90分以上", "60分以下"],
        ["≤0天", "1–7天", "＞7天"],
        ["≥60分", "≥75分", "≥90分"],
        ["<60%", "<80%", "<100%"],
        ["<100%", "100%", ">100%"],
        ["不足50万元", "50万–100万元", "超100万元"],
    ],
    ids="／".join,
)
def test_what_fits_together(texts: list[str]):
    ordered = in_order(_ranges(*texts))
    assert _texts(gaps(ordered)) == []
    assert _texts(overlaps(ordered)) == []


@pytest.mark.parametrize(
    ("texts", "pair"),
    [
        (["<20%", "20–25%", "≥30%"], ("20–25%", "≥30%")),
        (["<20%", ">20%"], ("<20%", ">20%")),
        (["20–25%", "26–30%"], ("20–25%", "26–30%")),
        (["<60分", "＞60分"], ("<60分", "＞60分")),
        (["≥60分", "75–90分", "≥95分"], ("75–90分", "≥95分")),
    ],
    ids=str,
)
def test_gaps(texts: list[str], pair: tuple[str, str]):
    assert _texts(gaps(in_order(_ranges(*texts)))) == [pair]


@pytest.mark.parametrize(
    ("texts", "pair"),
    [
        (["<20%", "18–25%", "≥25%"], ("<20%", "18–25%")),
        (["≤20%", "≥20%"], ("≤20%", "≥20%")),
        (["20–25%", "≥24%"], ("20–25%", "≥24%")),
        (["≥25%", "25%以上"], ("≥25%", "25%以上")),
        (["0–100%", "10–20%", "100–120%"], ("0–100%", "10–20%")),
    ],
    ids=str,
)
def test_overlaps(texts: list[str], pair: tuple[str, str]):
    assert _texts(overlaps(in_order(_ranges(*texts)))) == [pair]


def test_ranges_as_they_are_written_may_meet():
    low, middle, high = _ranges("<45", "40–60", "≥60")
    assert meet(middle, low)
    assert not meet(low, high)
    assert not meet(high, middle)
