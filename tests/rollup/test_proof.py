"""A thousand units: what plangen adds up is what a database adds up from the same numbers."""

import random
import sqlite3
from fractions import Fraction
from pathlib import Path

import pytest

from plangen.rollup.consolidate import Rollup, roll_up
from plangen.rollup.gather import Parent, read_parent
from plangen.workspace.settings import NO_SETTINGS
from tests.rollup.group import BASIS, HEAD

UNITS = 1000
PRODUCTS = ("云平台", "数据服务", "硬件", "咨询")
CHANNELS = ("直销", "经销商", "线上")
QUARTERS = ("Q1", "Q2", "Q3", "Q4")
MAP = "{{{}}}".format


def parts_of(total: int, names: tuple[str, ...], chance: random.Random) -> dict[str, int]:
    """Cut a total at random places."""
    cuts = sorted(chance.randrange(total + 1) for _ in names[1:])
    return dict(zip(names, (b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)),
                    strict=True))  # fmt: skip


def write_unit(number: int, chance: random.Random, book: sqlite3.Connection) -> Path:
    """Write a unit's plan, and its numbers into the database; not by way of plangen."""
    unit = f"单位{number:04}"
    base = {name: chance.randrange(1, 10**6) * 100 for name in ("revenue", "collection")}
    target = {name: chance.randrange(1, 10**6) * 100 for name in base}
    heads = chance.randrange(1, 200), chance.randrange(1, 200)
    margin = chance.randrange(5, 60)
    budget = {name: chance.randrange(1, 10**5) for name in ("人员", "市场", "差旅")}
    splits = {"quarter": parts_of(target["revenue"], QUARTERS, chance)}
    if chance.random() < 0.8:
        splits["product"] = parts_of(target["revenue"], PRODUCTS[: chance.randrange(2, 5)], chance)
    if chance.random() < 0.5:
        splits["channel"] = parts_of(target["revenue"], CHANNELS, chance)
    rows = [("goals", name, slot, "", "", amounts[name])
            for name in base for slot, amounts in (("base", base), ("target", target))]
    rows += [("goals", "revenue", "target", dimension, part, amount)
             for dimension, parts in splits.items() for part, amount in parts.items()]
    rows.append(("goals", "gross_margin", "target", "", "", margin))
    rows += [("budget", "", "target", "lines", line, amount) for line, amount in budget.items()]
    rows += [("team", "headcount", slot, "", "", count)
             for slot, count in zip(("base", "target"), heads, strict=True)]
    book.executemany(
        "insert into number values (?, ?, ?, ?, ?, ?, ?)", [(unit, *row) for row in rows]
    )
    by = ", ".join(
        f"{dimension}: {MAP(', '.join(f'{part}: {amount}元' for part, amount in parts.items()))}"
        for dimension, parts in splits.items()
    )
    lines = ", ".join(f"{line}: {amount}元" for line, amount in budget.items())
    text = HEAD.format(kind="team-plan", title=unit) + BASIS + (
        f"goals:\n"
        f"  revenue: {{base: {base['revenue']}元, target: {target['revenue']}元, by: {{{by}}}}}\n"
        f"  collection: {base['collection']}元 → {target['collection']}元\n"
        f"  gross_margin: {margin}%\n"
        f"budget: {{lines: {{{lines}}}}}\n"
        f"team: {{headcount: {heads[0]}人 → {heads[1]}人}}\n"
    )
    file = Path("plans") / f"{unit}.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def company(tmp_path_factory):
    """A thousand plans with their roll-up, and a database of their numbers."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("company")
        patch.chdir(folder)
        Path("plans").mkdir()
        book = sqlite3.connect(":memory:")
        book.execute("create table number (unit, section, goal, slot, dimension, part, amount)")
        chance = random.Random(20260105)
        files = [write_unit(number, chance, book) for number in range(UNITS)]
        parent = Path("集团.yaml")
        head = HEAD.format(kind="group-plan", title="集团")
        parent.write_text(f"{head}{BASIS}goals: {{revenue: 待定}}\n", encoding="utf-8")
        read = read_parent(parent, NO_SETTINGS)
        assert isinstance(read, Parent)
        yield roll_up(read, files, NO_SETTINGS), book, folder
        book.close()


def summed(book: sqlite3.Connection, where: str, *values: str) -> int:
    return book.execute(f"select sum(amount) from number where {where}", values).fetchone()[0]


def sums_of(rollup: Rollup, *path: str):
    return rollup.totals[path].amount


def test_every_unit_is_in_it(company):
    rollup, *_ = company
    assert len(rollup.gathered.units) == UNITS
    assert rollup.is_whole


@pytest.mark.parametrize("goal", ["revenue", "collection"])
@pytest.mark.parametrize("slot", ["base", "target"])
def test_goals(company, goal, slot):
    rollup, book, _ = company
    total = summed(book, "section = 'goals' and goal = ? and slot = ? and part = ''", goal, slot)
    assert sums_of(rollup, "goals", goal)(slot) == total


@pytest.mark.parametrize("dimension", ["quarter", "product", "channel"])
def test_dimensions_part_by_part_and_the_rest_is_what_nobody_divides(company, dimension):
    rollup, book, _ = company
    where = "goal = 'revenue' and dimension = ? group by part"
    expected = dict(book.execute(f"select part, sum(amount) from number where {where}",
                                 [dimension]))  # fmt: skip
    parts = rollup.totals["goals", "revenue"].by[dimension]
    found = {name: sum(term.amount for term in part.sums["target"]) for name, part in parts.items()}
    rest = found.pop("未拆分", 0)
    assert found == expected
    assert rest == sums_of(rollup, "goals", "revenue")("target") - sum(expected.values())


def test_headcount_and_budget_lines(company):
    rollup, book, _ = company
    heads = summed(book, "section = 'team' and slot = 'target'")
    assert sums_of(rollup, "team", "headcount")("target") == heads
    lines = rollup.totals["budget",].lines
    for line in ("人员", "市场", "差旅"):
        expected = summed(book, "section = 'budget' and part = ?", line)
        assert sum(term.amount for term in lines[line].sums["target"]) == expected


def test_growth_is_weighted(company):
    rollup, book, _ = company
    weighted = "sum(amount * (slot = 'target')), sum(amount * (slot = 'base'))"
    where = "section = 'goals' and goal = 'revenue' and part = ''"
    target, base = book.execute(f"select {weighted} from number where {where}").fetchone()
    amount = sums_of(rollup, "goals", "revenue")
    assert amount("target") / amount("base") - 1 == Fraction(target, base) - 1
    mean = "avg(t.amount * 1.0 / b.amount - 1)"
    pairs = (
        f"select {mean} from number t join number b using (unit, section, goal, part) "
        "where t.slot = 'target' and b.slot = 'base' and goal = 'revenue' and part = ''"
    )
    assert book.execute(pairs).fetchone()[0] > 2 * abs(target / base - 1)  # what nobody should say


def test_a_margin_is_weighted_and_no_average(company):
    rollup, book, _ = company
    product, revenue, mean = book.execute(
        "select sum(m.amount * r.amount), sum(r.amount), avg(m.amount) from number m "
        "join number r using (unit, section, slot, part) "
        "where m.goal = 'gross_margin' and r.goal = 'revenue' and slot = 'target' and part = ''"
    ).fetchone()
    found = rollup.ratios["goals", "gross_margin"].means["target"].value
    assert found == Fraction(product, revenue * 100)
    assert found != Fraction(mean) / 100


def test_every_term_stands_where_it_says(company):
    rollup, _, folder = company
    for term in rollup.totals["goals", "collection"].sums["target"][::97]:
        text = (folder / term.place.file).read_text(encoding="utf-8")
        assert f"→ {term.text}" in text.splitlines()[term.place.line - 1]
