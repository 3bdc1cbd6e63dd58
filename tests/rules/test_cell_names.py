"""Cells are called by the names that people gave, with the word for the number that is meant."""

import pytest

from plangen.diagnostics.path import parse_path
from plangen.rules.cell_names import CellName


@pytest.mark.parametrize(
    ("path", "chinese", "english"),
    [
        ("goals.revenue.target", "“营收”", "“Revenue”"),
        ("goals.revenue.base", "“营收”的基数", "the base of “Revenue”"),
        ("goals.revenue.by.quarter.Q2.share", "“营收·Q2”的份额", "the share of “Revenue · Q2”"),
        ("goals.revenue.actual", "“营收”的实际数", "the actual figure of “Revenue”"),
        ("goals.revenue.per_head.actual", "“营收”的人均", "the figure per head of “Revenue”"),
        ("team.headcount.base", "人数的基数", "the headcount base"),
        ("kpis.过程.items.拜访.weight", "“过程·拜访”的权重", "the weight of “过程 · 拜访”"),
        ("budget.lines.差旅.target", "“差旅”的预算", "the budget of “差旅”"),
        ("next.goals.profit.base", "明年“利润”的基数", "the base of “Profit” for next year"),
    ],
)
def test_name_of_a_cell(path: str, chinese: str, english: str):
    name = CellName(parse_path(path))
    assert name.in_language("zh-CN") == chinese
    assert name.in_language("en") == english
