"""Parts that state their share, or how many they count."""

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels

GOALS = "goals: {revenue: 4.2亿元}\n"


def tiers(body: str) -> str:
    return f"{GOALS}customers: {{{body}}}\n"


def notes(spec):
    return [point.note for point in spec.series[0].points]


class TestTiers:
    TIERS = (
        "tiers: {S级: {count: 18家, share: 55%}, A级: {count: 42家, share: 30%},"
        " C级: {role: 长尾}}"
    )

    def test_shares_with_the_count_beside_them(self):
        spec = chart("tiers", "customers.tiers", tiers(self.TIERS))
        assert spec.kind is ChartKind.BAR
        assert labels(spec) == [("S级", "55%"), ("A级", "30%")]
        assert notes(spec) == ["18家", "42家"]
        assert spec.alt == "份额：S级 55%（18家），A级 30%（42家）"

    def test_counts_where_there_are_no_shares(self):
        plan = tiers("tiers: {S级: {count: 18家}, A级: {count: 42家, new: 3家}}")
        spec = chart("tiers", "customers.tiers", plan)
        assert (spec.title, labels(spec)) == ("数量", [("S级", "18家"), ("A级", "42家")])
        assert notes(spec) == ["", "3家"]

    def test_bare_names_are_no_chart(self):
        assert chart("tiers", "customers.tiers", tiers("tiers: [S级, A级]")) is None


class TestStructure:
    def test_shares_that_leave_a_part_out_are_bars(self):
        spec = chart("structure", "customers.tiers", tiers(TestTiers.TIERS))
        assert (spec.kind, spec.categories) == (ChartKind.BAR, ("S级", "A级"))

    def test_customers_gained_by_tier(self):
        gained = "{战略级: {new: 3家}, 核心级: {new: 12家}, 基础级: {new: 其余}}"
        plan = tiers(f"new: 146家, tiers: {gained}")
        spec = chart("structure", "customers.tiers", plan)
        assert spec.kind is ChartKind.DONUT
        assert spec.title == "新增客户（按客户层级）"
        assert labels(spec) == [("战略级", "3家"), ("核心级", "12家"), ("基础级", "131家")]
