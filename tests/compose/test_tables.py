"""Tables from what a plan names."""

import pytest

from plangen.document.blocks import Align, Paragraph, Table
from plangen.document.inlines import Number, Text, plain_text
from tests.compose.composing import body_of, cells

REGIONS = """
goals:
  revenue:
    target: 1亿元
    by:
      region:
        华东: {target: 5000万元, focus: [老客户, 新行业], needs: {从业: ≥3年}}
        华南: {target: 3000万元, owner: 李四}
        其他: 其余
"""
COLUMNS = '("区域", "name"), ("目标", "target"), ("占比", "share")'


def made(call: str, plan: str, folder, language: str = "zh-CN") -> list:
    return list(body_of(f"{{{{ {call} }}}}", plan, folder, language))


def split(columns: str = COLUMNS, more: str = "") -> str:
    return f"table(plan.goals.revenue.by.region, [{columns}]{more})"


class TestColumns:
    def test_a_column_without_an_entry_is_dropped(self, tmp_path):
        columns = '("区域", "name"), ("上年", "base"), ("负责", "owner"), ("目标", "target")'
        (table,) = made(split(columns), REGIONS, tmp_path)
        assert cells(table) == [
            ["区域", "负责", "目标（万元）"],
            ["华东", "—", "5000"],
            ["华南", "李四", "3000"],
            ["其他", "—", "2000"],
        ]

    def test_figures_stand_right_and_words_left(self, tmp_path):
        (table,) = made(split(), REGIONS, tmp_path)
        assert [column.align for column in table.columns] == [Align.LEFT, Align.RIGHT, Align.RIGHT]

    def test_figures_are_numbers_with_their_paths(self, tmp_path):
        (table,) = made(split(), REGIONS, tmp_path)
        at = "goals.revenue.by.region"
        assert table.rows[2].cells == (
            (Text("其他"),),
            (Number("2000", f"{at}.其他.target"),),
            (Number("20.0%", f"{at}.其他.share"),),
        )

    def test_several_keys_in_one_column_are_listed(self, tmp_path):
        (table,) = made(split('("区域", "name"), ("要点", ["focus", "needs"])'), REGIONS, tmp_path)
        path = "goals.revenue.by.region.华东.needs.从业"
        assert table.rows[0].cells[1] == (
            Text("老客户、新行业"), Text("；"), Text("从业 "), Number("≥3年", path),
        )  # fmt: skip

    def test_words_that_explain_a_name_follow_a_colon(self, tmp_path):
        plan = "goals: {revenue: 1亿元}\nkpis: {回款: {scoring: {满分: 按期回款, 零分: 逾期}}}\n"
        (table,) = made('table(plan.kpis, [("指标", "name"), ("评分", "scoring")])', plan, tmp_path)
        assert cells(table)[1] == ["回款", "满分：按期回款；零分：逾期"]

    def test_english_lists_have_english_marks(self, tmp_path):
        plan = """
goals:
  revenue:
    by:
      region:
        DACH: {target: $6M, focus: [Renewals, New sectors], needs: {Experience: ≥3 years}}
        Nordics: $4M
"""
        call = split('("Region", "name"), ("Focus", ["focus", "needs"])')
        (table,) = made(call, plan, tmp_path, "en")
        assert cells(table)[1][1] == "Renewals, New sectors; Experience ≥3 years"


class TestRows:
    KPIS = """
goals: {revenue: 1亿元}
kpis:
  业绩: {weight: 70%, items: {销售额: {weight: 50%, items: {老客户: 20%, 新客户: 30%}}, 回款: 20%}}
  过程: {weight: 30%}
"""

    def test_what_stands_below_is_indented(self, tmp_path):
        call = 'table(plan.kpis, [("指标", "name"), ("权重", "weight")], below="items")'
        (table,) = made(call, self.KPIS, tmp_path)
        rows = [(row.level, plain_text(row.cells[0])) for row in table.rows]
        assert rows == [
            (0, "业绩"), (1, "销售额"), (2, "老客户"), (2, "新客户"), (1, "回款"), (0, "过程"),
        ]  # fmt: skip

    def test_names_that_have_a_key_can_be_left_out(self, tmp_path):
        plan = (
            "goals: {revenue: 1亿元}\n"
            "actions: {拜访: {when: Q1}, 培训: {when: Q2, steps: {备课: 写讲义}}}\n"
        )
        call = 'table(plan.actions, [("行动", "name"), ("时间", "when")], without="steps")'
        (table,) = made(call, plan, tmp_path)
        assert cells(table) == [["行动", "时间"], ["拜访", "Q1"]]

    @pytest.mark.parametrize("what", ["plan.risks", "plan.team", "none"])
    def test_nothing_makes_no_table(self, what, tmp_path):
        call = f'table({what}, [("风险", "name")], caption="风险")'
        assert made(call, "goals: {revenue: 1亿元}\n", tmp_path) == []

    def test_a_bare_list_of_names_is_a_table_of_names(self, tmp_path):
        (table,) = made('table(plan.risks, [("风险", "name"), ("应对", "response")])',
                        "goals: {revenue: 1亿元}\nrisks: {回款拖延: , 新人上手慢: }\n", tmp_path)
        assert cells(table) == [["风险"], ["回款拖延"], ["新人上手慢"]]


