"""The calendar of the year."""

from datetime import date

from tests.charts.drawing import calendar

GOALS = "goals: {revenue: 1亿元}\n"


class TestCalendar:
    PLAN = GOALS + (
        "milestones: {年中复盘: 2026-07-10, 新品上市: {date: 4月, owner: 市场部}}\n"
        "themes: {精准营销: {actions: {新春焕新季: {when: Q1}, 日常拜访: {every: 周}}}}\n"
        "actions: {渠道大会: {when: 3月–4月}}\n"
    )

    def test_everything_with_a_time_in_its_order(self):
        spec = calendar(self.PLAN)
        assert [(bar.name, bar.text, bar.milestone) for bar in spec.bars] == [
            ("新春焕新季", "Q1", False),
            ("渠道大会", "3月–4月", False),
            ("新品上市", "4月", True),
            ("年中复盘", "2026-07-10", True),
        ]

    def test_periods_are_whole_and_milestones_are_their_last_day(self):
        spring, fair, launch, review = calendar(self.PLAN).bars
        assert (spring.start, spring.end) == (date(2026, 1, 1), date(2026, 3, 31))
        assert (fair.start, fair.end) == (date(2026, 3, 1), date(2026, 4, 30))
        assert (launch.start, launch.end) == (date(2026, 4, 30), date(2026, 4, 30))
        assert (review.start, review.end) == (date(2026, 7, 10), date(2026, 7, 10))

    def test_bars_are_grouped_by_where_they_come_from(self):
        groups = [bar.group for bar in calendar(self.PLAN).bars]
        assert groups == ["精准营销", "行动", "里程碑", "里程碑"]

    def test_the_words_tell_what_the_picture_shows(self):
        assert calendar(self.PLAN).alt == (
            "年度日程：新春焕新季 Q1，渠道大会 3月–4月，新品上市 4月，年中复盘 2026-07-10"
        )

    def test_the_whole_year_is_shown(self):
        spec = calendar(GOALS + "milestones: {年中复盘: 7月}\n")
        assert (spec.start, spec.end) == (date(2026, 1, 1), date(2026, 12, 31))

    def test_it_stretches_to_what_lies_outside_the_year(self):
        spec = calendar(GOALS + "milestones: {立项: 2025-11-20, 验收: 2027-02-15}\n")
        assert (spec.start, spec.end) == (date(2025, 11, 20), date(2027, 2, 15))

    def test_in_english(self):
        spec = calendar("goals: {revenue: $10M}\nmilestones: {Review: July}\n", "en")
        assert (spec.title, spec.language) == ("Schedule of the year", "en")
        assert (spec.bars[0].text, spec.bars[0].group) == ("July", "Milestones")


class TestNothingToShow:
    def test_milestones_without_a_date(self):
        assert calendar(GOALS + "milestones: {年中复盘: , 年度评优: }\n") is None

    def test_a_plan_without_milestones_or_timed_actions(self):
        assert calendar(GOALS + "actions: {拜访: {every: 周}}\n") is None

    def test_a_business_year_is_shown_from_its_own_beginning(self):
        spec = calendar("basis: {fiscal_year_starts: 4}\n" + GOALS + (
            "milestones: {收官: Q4, 年报: 2月}\nactions: {渠道大会: {when: Q1}}\n"
        ))
        assert (spec.start, spec.end) == (date(2026, 4, 1), date(2027, 3, 31))
        assert [(bar.name, bar.end) for bar in spec.bars] == [
            ("渠道大会", date(2026, 6, 30)),
            ("年报", date(2027, 2, 28)),
            ("收官", date(2027, 3, 31)),
        ]
