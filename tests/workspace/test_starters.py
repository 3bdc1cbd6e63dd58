import datetime

from plangen.workspace.shipped import shipped_templates
from plangen.workspace.starters import find_starter, planned_year, starter_kinds, starter_text

FOLDERS = (shipped_templates(),)


def test_the_first_half_of_a_year_plans_it_the_second_half_plans_the_next():
    assert planned_year(datetime.date(2026, 6, 30)) == 2026
    assert planned_year(datetime.date(2026, 7, 1)) == 2027


def test_all_years_in_a_starter_move_with_the_year_planned():
    text = starter_text(find_starter("team-plan", "zh-CN", FOLDERS), 2030)
    assert "title: 2030年销售团队工作计划" in text
    assert "年中复盘: 2030-07-10" in text
    assert "2026" not in text


def test_a_workspace_may_have_starters_of_its_own(tmp_path):
    (tmp_path / "starters").mkdir()
    own = tmp_path / "starters" / "store-plan.zh-CN.yaml"
    own.write_text("kind: store-plan\n", encoding="utf-8")
    folders = (tmp_path, *FOLDERS)
    assert find_starter("store-plan", "zh-CN", folders) == own
    assert {"store-plan", "team-plan"} <= set(starter_kinds("zh-CN", folders))


def test_a_kind_cannot_lead_out_of_the_folder(tmp_path):
    (tmp_path / "starters").mkdir()
    (tmp_path / "secret.zh-CN.yaml").write_text("kind: secret\n", encoding="utf-8")
    assert find_starter("../secret", "zh-CN", (tmp_path,)) is None
