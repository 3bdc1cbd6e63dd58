"""Expressions in plans: part of everything, in any order, their faults with places."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen.diagnostics.path import format_path, parse_path
from plangen.figures.expressions.findings import MOST_EXPRESSIONS
from plangen.figures.resolve import resolve
from plangen.figures.sheet import Figures
from plangen.pipeline import Loaded, load
from tests.figures.sheets import texts
from tests.model.trees import HEADER, plan_of

REGION = "goals.revenue.by.region"
HEAD = "".join(f"{key}: {value}\n" for key, value in HEADER.items())


def _figures(body: str, **header: str) -> Figures:
    _, figures = resolve(plan_of(body, **header))
    assert figures.faults == {}
    return figures


def _loaded(body: str, folder: Path) -> Loaded:
    file = folder / "计划.yaml"
    file.write_text(HEAD + body, encoding="utf-8")
    return load(file)


def _found(body: str, folder: Path) -> list[tuple[str, str]]:
    """Return code and offending text of every finding."""
    lines = (HEAD + body).splitlines()
    return [
        (d.code, lines[d.span.line - 1][d.span.column - 1 :][: d.span.length])
        for d in _loaded(body, folder).diagnostics
    ]


def test_an_expression_is_a_figure_with_text_and_sources():
    figures = _figures("goals: {revenue: {base: 2.24亿元, target: =revenue.base * 125%}}")
    target = figures.at(parse_path("goals.revenue.target"))
    assert target
    assert (target.text, target.amount) == ("2.8亿元", 280_000_000)
    assert target.sources == (("goals", "revenue", "base"),)


def test_it_takes_part_in_sums_shares_growth_and_rest():
    figures = _figures("""
        goals:
          revenue:
            base: 2.24亿元
            target: =revenue.base + 5600万元
            by: {region: {华东: =revenue.target * 40%, 华南: 8000万元, 其他: 其余}}
        budget: {lines: {线上推广: =100万元 + 20万元, 线下活动: 180万元}}
    """)
    assert texts(figures, "goals.revenue.growth", f"{REGION}.华东", f"{REGION}.其他") == [
        "25.0%",
        "1.12亿元",
        "8800万元",
    ]
    assert texts(figures, "budget", "budget.lines.线上推广.share") == ["300万元", "40.0%"]


def test_the_order_in_the_file_does_not_matter():
    figures = _figures("""
        goals:
          a: =b * 2
          b: =c + c.change
          c: 20家 → =d
          d: =revenue.growth * 100家
          revenue: 2.24亿元 → =budget * 100
        budget:
          lines:
            市场推广: =round(279.6万元, -4)
            团队: =市场推广 * 0
    """)
    assert texts(figures, "goals.d", "goals.c", "goals.c.change", "goals.b", "goals.a") == [
        "25家",
        "25家",
        "+5家",
        "30家",
        "60家",
    ]


@pytest.mark.parametrize(
    ("body", "path", "text"),
    [
        ("goals: {revenue: =2.8亿 * 16%}", "goals.revenue", "4480万元"),
        ("goals: {revenue: '= 2.8亿'}", "goals.revenue", "2.8亿元"),
        ("goals: {revenue: ＝28000000}", "goals.revenue", "2800万元"),
        ("goals: {repurchase: 68% → =repurchase.base + 7个百分点}", "goals.repurchase", "75%"),
        ("team: {headcount: 20人 → =headcount.base + 8人}", "team.headcount", "28人"),
        ("kpis: {销售额: {weight: =1 - 40%}}", "kpis.销售额.weight", "60%"),
        ("kpis: {销售额: {weight: =30% * 2}}", "kpis.销售额.weight", "60%"),
        ("goals: {定制时限: 48小时, 出图: =定制时限}", "goals.出图", "48小时"),
        ("kpis: {回款率: {weight: 100%, target: ≥95%}, 回款: {target: =回款率.target}}",
         "kpis.回款.target", "≥95%"),
        ("actions: {客户沙龙: =4场 * 3}", "actions.客户沙龙.count", "12场"),
        ("goals: {利润: 待定, 奖金: =利润 * 5%}", "goals.奖金", "待定"),
    ],
)  # fmt: skip
def test_an_expression_may_stand_wherever_a_number_may(body: str, path: str, text: str):
    assert texts(_figures(body), path) == [text]


def test_stated_ratios_are_checked_though_they_are_computed(tmp_path: Path):
    body = """\
goals:
  revenue:
    target: 1亿元
    by:
      region:
        华东: {target: 6000万元, share: =30% * 2}
        华南: {target: 4000万元, share: =30% + 5%}
