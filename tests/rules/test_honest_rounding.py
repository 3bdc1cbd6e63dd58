"""Proof: tables that were rounded honestly from one truth are never found fault with."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.diagnostics.finding import Severity
from plangen.figures.derive import derive
from plangen.model.reading import read_plan
from plangen.rules.context import Context
from plangen.rules.engine import check
from plangen.source.reader import read

HEADER = "plangen: 1\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\ntitle: 2026年销售计划\n"

amounts = st.integers(1_000, 10**9).map(lambda yuan: Fraction(yuan, 7))


@dataclass(frozen=True)
class Table:
    """The truth about a few regions, in 万元, and how it is written down."""

    parts: list[Fraction]
    bases: list[Fraction]
    decimals: int
    share_decimals: int
    rounding: str

    def amount(self, value: Fraction) -> str:
        """Write an amount."""
        return f"{self._rounded(value, self.decimals)}万元"

    def percent(self, value: Fraction) -> str:
        """Write a ratio."""
        return f"{self._rounded(value * 100, self.share_decimals)}%"

    def _rounded(self, value: Fraction, decimals: int) -> Decimal:
        exact = Decimal(value.numerator) / Decimal(value.denominator)
        return exact.quantize(Decimal(1).scaleb(-decimals), self.rounding)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    count = draw(st.integers(2, 6))
    exactly = {"min_size": count, "max_size": count}
    return Table(
        draw(st.lists(amounts, **exactly)),
        draw(st.lists(amounts, **exactly)),
        draw(st.integers(0, 2)),
        draw(st.integers(0, 2)),
        draw(st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])),
    )


@settings(max_examples=300, deadline=None)
@given(tables())
def test_measured_table(table: Table):
    """Every number is rounded by itself: parts, their sum, shares and growth."""
    total = sum(table.parts, Fraction(0))
    _assert_sound(table, "actual", table.amount(total), total, table.amount)


@settings(max_examples=300, deadline=None)
@given(tables())
def test_decided_table(table: Table):
    """The amounts are exact, what follows from them is rounded."""
    exact = Table([Fraction(round(part) + 1) for part in table.parts], *_rest(table))
    total = sum(exact.parts, Fraction(0))
    _assert_sound(exact, "target", f"{total}万元", total, lambda amount: f"{amount}万元")


def _rest(table: Table) -> tuple[list[Fraction], int, int, str]:
    return table.bases, table.decimals, table.share_decimals, table.rounding


def _assert_sound(
    table: Table, slot: str, total: str, true: Fraction, write: Callable[[Fraction], str]
):
    lines = [f"goals: {{revenue: {{{slot}: {total}, by: {{region: {{"]
    for number, (part, base) in enumerate(zip(table.parts, table.bases, strict=True)):
        share, past = table.percent(part / true), _past(table, part, base)
        lines.append(f"  区域{number}: {{{slot}: {write(part)}, share: {share}{past}}},")
    found = _findings("\n".join([*lines, "}}}}"]))
    assert [d for d in found if d.severity > Severity.INFO] == []


def _past(table: Table, part: Fraction, base: Fraction) -> str:
    """Write base and growth, unless the base is too small to be seen."""
    written = table.amount(base)
    return f", base: {written}, growth: {table.percent(part / base - 1)}" if base > 1 else ""


def _findings(body: str):
    source = read((HEADER + body).encode(), "plan.yaml").source
    assert source
    result = read_plan(source)
    assert result.plan
    assert result.faults == ()
    return check(Context(result.plan, derive(result.plan)), source)
