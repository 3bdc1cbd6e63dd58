"""The bridge from the opening to the closing headcount."""

import pytest

from plangen.document.chartspec import ChartKind
from tests.charts.drawing import chart, labels, values


def team(body: str) -> str:
    return f"goals: {{revenue: 1亿元}}\nteam: {{{body}}}\n"


class TestBridge:
    TEAM = (
        "headcount: 20人 → 26人, joiners: {target: 8人, by: {unit: {华东: 5人, 总部: 3人}}},"
        " leavers: 2人"
    )

    def test_totals_at_the_ends_and_changes_between(self):
        spec = chart("headcount", "team", team(self.TEAM))
        assert spec.kind is ChartKind.WATERFALL
        assert labels(spec) == [
            ("期初", "20人"), ("华东新增", "5人"), ("总部新增", "3人"), ("减少", "2人"),
            ("期末", "26人"),
        ]  # fmt: skip
        totals = [point.total for point in spec.series[0].points]
        assert totals == [True, False, False, False, True]

    def test_who_leaves_goes_down(self):
        spec = chart("headcount", "team", team(self.TEAM))
        assert values(spec) == [20, 5, 3, -2, 26]

    def test_the_changes_lead_from_end_to_end(self):
        opening, *changes, closing = values(chart("headcount", "team", team(self.TEAM)))
        assert opening + sum(changes) == closing

    def test_a_unit_may_gain_and_lose(self):
        body = (
            "headcount: 20人 → 20人, joiners: {target: 2人, by: {unit: {华东: 2人}}},"
            " leavers: {target: 2人, by: {unit: {华东: 1人, 总部: 1人}}}"
        )
        spec = chart("headcount", "team", team(body))
        assert spec.categories == ("期初", "华东新增", "华东减少", "总部减少", "期末")

    def test_in_english(self):
        plan = (
            "goals: {revenue: $10M}\nteam:\n  headcount: 20 people → 22 people\n"
            "  joiners: {target: 3 people, by: {unit: {DACH: 2 people, Head office: 1 person}}}\n"
            "  leavers: 1 person\n"
        )
        spec = chart("headcount", "team", plan, "en")
        assert spec.alt == (
            "Headcount bridge: Opening 20 people, DACH joiners 2 people, "
            "Head office joiners 1 person, Leavers 1 person, Closing 22 people"
        )

    def test_an_incomplete_split_gives_way_to_the_whole(self):
        body = "headcount: 20人 → 25人, joiners: {target: 5人, by: {unit: {华东: 3人, 总部: 待定}}}"
        spec = chart("headcount", "team", team(body))
        assert spec.categories == ("期初", "新增", "期末")

    def test_the_undecided_is_a_gap(self):
        spec = chart("headcount", "team", team("headcount: 20人 → 待定, joiners: 5人"))
        assert values(spec) == [20, 5, None]

    @pytest.mark.parametrize(
        "body",
        [
            "headcount: 20人 → 28人",
            "headcount: 28人, joiners: 8人",
            "headcount: {base: 20人}, joiners: 8人",
            "joiners: 8人",
            "training: {aim: 提升谈判能力}",
        ],
    )
    def test_without_both_ends_and_a_change_there_is_no_bridge(self, body):
        assert chart("headcount", "team", team(body)) is None