"""
    assert _found(body, tmp_path) == [("R201", "=30% + 5%")]


def test_parts_that_are_computed_must_add_up(tmp_path: Path):
    halves = "{上半年: =revenue * 45%, 下半年: 6000万元}"
    body = f"goals: {{revenue: {{target: 1亿元, by: {{half: {halves}}}}}}}\n"
    assert [code for code, _ in _found(body, tmp_path)] == ["S101"]


@pytest.mark.parametrize(
    ("goals", "found"),
    [
        ("revenue: =revenue", ["=revenue"]),
        ("a: =b, b: =c, c: =a + 1元, d: =a", ["=b", "=c", "=a + 1元"]),
        ("a: =b, b: =a, c: =d, d: =c", ["=b", "=a", "=d", "=c"]),
        ("revenue: {by: {half: {H1: =revenue * 40%, H2: 1亿元}}}", ["=revenue * 40%"]),
        ("revenue: {target: 1亿元, by: {half: {H1: =H2 - 1元, H2: 其余}}}", ["=H2 - 1元"]),
        ("revenue: 2亿元 → =revenue.target + 1元", ["r"]),
        ("revenue: 2亿元 → =revenue.base * (1 + revenue.growth)", ["r"]),
    ],
)
def test_circles_are_found(goals: str, found: list[str], tmp_path: Path):
    assert _found(f"goals: {{{goals}}}\n", tmp_path) == [("P010", text) for text in found]


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("  revenue: =1亿元 + 利润", "P010", 19),
        ("  revenue: 2亿元 → =1亿元 + 利润", "P010", 25),
        ("  revenue: {target: =1亿元 + 利润}", "P010", 28),
        ("  revenue: =1亿元 + 20人", "P007", 19),
        ("  revenue: =1亿元 +", "P007", 18),
        ("  revenue: =20人 * 2", "P008", 12),
        ("  repurchase: =3 / 4", "P008", 15),
    ],
)
def test_a_fault_has_its_place_in_the_file(line: str, code: str, column: int, tmp_path: Path):
    (diagnostic,) = _loaded(f"goals:\n{line}\n", tmp_path).diagnostics
    assert (diagnostic.code, diagnostic.span.column) == (code, column)


def test_what_only_follows_from_a_fault_is_not_reported(tmp_path: Path):
    assert _found("goals: {a: =利润 * 2, b: =a * 2, c: =b}\n", tmp_path) == [("P010", "=利润 * 2")]


def test_narrative_may_compute(tmp_path: Path):
    body = """\
goals: {revenue: 2.24亿元 → 2.8亿元}
narrative:
  opening: 比上年增加 {{ revenue.target - revenue.base }}，人均 {{ revenue / 28人 }}
"""
    assert _loaded(body, tmp_path).diagnostics == ()


def test_faults_in_narrative_have_their_place(tmp_path: Path):
    body = """\
goals: {revenue: 2.24亿元 → 2.8亿元}
narrative:
  opening: |
    增加 {{ revenue.target - 利润 }}，
    其中 {{ revenue.target + 20人 }}、{{ 9月 }}
"""
    places = [(d.code, d.span.line, d.span.column) for d in _loaded(body, tmp_path).diagnostics]
    assert places == [("P010", 9, 28), ("P007", 10, 28), ("P010", 10, 35)]


def test_every_computed_figure_is_settled_before_the_rules_see_the_plan():
    plan, figures = resolve(plan_of("goals: {revenue: =1亿元 * 2, profit: =利润}"))
    assert plan.goals["profit"].target is figures.value(parse_path("goals.profit.target"))
    assert [finding.path for finding in figures.faults["P010"]] == [("goals", "profit", "target")]


def test_a_long_chain_and_a_long_product_come_to_an_end(tmp_path: Path):
    chain = "".join(f"  a{n}: =a{n + 1} * 1\n" for n in range(900))
    assert _found(f"goals:\n{chain}  a900: 8家\n", tmp_path) == []
    squares = "".join(f"  a{n}: =a{n - 1} * a{n - 1}\n" for n in range(1, 900))
    assert _found(f"goals:\n  a0: 7\n{squares}", tmp_path) == [("P007", "a")]


def test_there_is_a_limit_to_the_expressions_of_a_plan(tmp_path: Path):
    lines = "".join(f"  a{n}: =1家\n" for n in range(MOST_EXPRESSIONS + 2))
    assert _found(f"goals:\n{lines}", tmp_path) == [("P007", "=1家")] * 2


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30) | st.lists(st.sampled_from(
    ["revenue", "H1", "2亿元", "16%", "+", "-", "*", "/", "(", ")", "sum(", ",", "→", '["', "."]
), max_size=10).map(" ".join))  # fmt: skip
def test_any_text_after_the_equals_sign_is_read_or_reported(tmp_path: Path, text: str):
    quoted = "'" + text.replace("'", "''") + "'"
    value = quoted.replace("'", "'=", 1)
    body = f"goals: {{revenue: {{target: {value}, by: {{half: {{H1: {value}, H2: 1亿元}}}}}}}}\n"
    file = tmp_path / "计划.yaml"
    file.write_bytes((HEAD + body).encode("utf-8", "surrogatepass"))
    loaded = load(file)
    assert loaded.failed or loaded.figures
    for figure in loaded.figures or ():
        assert figure.text or not format_path(figure.path)
