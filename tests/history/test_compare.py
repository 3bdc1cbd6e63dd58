"""What changed in a plan is named; what was only written otherwise is not."""

from fractions import Fraction

import pytest

from plangen.history.changes import (
    CheckChange,
    DateMove,
    Entry,
    Event,
    FigureChange,
    ListChange,
    OwnerChange,
    Rename,
    Rewriting,
    TextChange,
    Transfer,
)
from plangen.history.differences import difference_text, growth_text
from tests.history.versions import changes

REGIONS = (
    "goals:\n  revenue: {{target: 3亿元, by: {{region: {{华东: {}, 华南: {}, 华北: {}}}}}}}\n"
)


def of(kind, found):
    return [one for one in found if isinstance(one, kind)]


def test_a_target_says_by_how_much(tmp_path):
    found = changes(
        tmp_path, "goals: {revenue: 2.8亿元}\n", "goals: {revenue: 3亿元}\n"
    )
    (one,) = found
    assert isinstance(one, FigureChange)
    assert one.at.path == ("goals", "revenue", "target")
    assert (one.before.text, one.after.text) == ("2.8亿元", "3亿元")
    assert difference_text(one.difference, "zh-CN") == "+2000万元"
    assert growth_text(one.difference) == "+7.1%"
    assert one.better is True
    assert not one.derived


def test_ratios_differ_by_points(tmp_path):
    found = changes(
        tmp_path,
        "goals: {gross_margin: 45.5%, churn: 5%}\n",
        "goals: {gross_margin: 43%, churn: 4%}\n",
    )
    margin, churn = found
    assert difference_text(margin.difference, "zh-CN") == "−2.5个百分点"
    assert difference_text(margin.difference, "en") == "−2.5 pp"
    assert growth_text(margin.difference) == ""
    assert (margin.better, churn.better) == (False, True)


@pytest.mark.parametrize(
    ("before", "after"),
    [("2.8亿元", "28000万元"), ("2.8亿元", "2.80亿元"), ("280,000,000元", "2.8亿元")],
)
def test_the_same_amount_in_other_words_is_a_remark(tmp_path, before, after):
    found = changes(
        tmp_path, f"goals: {{revenue: '{before}'}}\n", f"goals: {{revenue: '{after}'}}\n"
    )
    assert [type(one) for one in found] == [Rewriting]


def test_another_precision_of_what_is_measured_is_a_change(tmp_path):
    found = changes(
        tmp_path,
        "goals: {revenue: {target: 3亿元, growth: 25%}}\n",
        "goals: {revenue: {target: 3亿元, growth: 25.0%}}\n",
    )
    (one,) = found
    assert isinstance(one, FigureChange)
    assert one.difference.value == 0


def test_a_limit_is_no_longer_one(tmp_path):
    found = changes(
        tmp_path,
        "kpis: {回款率: {target: ≥95%}}\n",
        "kpis: {回款率: {target: 95%}}\n",
    )
    (one,) = of(FigureChange, found)
    assert (one.before.text, one.after.text) == ("≥95%", "95%")


def test_what_is_decided_now_was_open(tmp_path):
    (one,) = changes(tmp_path, "goals: {profit: 待定}\n", "goals: {profit: 4500万元}\n")
    assert isinstance(one, FigureChange)
    assert one.difference is None


def test_order_and_broken_lines_say_nothing(tmp_path):
    before = (
        "focus: [稳基础, 拓增量]\ngoals: {revenue: 3亿元, profit: 4500万元}\n"
        "narrative:\n  opening: |\n    全年营收目标定为三亿元，\n    比上年增长。\n"
    )
    after = (
        "goals: {profit: 4500万元, revenue: 3亿元}\nfocus: [拓增量, 稳基础]\n"
        "narrative: {opening: 全年营收目标定为三亿元，比上年增长。}\n"
    )
    assert changes(tmp_path, before, after) == []


def test_what_one_region_lost_another_won(tmp_path):
    found = changes(
        tmp_path, REGIONS.format("1.2亿元", "1亿元", "8000万元"),
        REGIONS.format("1.17亿元", "1.03亿元", "8000万元"),
    )  # fmt: skip
    (one,) = of(Transfer, found)
    assert one.dimension == "region"
    assert one.moved.value == Fraction(3_000_000)
    assert one.total.value == 0
    assert [(move.name, move.difference.value) for move in one.moves] == [
        ("华东", -3_000_000), ("华南", 3_000_000),
    ]  # fmt: skip


def test_growth_of_all_parts_moves_nothing(tmp_path):
    found = changes(
        tmp_path, REGIONS.format("1.2亿元", "1亿元", "8000万元"),
        REGIONS.format("1.3亿元", "1.1亿元", "8000万元"),
    )  # fmt: skip
    assert of(Transfer, found) == []


