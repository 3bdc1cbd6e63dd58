"""Tables that are made up at random from one truth, and written down as people round numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from plangen.figures.resolve import resolve
from plangen.model.measure import Slot
from plangen.model.reading import read_plan
from plangen.rules.context import Context
from plangen.rules.engine import find
from plangen.rules.found import Found
from plangen.source.reader import read

HEADS = 37
HEADER = f"""\
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售计划
team: {{headcount: {HEADS}人}}
"""

_SCALES = [("万元", 10**4, (0, 1, 2)), ("亿元", 10**8, (1, 2, 3, 4)), ("元", 1, (0,))]
_DIMENSIONS = {
    "quarter": ["Q1", "Q2", "Q3", "Q4"],
    "half": ["H1", "H2"],
    "region": ["华东", "华南", "华北", "华中", "西南", "西北"],
    "product": ["A系列", "B系列", "C系列", "D系列", "E系列"],
}


@dataclass(frozen=True)
class Style:
    """How one table is written: the unit of its amounts, its decimals, how it rounds halves."""

    unit: str
    worth: int
    decimals: int
    share_decimals: int
    rounding: str

    @property
    def place(self) -> Fraction:
        """The worth of one unit in the last place, in yuan."""
        return Fraction(self.worth, 10**self.decimals)

    def amount(self, yuan: Fraction) -> str:
        """Write money."""
        return f"{self._rounded(yuan / self.worth, self.decimals):f}{self.unit}"

    def percent(self, ratio: Fraction) -> str:
        """Write a ratio."""
        return f"{self._rounded(ratio * 100, self.share_decimals):f}%"

    def points(self, ratio: Fraction) -> str:
        """Write a difference of ratios."""
        return f"{self._rounded(ratio * 100, self.share_decimals):f}个百分点"

    def _rounded(self, value: Fraction, decimals: int) -> Decimal:
        scaled = value * 10**decimals
        below = scaled.numerator // scaled.denominator
        over = scaled - below
        up = over > Fraction(1, 2) or (over == Fraction(1, 2) and self._half_goes_up(below, value))
        return Decimal(below + up).scaleb(-decimals)

    def _half_goes_up(self, below: int, value: Fraction) -> bool:
        return below % 2 == 1 if self.rounding == ROUND_HALF_EVEN else value > 0


def style(random: Random) -> Style:
    """Choose how to write a table."""
    unit, worth, decimals = random.choice(_SCALES)
    rounding = random.choice([ROUND_HALF_UP, ROUND_HALF_EVEN])
    return Style(unit, worth, random.choice(decimals), random.randint(0, 2), rounding)


@dataclass(frozen=True)
class Table:
    """The truth about one goal: what its parts achieved, had the year before, and were to reach."""

    style: Style
    dimension: str
    names: Sequence[str]
    actuals: Sequence[Fraction]
    bases: Sequence[Fraction]
    targets: Sequence[Fraction]


def table(random: Random) -> Table:
    """Make up a table. Targets are decided, so that they are whole units in the last place."""
    look = style(random)
    dimension, all_names = random.choice(list(_DIMENSIONS.items()))
    names = all_names if dimension in {"quarter", "half"} else all_names[: random.randint(2, 6)]
    return Table(
        look,
        dimension,
        names,
        [_amount(random, look) for _ in names],
        [_amount(random, look) for _ in names],
        [look.place * random.randint(1, 10 ** random.randint(2, 6)) for _ in names],
    )


def _amount(random: Random, look: Style) -> Fraction:
    """Return an amount that no place shows exactly, or, now and then, one half of a place."""
    if random.random() < 0.2:
        return look.place * (random.randint(2, 10**4) + Fraction(1, 2))
    return look.place * Fraction(random.randint(14, 7 * 10 ** random.randint(2, 6)), 7)


def measured_goal(made: Table) -> Iterator[str]:
    """Write a review: every number is rounded by itself, the targets stand as they are."""
    total = [sum(column, Fraction(0)) for column in (made.actuals, made.bases, made.targets)]
    per_head = f", per_head: {made.style.amount(total[0] / HEADS)}"
    yield from _goal(made, _achieved(made.style, *total, None) + per_head, [
        _achieved(made.style, *row, total[0])
        for row in zip(made.actuals, made.bases, made.targets, strict=True)
    ])  # fmt: skip


def decided_goal(made: Table) -> Iterator[str]:
    """Write a plan: the amounts are exact, what follows from them is rounded."""
    target, base = sum(made.targets, Fraction(0)), sum(made.bases, Fraction(0))
    yield from _goal(made, _planned(made.style, target, base, None), [
        _planned(made.style, *row, target) for row in zip(made.targets, made.bases, strict=True)
    ])  # fmt: skip


def exact_goal(made: Table, changed: int | None, by: int) -> Iterator[str]:
    """Write a plan's amounts alone; one of the parts, or the whole behind them, is changed."""
    cells = [*made.targets, sum(made.targets, Fraction(0))]
    if changed is not None:
        cells[changed] += by * made.style.place
    *parts, whole = [f"target: {made.style.amount(cell)}" for cell in cells]
    yield from _goal(made, whole, parts)


def rate_goal(random: Random, slot: Slot) -> Iterator[str]:
    """Write a ratio with its change in points from the year before."""
    look = style(random)
    before, now = (Fraction(random.randint(1, 6999), 7000) for _ in range(2))
    if slot == "target":
        now = round(now * 100) * Fraction(1, 100)
    yield f"    base: {look.percent(before)}\n"
    yield f"    {slot}: {look.percent(now)}\n"
    yield f"    change: {look.points(now - before)}\n"


def found_in(goals: Sequence[str], tense: Slot) -> list[Found]:
    """Return what the rules find in goals that are called 业务0, 业务1 and so on."""
    body = "".join(f"  业务{number}:\n{goal}" for number, goal in enumerate(goals))
    source = read(f"{HEADER}goals:\n{body}".encode(), "plan.yaml").source
    assert source
    result = read_plan(source, tense)
    assert result.plan, result.faults
    assert result.faults == ()
    plan, figures = resolve(result.plan, tense)
    return find(Context(plan, figures))


def _achieved(
    look: Style, actual: Fraction, base: Fraction, target: Fraction, whole: Fraction | None
) -> str:
    share = f", share: {look.percent(actual / whole)}" if whole else ""
    return (
        f"actual: {look.amount(actual)}, base: {look.amount(base)}, target: {look.amount(target)}, "
        f"growth: {look.percent(actual / base - 1)}, attainment: {look.percent(actual / target)}"
        + share
    )


def _planned(look: Style, target: Fraction, base: Fraction, whole: Fraction | None) -> str:
    share = f", share: {look.percent(target / whole)}" if whole else ""
    growth = look.percent(target / base - 1)
    return f"target: {look.amount(target)}, base: {look.amount(base)}, growth: {growth}{share}"


def _goal(made: Table, whole: str, parts: Sequence[str]) -> Iterator[str]:
    yield from (f"    {line}\n" for line in whole.split(", "))
    yield f"    by:\n      {made.dimension}:\n"
    yield from (
        f"        {name}: {{{part}}}\n" for name, part in zip(made.names, parts, strict=False)
    )
