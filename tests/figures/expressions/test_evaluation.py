"""The expression language: what can be written, what it gives, and what it refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.diagnostics.path import format_path
from plangen.figures.expressions.evaluation import Computed, evaluate
from plangen.figures.expressions.faults import ExpressionFault
from plangen.figures.expressions.places import number_of, written
from plangen.values.quantity import Quantity
from plangen.values.word import Word
from tests.figures.sheets import figures_of

FIGURES = figures_of("""
    goals:
      revenue:
        base: 2.24亿元
        target: 2.8亿元
        by:
          region: {华东: 1.2亿元, 华南: 8000万元, 华北: 5000万元, 其他: 3000万元}
          group: {前20%客户: 1.8亿元, 其余客户: 1亿元}
      repurchase: 68% → 75%
      export: $15M
      margin: 待定
      ticket: 500万–2000万元
    budget: {lines: {市场推广: 300万元}}
    team: {headcount: 20人 → 28人}
    customers: {tiers: {A级: {needs: {驻场: 2家/人}}}}
    milestones: {年中复盘: 2026-07-10}
""")


def _text(expression: str) -> str:
    computed = evaluate(expression, FIGURES)
    assert isinstance(computed, Computed), computed
    number = number_of(computed, "zh-CN")
    assert isinstance(number, Quantity)
    return written(number, "zh-CN")


def _fault(expression: str) -> ExpressionFault:
    fault = evaluate(expression, FIGURES)
    assert isinstance(fault, ExpressionFault), fault
    return fault


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("2.8亿元 * 16%", "4480万元"),
        ("revenue.target * 16%", "4480万元"),
        ("revenue.target - revenue.base", "5600万元"),
        ("revenue.base * (1 + 25%)", "2.8亿元"),
        ("revenue.target / revenue.base - 1", "25%"),
        ("revenue.target / headcount.target", "1000万元"),
        ("headcount.base + 8人", "28人"),
        ("repurchase.base + 7个百分点", "75%"),
        ("-华东 + 华南", "−4000万元"),
        ("sum(华东, 华南, 华北)", "2.5亿元"),
        ("max(华东, 华南) - min(华北, 其他)", "9000万元"),
        ("abs(华南 - 华东)", "4000万元"),
        ("round(revenue.target / 3)", "93,333,333元"),
        ("round(revenue.target / 3, -4)", "9333万元"),
        ("round(1 / 3, 2)", "0.33"),
        ("round(华东 / revenue.target)", "43%"),
        ("round(0 - 2.5)", "−3"),
        ("$15M * 1.5倍", "2250万美元"),
        ("3个月 * 2", "6个月"),
        ("3 months + 1 month", "4 months"),
        ("50万元 * 8人", "400万元"),
        ('revenue["前20%客户"] / revenue', "64.3%"),
        ('goals.revenue.by.region["华东"].share * 100', "42.86"),
        ("1,200,000元 + 1元", "1,200,001元"),
        ("2.8亿元 × 16% ÷ 2", "2240万元"),
        ("（华东 ＋ 华南） － 1亿元", "1亿元"),
        ("round(华东 / 7， 2)", "17,142,857.14元"),
    ],
)
def test_arithmetic_with_units(expression: str, text: str):
    assert _text(expression) == text


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        ("revenue.target >= revenue.base", True),
        ("华东 + 华南 + 华北 + 其他 == revenue.target", True),
        ("华东 != 1.2亿元", False),
        ("1亿元 < 华东 <= 2亿元", True),
        ("repurchase > 80% or headcount <= 28人", True),
        ("not (华东 < 华南) and 华南 ≥ 8000万元", True),
    ],
)
def test_comparisons_give_true_or_false(expression: str, truth: bool):
    outcome = evaluate(expression, FIGURES)
    assert isinstance(outcome, Computed)
    assert outcome.value is truth


def test_numbers_stay_exact():
    computed = evaluate("revenue.target / 3 * 3 - revenue.target", FIGURES)
    assert isinstance(computed, Computed)
    assert isinstance(computed.value, Quantity)
    assert computed.value.value == 0


def test_a_reference_alone_is_the_figure_itself():
    computed = evaluate("市场推广", FIGURES)
    assert isinstance(computed, Computed)
    assert computed.quoted is FIGURES.at(("budget", "lines", "市场推广", "target"))


def test_sources_are_the_figures_that_took_part_each_once():
    computed = evaluate("revenue.target - revenue.base + revenue.target", FIGURES)
    assert isinstance(computed, Computed)
    assert [format_path(path) for path in computed.sources] == [
        "goals.revenue.target",
        "goals.revenue.base",
    ]


def test_what_rests_on_something_undecided_is_undecided():
    computed = evaluate("margin * 2", FIGURES)
    assert isinstance(computed, Computed)
    assert computed.value is Word.TBD


@pytest.mark.parametrize(
    ("expression", "offset", "words"),
    [
        ("revenue + headcount", 10, "金额（CNY）和数量（如 20人）不能相加减或比较"),
        ("export + revenue", 9, "金额（USD）和金额（CNY）不能相加减或比较"),
        ("2.8亿 + 500万元", 7, "没有单位的数和金额（CNY）不能相加减或比较"),
        ("2 + 16%", 4, "没有单位的数和百分比（如 16%）不能相加减或比较"),
        ("revenue * 华东", 10, "金额（CNY）不能乘以金额（CNY）"),
        ("headcount / revenue", 12, "数量（如 20人）不能除以金额（CNY）"),
        ("revenue / (1 - 1)", 11, "不能除以 0"),
        ("ticket * 2", 9, "500万–2000万元 是一个范围，不能用来计算"),
        ("年中复盘.date + 3个月", 0, "这里要一个数，算出来的是日期或真假"),
        ("1 + (2 > 1)", 5, "这里要一个数，算出来的是日期或真假"),
        ("revenue and 1 > 0", 0, "and、or、not 只能连接比较，如 a > b"),
        ("abs(华东, 华南)", 0, "abs 要 1 到 1 个数，这里有 2 个"),
        ("round(华东, 0.5)", 0, "round 的第二个数是保留几位小数，如 round(…, 2)"),
        ("sum(1,200, 3)", 4, "括号里的逗号分不清是千位还是分隔；数字不要写千位逗号"),
        ("平均(华东, 华南)", 0, "没有“平均”这个函数"),
        ("12次拜访 * 2", 0, "“次拜访”不是已知的单位；数字后面只写单位，其余的话写进名称或 what"),
        ("１６％ * 2", 0, "数字里有全角字符；改用半角"),
        ("华东 * ", 5, "算式写到这里读不下去：少了一个数、运算符或括号"),
        ("华东 华南", 3, "算式写到这里读不下去：少了一个数、运算符或括号"),
        ("1 + 前20%客户", 7, "“%”在算式里没有意义"),
        ("revenue = 1", 8, "“=”在算式里没有意义"),
        ("", 0, "算式写到这里读不下去：少了一个数、运算符或括号"),
    ],
)
def test_a_fault_says_where_and_why(expression: str, offset: int, words: str):
    fault = _fault(expression)
    assert (fault.code, fault.message.in_language("zh-CN")) == ("P007", words)
    assert fault.offset == offset


@pytest.mark.parametrize(
    ("expression", "offset", "words"),
    [
        ("revenue.target + 华西", 17, "计划里没有“华西”"),
        ("revenue..target * 2", 0, "计划里没有“revenue..target”"),
    ],
)
def test_an_unknown_name_is_found_in_its_place(expression: str, offset: int, words: str):
    fault = _fault(expression)
    assert (fault.code, fault.offset) == ("P010", offset)
    assert fault.message.in_language("zh-CN") == words


ATTACKS = [
    "__import__('os').system('ls')",
    '__import__("os").system("ls")',
    "revenue.__class__.__mro__",
    "(1).__class__",
    "[x for x in (1, 2)]",
    "lambda: 1",
    "{1: 2}",
    "9**9**9",
    "9^9",
    "1 if 2 else 3",
    "x := 1",
    "(1, 2)",
    "sum(*华东)",
    "sum(a=1)",
    "2(3)",
    "sum(1)(2)",
    "sum",
    "f'{1}'",
    "1; 2",
    "1 # 2",
    "eval(1)",
    "await 1",
    "1 << 9",
    "1 // 2",
    "~1",
    "0x10",
    "1_000 + 1",
    "(" * 400 + "1" + ")" * 400,
    "(" * 60,
    "-" * 900 + "1",
    "not " * 200 + "1",
    "1" + "+1" * 400,
    "1" * 900,
    "9" * 29 + "*" + "9" * 29 + "*" + "9" * 29,
    "1" * 1001,
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_there_is_no_way_to_python_and_no_way_to_run_away(attack: str):
    assert isinstance(evaluate(attack, FIGURES), ExpressionFault)


WORDS = st.sampled_from([
    "revenue", "华东", "revenue.target", "其他", "margin", "ticket", "年中复盘", "headcount",
    "2.8亿元", "16%", "3个月", "$15M", "1:4.5", "7个百分点", "20 people", "0", "1,200",
    "+", "-", "*", "/", "(", ")", ",", "<=", "==", ">", "and", "or", "not", "×", "（", "）", "，",
    "sum(", "min(", "max(", "abs(", "round(", "[", "]", '["', '"]', ".", "_", "=", "\\", "：",
])  # fmt: skip


@given(st.lists(WORDS, max_size=12).map(" ".join) | st.lists(WORDS, max_size=12).map("".join)
       | st.text(max_size=40))  # fmt: skip
def test_any_text_gives_a_value_or_a_fault(text: str):
    outcome = evaluate(text, FIGURES)
    if isinstance(outcome, ExpressionFault):
        assert outcome.code in {"P007", "P010"}
        assert 0 <= outcome.offset <= len(text)
        assert outcome.message.in_language("zh-CN")
        assert outcome.message.in_language("en")
    else:
        number_of(outcome, "en")