def test_what_follows_is_kept_apart(tmp_path):
    plan = (
        "goals:\n  revenue: {{base: 2亿元, target: {}, by: {{half: {{H1: 1亿元, H2: 其余}}}}}}\n"
    )
    found = of(FigureChange, changes(tmp_path, plan.format("2.4亿元"), plan.format("2.5亿元")))
    stated = [one.at.path[-2:] for one in found if not one.derived]
    following = {one.at.path[-2:]: one for one in found if one.derived}
    assert stated == [("revenue", "target")]
    growth = following["revenue", "growth"]
    assert (growth.before.text, growth.after.text) == ("20.0%", "25.0%")
    assert ("H2", "target") in following
    assert ("H1", "share") in following


def test_a_formula_that_was_not_touched_follows(tmp_path):
    plan = "goals: {{revenue: {}, profit: =revenue * 15%}}\n"
    found = of(FigureChange, changes(tmp_path, plan.format("2亿元"), plan.format("3亿元")))
    profit = next(one for one in found if one.at.path[1] == "profit")
    assert profit.derived
    assert (profit.before.text, profit.after.text) == ("3000万元", "4500万元")


def test_a_part_with_another_name_and_equal_content_was_renamed(tmp_path):
    before = "milestones: {年中复盘: {date: 2026-07-10, owner: 销售主管}}\n"
    (one,) = changes(tmp_path, before, before.replace("年中复盘", "半年复盘"))
    assert isinstance(one, Rename)
    assert (one.before, one.after) == ("年中复盘", "半年复盘")


def test_the_numbers_of_a_renamed_part_are_compared_where_it_was(tmp_path):
    found = changes(
        tmp_path, REGIONS.format("1.2亿元", "1亿元", "8000万元"),
        REGIONS.format("1.2亿元", "1亿元", "8000万元").replace("华北", "北方"),
    )  # fmt: skip
    assert [type(one) for one in found] == [Rename]


def test_two_that_went_and_came_alike_were_not_renamed(tmp_path):
    before = "risks: {甲: {impact: 高}, 乙: {impact: 高}}\n"
    found = changes(tmp_path, before, before.replace("甲", "丙").replace("乙", "丁"))
    assert [type(one) for one in found] == [Entry] * 4


def test_milestones_come_go_and_move(tmp_path):
    before = (
        "milestones:\n  CRM上线: {date: 6月, owner: 技术部}\n"
        "  目标分解: {date: 2026-01-20}\n  复盘: {date: 2026-07-10}\n"
    )
    after = (
        "milestones:\n  CRM上线: {date: 2026-07-15, owner: [信息部, 技术部]}\n"
        "  价格评审: {date: 2026-05-20, owner: 财务部}\n  复盘: {date: 2026-07-01}\n"
    )
    found = changes(tmp_path, before, after)
    assert [one.days for one in of(DateMove, found)] == [15, -9]
    (owner,) = of(OwnerChange, found)
    assert (owner.before, owner.after) == (("技术部",), ("信息部", "技术部"))
    entries = {one.at.path[-1]: one for one in of(Entry, found)}
    assert entries["价格评审"].event is Event.ADDED
    assert [(one.path, one.text) for one in entries["价格评审"].contents] == [
        (("date",), "2026-05-20"), (("owner",), "财务部"),
    ]  # fmt: skip
    assert entries["目标分解"].event is Event.REMOVED


def test_a_date_written_otherwise_is_a_remark(tmp_path):
    before = "milestones: {复盘: {date: 2026-07-10}}\n"
    found = changes(tmp_path, before, before.replace("2026-07-10", "7月10日"))
    assert [type(one) for one in found] == [Rewriting]


def test_texts_lists_and_signatures(tmp_path):
    before = "scope: [华东, 华南]\nsignoff: {批准: 总经理}\nnarrative: {opening: 稳住老客户}\n"
    after = "scope: [华南, 华北]\nsignoff: {批准: 董事长}\nnarrative: {opening: 稳住大客户}\n"
    found = changes(tmp_path, before, after)
    (listed,) = of(ListChange, found)
    assert (listed.added, listed.removed) == (("华北",), ("华东",))
    (text,) = of(TextChange, found)
    assert (text.before, text.after) == ("稳住老客户", "稳住大客户")
    (owner,) = of(OwnerChange, found)
    assert (owner.before, owner.after) == (("总经理",), ("董事长",))


def test_a_waiver_is_known_by_what_it_waives(tmp_path):
    one = "  - {code: R202, at: goals.revenue, reason: 口径不同}\n"
    other = "  - {code: R203, at: goals.revenue.growth, reason: 上年含并购}\n"
    goals = "goals: {revenue: 3亿元}\n"
    found = changes(
        tmp_path, f"{goals}waivers:\n{one}{other}", f"{goals}waivers:\n{other}{one}"
    )
    assert found == []


def test_checks_begin_and_cease_to_fail(tmp_path):
    right = REGIONS.format("1.2亿元", "1亿元", "8000万元")
    wrong = REGIONS.format("1.3亿元", "1亿元", "8000万元")
    (began,) = of(CheckChange, changes(tmp_path, right, wrong))
    (ceased,) = of(CheckChange, changes(tmp_path, wrong, right))
    assert (began.event, ceased.event) == (Event.ADDED, Event.REMOVED)
    assert began.code == ceased.code
