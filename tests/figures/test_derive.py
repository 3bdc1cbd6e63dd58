"""What a plan does not say but implies: rest, totals, shares, growth, change, attainment, cost."""

from fractions import Fraction

import pytest

from plangen.diagnostics.path import format_path, parse_path
from plangen.values.quantity import Quantity
from tests.figures.sheets import figures_of, texts

REGION = "goals.revenue.by.region"


def test_the_rest_is_what_the_other_parts_leave():
    figures = figures_of("""
        goals:
          revenue: {target: 2.8亿元, by: {region: {华东: 1.2亿元, 华南: 8000万元, 其他: 其余}}}
    """)
    rest = figures.at(parse_path(f"{REGION}.其他"))
    assert rest
    assert (rest.text, rest.amount) == ("8000万元", 80_000_000)
    assert format_path(rest.sources[0]) == "goals.revenue.target"
    assert len(rest.sources) == 3


@pytest.mark.parametrize("other", ["待定", "", "2.9亿元"])
def test_there_is_no_rest_while_a_part_is_open_or_the_parts_exceed_the_whole(other: str):
    figures = figures_of(f"""
        goals:
          revenue: {{target: 2.8亿元, by: {{region: {{华东: {other}, 其他: 其余}}}}}}
    """)
    assert figures.number(parse_path(f"{REGION}.其他.target")) is None


def test_a_whole_that_says_nothing_is_the_sum_of_its_parts_from_the_inside_out():
    figures = figures_of("""
        goals:
          revenue:
            by:
              region:
                华东: {by: {city: {上海: 9000万元, 杭州: 7000万元}}}
                华南: 1.2亿元
    """)
    assert texts(figures, "goals.revenue", f"{REGION}.华东") == ["2.8亿元", "1.6亿元"]


def test_a_sum_of_measured_numbers_is_as_wide_as_its_terms():
    figures = figures_of("""
        goals:
          revenue: {by: {region: {华东: {actual: 12.1万元}, 华南: {actual: 45.4万元}}}}
    """)
    total = figures.number(parse_path("goals.revenue.actual"))
    assert total
    assert (total.value, total.place) == (575_000, 2000)


@pytest.mark.parametrize("parts", ["{华东: 待定, 华南: 1亿元}", "{华东: 5%, 华南: 1亿元}",
                                   "{华东: 1亿元–2亿元, 华南: 1亿元}", "[华东, 华南]"])  # fmt: skip
def test_parts_that_do_not_add_up_give_no_total(parts: str):
    figures = figures_of(f"goals: {{revenue: {{by: {{region: {parts}}}}}}}")
    assert figures.at(parse_path("goals.revenue")) is None


def test_ratios_of_parts_are_not_added_up():
    figures = figures_of("goals: {gross_margin: {by: {product: {产品A: 38%, 产品B: 42%}}}}")
    assert figures.at(parse_path("goals.gross_margin")) is None
    assert figures.at(parse_path("goals.gross_margin.by.product.产品A.share")) is None


@pytest.mark.parametrize(
    "quarters",
    [
        "{Q1: 16%, Q2: 25%, Q3: 27%, Q4: 32%}",
        "{Q1: {share: 33.33%}, Q2: {share: 33.33%}, Q3: {share: 11.11%}, Q4: {share: 22.23%}}",
        "{Q1: {share: 33.3%}, Q2: {share: 12.7%}, Q3: {share: 其余}}",
    ],
)
def test_shares_divide_the_whole_exactly_to_the_yuan(quarters: str):
    figures = figures_of(f"goals: {{revenue: {{target: 2.8亿元, by: {{quarter: {quarters}}}}}}}")
    (split,) = figures.splits
    amounts = [figures.amount((*split.path, name, "target")) for name in split.parts]
    assert None not in amounts
    assert sum(filter(None, amounts), Fraction(0)) == 280_000_000
    assert all(amount and amount.denominator == 1 for amount in amounts)


def test_shares_that_do_not_make_up_the_whole_divide_nothing():
    figures = figures_of("goals: {revenue: {target: 1亿元, by: {half: {H1: 40%, H2: 50%}}}}")
    assert texts(figures, "goals.revenue.by.half.H1") == ["40%"]