class TestTotals:
    def total(self, plan: str, folder, columns: str = COLUMNS) -> list[str] | None:
        table, *_ = made(split(columns, ", total=plan.goals.revenue"), plan, folder)
        assert isinstance(table, Table)
        return cells(table)[-1] if table.rows[-1].total else None

    def test_the_whole_closes_the_table(self, tmp_path):
        assert self.total(REGIONS, tmp_path) == ["合计", "1亿元", "100%"]

    def test_it_keeps_the_path_of_the_whole(self, tmp_path):
        (table,) = made(split(more=", total=plan.goals.revenue"), REGIONS, tmp_path)
        assert table.rows[-1].cells[1] == (Number("1亿元", "goals.revenue.target"),)

    def test_one_row_needs_no_total(self, tmp_path):
        plan = "goals: {revenue: {target: 1亿元, by: {region: {全国: 1亿元}}}}\n"
        assert self.total(plan, tmp_path) is None

    def test_parts_of_unknown_size_have_no_total(self, tmp_path):
        plan = "goals: {revenue: {by: {region: {华东: 5000万元, 华南: 待定}}}}\n"
        assert self.total(plan, tmp_path) is None

    def test_a_ratio_is_no_sum_of_its_parts(self, tmp_path):
        plan = "goals: {gross_margin: {target: 40%, by: {region: {华东: 42%, 华南: 38%}}}}\n"
        call = split(more=", total=plan.goals.gross_margin").replace("revenue", "gross_margin")
        (table,) = made(call, plan, tmp_path)
        assert cells(table)[-1] == ["整体", "40%"]

    def test_shares_beyond_the_whole_are_not_called_all_of_it(self, tmp_path):
        plan = """
goals:
  revenue: {target: 1亿元, over_assign: 5%, by: {region: {华东: 6000万元, 华南: 4500万元}}}
"""
        assert self.total(plan, tmp_path) == ["合计", "1亿元", ""]

    def test_a_share_that_takes_the_rest_closes_no_sum(self, tmp_path):
        plan = """
goals:
  revenue:
    target: 1亿元
    by: {region: {华东: {target: 6000万元, share: 60%}, 华南: {target: 4000万元, share: 其余}}}
"""
        assert self.total(plan, tmp_path) == ["合计", "1亿元", ""]

    def test_level_rows_count_once(self, tmp_path):
        plan = (
            "goals: {revenue: 1亿元}\n"
            "budget: {lines: {推广: {lines: {线上: 60万元, 线下: 40万元}}, 系统: 100万元}}\n"
        )
        columns = '[("项目", "name"), ("金额", "amount"), ("占比", "share")]'
        call = f'table(plan.budget.lines, {columns}, below="lines", total=plan.budget)'
        (table,) = made(call, plan, tmp_path)
        assert cells(table)[-1] == ["合计", "200", "100%"]


class TestRoundingNote:
    def note(self, regions: str, folder, language: str = "zh-CN") -> list[str]:
        plan = f"goals: {{revenue: {{target: 3000, by: {{region: {{{regions}}}}}}}}}\n"
        _, *notes = made(split(more=", total=plan.goals.revenue"), plan, folder, language)
        return [plain_text(note.content) for note in notes if isinstance(note, Paragraph)]

    def test_shares_that_only_nearly_add_up_get_a_note(self, tmp_path):
        assert self.note("华东: 1000, 华南: 1000, 华北: 1000", tmp_path) == [
            "注：各项占比分别四舍五入，合计不一定正好是100%。"
        ]

    def test_the_note_in_english(self, tmp_path):
        (note,) = self.note("DACH: 1000, Nordics: 1000, Iberia: 1000", tmp_path, "en")
        assert note.startswith("Note: shares are rounded")

    @pytest.mark.parametrize(
        "regions",
        [
            "华东: 1500, 华南: 1500",
            "华东: {target: 1000, share: 约33%}, 华南: {target: 2000, share: 约67%}",
            "华东: 1500, 华南: 1000",
        ],
    )
    def test_others_get_none(self, regions, tmp_path):
        assert self.note(regions, tmp_path) == []


class TestGrid:
    def test_rows_and_columns_without_content_are_left_out(self, tmp_path):
        call = (
            'grid(["项目", "上年", "本年"], [["营收", none, amount(plan.goals.revenue)],'
            ' ["利润", none, none]], caption="关键数字", label="key")'
        )
        (table,) = made(call, REGIONS, tmp_path)
        assert cells(table) == [["项目", "本年"], ["营收", "1亿元"]]
        assert (table.caption, table.label) == ((Text("关键数字"),), "key")
