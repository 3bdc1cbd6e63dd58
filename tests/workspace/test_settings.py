"""Where a workspace's settings and looks are found, and that settings are no plan."""

from pathlib import Path

from plangen.workspace.looks import find_look, known_looks
from plangen.workspace.plans import find_plans
from plangen.workspace.settings import find_settings
from plangen.workspace.shipped import shipped_templates


def test_the_nearest_settings_count(tmp_path):
    inner = tmp_path / "华东" / "plans"
    inner.mkdir(parents=True)
    assert find_settings(inner) is None
    (tmp_path / "plangen.yaml").touch()
    assert find_settings(inner) == tmp_path / "plangen.yaml"
    (tmp_path / "华东" / "plangen.yaml").touch()
    assert find_settings(inner) == tmp_path / "华东" / "plangen.yaml"


def test_a_folder_of_that_name_is_none(tmp_path):
    (tmp_path / "plangen.yaml").mkdir()
    assert find_settings(tmp_path) is None


def test_settings_in_a_folder_of_plans_are_no_plan(tmp_path):
    for name in ("a.yaml", "plangen.yaml", ".hidden.yaml"):
        (tmp_path / name).touch()
    found = find_plans([str(tmp_path)], Path("plans"))
    assert [plan.path.name for plan in found] == ["a.yaml"]


def test_a_look_of_ones_own_comes_before_the_shipped_one(tmp_path):
    folders = (tmp_path, shipped_templates())
    assert known_looks(folders) == ["modern", "official"]
    assert find_look("modern", folders) == shipped_templates() / "word" / "modern"
    (tmp_path / "word" / "modern").mkdir(parents=True)
    assert find_look("modern", folders) == tmp_path / "word" / "modern"
    assert find_look("../documents", folders) is None