def test_a_part_that_got_its_amount_by_share_can_be_split_on():
    figures = figures_of("""
        goals:
          revenue:
            target: 1亿元
            by:
              region:
                华东: {target: 60%, by: {half: {上半年: 30%, 下半年: 70%}}}
                华南: 40%
    """)
    assert texts(figures, f"{REGION}.华东", f"{REGION}.华东.by.half.上半年") == [
        "6000万元",
        "1800万元",
    ]


def test_growth_change_and_share_follow_from_the_amounts():
    figures = figures_of("""
        goals:
          revenue:
            base: 2.24亿元
            target: 2.8亿元
            by: {region: {华东: 1.2亿元, 华南: 1.6亿元}}
          repurchase: 68% → 75%
          new_customers: 80家 → 60家
    """)
    assert texts(
        figures,
        "goals.revenue.growth",
        "goals.revenue.change",
        f"{REGION}.华东.share",
        "goals.repurchase.change",
        "goals.repurchase.growth",
        "goals.new_customers.change",
    ) == ["25.0%", "+5600万元", "42.9%", "+7个百分点", None, "−20家"]


def test_what_is_stated_is_not_derived_again():
    figures = figures_of("goals: {revenue: {base: 2.24亿元, target: 2.8亿元, growth: 约25%}}")
    growth = figures.at(parse_path("goals.revenue.growth"))
    assert growth
    assert (growth.text, growth.sources) == ("约25%", ())


@pytest.mark.parametrize("base", ["0", "-300万元"])
def test_there_is_no_growth_on_nothing(base: str):
    figures = figures_of(f"goals: {{profit: {{base: {base}, target: 500万元}}}}")
    assert figures.at(parse_path("goals.profit.growth")) is None
    assert figures.at(parse_path("goals.profit.change")) is not None


def test_attainment_is_actual_by_target():
    figures = figures_of("goals: {revenue: {target: 11.5亿元, actual: 12.8亿元}}")
    assert texts(figures, "goals.revenue.attainment") == ["111.3%"]


def test_cost_ratio_is_of_revenue_with_two_decimals():
    figures = figures_of("""
        goals: {revenue: 2.8亿元}
        budget: {lines: {市场推广: 300万元, 团队成本: {target: 1200万元, of: budget}}}
    """)
    assert texts(figures, "budget.ratio", "budget.lines.市场推广.ratio") == ["5.36%", "1.07%"]
    assert texts(figures, "budget.lines.团队成本.ratio") == [None]


def test_a_review_speaks_of_what_was_achieved():
    body = "goals: {revenue: {base: 2亿元, target: 2.8亿元, actual: 2.5亿元}}"
    assert texts(figures_of(body), "goals.revenue", "goals.revenue.growth") == ["2.8亿元", "40.0%"]
    review = figures_of(body, kind="annual-review")
    assert texts(review, "goals.revenue", "goals.revenue.growth") == ["2.5亿元", "25.0%"]


def test_an_indicator_quotes_its_goal():
    figures = figures_of("""
        goals: {revenue: 2.8亿元}
        kpis: {销售额: {weight: 100%, goal: revenue}}
    """)
    quoted = figures.at(parse_path("kpis.销售额.target"))
    assert quoted
    assert (quoted.text, quoted.sources) == ("2.8亿元", (("goals", "revenue", "target"),))


def test_a_figure_refuses_to_become_plain_text():
    figure = figures_of("goals: {revenue: 2.8亿元}").at(("goals", "revenue"))
    assert figure
    with pytest.raises(TypeError, match="as it is"):
        str(figure)


def test_every_derived_figure_names_sources_that_exist():
    figures = figures_of("""
        goals: {revenue: {base: 2亿元, target: 2.8亿元, by: {region: {华东: 60%, 华南: 其余}}}}
    """)
    derived = [figure for figure in figures if figure.sources]
    assert derived
    for figure in derived:
        assert isinstance(figure.value, Quantity)
        assert all(figures.at(source) or figures.at(source[:-1]) for source in figure.sources)
