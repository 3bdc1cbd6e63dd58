"""A company of forty units: its document shows both ends, and all of them in an appendix."""

from pathlib import Path

import pytest

from plangen.cli.main import main
from tests.rollup.group import BASIS, write

UNITS = 40


@pytest.fixture(scope="module")
def document(tmp_path_factory) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("company"))
        for number in range(1, UNITS + 1):
            write(f"plans/单位{number:02}/2026.yaml", f"单位{number:02}", BASIS + unit(number))
        parent = write("集团.yaml", "集团", BASIS + "goals: {revenue: 待定}\n", "group-plan")
        command = ["rollup", "plans", "--parent", str(parent), "-o", "汇总.yaml", "--to", "md"]
        assert main(command) == 0
        return Path("汇总.md").read_text(encoding="utf-8")


def unit(number: int) -> str:
    return (
        f"goals:\n  revenue: 1000万元 → {1000 + 10 * number}万元\n"
        f"  gross_margin: {20 + number // 2}%\n"
        f"budget: {100 + number}万元\n"
        f"team: {{headcount: {10 + number}人 → {11 + number}人, joiners: 2人, leavers: 1人}}\n"
    )


def section(document: str, start: str, end: str) -> str:
    return document[document.index(start) : document.index(end)]


def test_the_text_names_both_ends_and_sends_to_the_appendix(document):
    text = section(document, "### （一）营收：按单位", "### （二）毛利率")
    assert "单位40最多，为1400万元，占2.9%。" in text
    assert "增长最慢的是单位01（1.0%）、单位02（2.0%）、单位03（3.0%），合计20.5%。" in text
    assert "营收：最大的 10 个单位" in text
    assert "营收：增长最慢的 10 个单位" in text
    assert "全部 40 项见表" in text
    assert text.count("|") == 0


def test_a_ratio_shows_its_ends_beside_one_another(document):
    text = section(document, "### （二）毛利率：按单位", "## 四、")
    assert "| 最高的 5 个 | 毛利率 | 最低的 5 个 | 毛利率 |" in text
    assert "| 单位40 | 40% | 单位01 | 20% |" in text


def test_the_appendix_has_every_unit_once_a_table(document):
    appendix = document[document.index("## 五、附表") :]
    tables = ("营收：按单位", "预算：按单位", "各项比率：按单位", "团队人数：按单位")
    assert all(caption in appendix for caption in tables)
    assert appendix.count("| 单位17 |") == len(tables)
    assert "| 单位17 | 27 | 2 | 1 | 28 | 2.2% | 3.7% |" in appendix


def test_headcount_is_one_bridge_and_no_step_a_unit(document):
    text = section(document, "人力配置", "## 五、附表")
    assert "团队人数由1220人增至1260人，新增80人，减少40人。" in text
    assert "团队人数：最大的 10 个单位" in text
