from pathlib import Path

import pytest

from plangen.batch.names import safe_name
from plangen.batch.places import tasks_of
from plangen.workspace.plans import PlanFile

HARMLESS = ["2026-team-plan", "华东区 2026 年计划", "plan.v2", "计划🚀", "Müller & Söhne (final)"]
HOSTILE = [
    "..", ".", "...", ".hidden", "a/b", "..\\..\\x", "C:x", "con", "NUL.backup", "com1", "lpt²",
    "a\nb", "what?", "plan.", "plan ", "华" * 100, "x" * 300, "🚀" * 70, "summary.docx",
    "\udcff", "",
]  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_a_name_that_does_no_harm_stays(name):
    assert safe_name(name) == name


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_becomes_one_that_every_disk_takes(name):
    tame = safe_name(name)
    assert tame == safe_name(name)
    assert Path(tame).parts == (tame,)
    assert not tame.startswith(".")
    assert not tame.endswith((" ", "."))
    assert not set(tame) & set('<>:"/\\|?*\n\udcff')
    assert 0 < len(tame.encode()) <= 120
    assert tame.partition(".")[0].lower() not in {"con", "nul", "com1", "lpt²"}


def test_hostile_names_do_not_become_one():
    assert len({safe_name(name).casefold() for name in HOSTILE}) == len(HOSTILE)


def test_an_accent_that_is_written_in_two_ways_is_one_name():
    assert safe_name("Müller") == safe_name("Mu\u0308ller") == "Müller"


def _plan(path: str) -> PlanFile:
    return PlanFile(Path("plans", path), Path(path).with_suffix(""))


def test_plans_that_some_disk_takes_for_one_get_a_folder_each():
    files = ["east.yaml", "East.yaml", "east.yml", "Straße.yaml", "STRASSE.yaml", "up/east.yaml"]
    folders = [task.folder for task in tasks_of(map(_plan, files), Path("out"), {})]
    assert folders[0] == "east"
    assert folders[-1] == "up/east"
    assert len({folder.casefold() for folder in folders}) == len(files)


def test_a_folder_stays_with_its_plan_whatever_is_built_later():
    (task,) = tasks_of([_plan("east.yml")], Path("out"), {"east": "../plans/east.yaml"})
    assert task.folder.startswith("east-")
    (task,) = tasks_of([_plan("east.yml")], Path("out"), {"east": "../plans/east.yml"})
    assert task.folder == "east"


def test_a_plan_that_means_the_folder_above_stays_inside():
    (task,) = tasks_of([PlanFile(Path("plans/...yaml"), Path(".."))], Path("out"), {})
    assert ".." not in Path(task.folder).parts
