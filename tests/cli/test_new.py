import datetime

import pytest


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_a_new_plan_passes_and_builds(plangen, workspace, language):
    assert plangen("new", "--lang", language, "plans/mine.yaml").code == 0
    checked = plangen("check", "plans/mine.yaml", "--lang", "en")
    assert checked.out == "1 plans: 0 errors, 0 warnings, 0 infos\n"
    assert plangen("build", "plans/mine.yaml").code == 0
    assert (workspace / "output" / "mine" / "mine.docx").is_file()


def test_it_comes_with_comments_and_with_the_schema_its_first_line_names(plangen, workspace):
    plangen("new", "plans/mine.yaml")
    text = (workspace / "plans" / "mine.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=plan.schema.json\n")
    assert text.count("#") > 15
    assert (workspace / "plans" / "plan.schema.json").is_file()


def test_it_never_overwrites(plangen, workspace):
    file = workspace / "plans" / "mine.yaml"
    file.write_text("一年的心血", encoding="utf-8")
    outcome = plangen("new", "plans/mine.yaml")
    assert outcome.code == 2
    assert "is not overwritten" in outcome.err
    assert file.read_text(encoding="utf-8") == "一年的心血"


def test_folders_are_made_as_needed(plangen, workspace):
    assert plangen("new", "plans/华东/2027.yaml").code == 0
    assert (workspace / "plans" / "华东" / "2027.yaml").is_file()


def test_an_unknown_kind_is_wrong_usage(plangen, workspace):
    outcome = plangen("new", "--kind", "poem", "plans/mine.yaml")
    assert outcome.code == 2
    assert not (workspace / "plans" / "mine.yaml").exists()


def test_the_year_is_the_one_being_planned(plangen, workspace):
    plangen("new", "plans/mine.yaml")
    today = datetime.datetime.now().astimezone().date()
    year = today.year + (today.month >= 7)
    assert f"\nyear: {year}\n" in (workspace / "plans" / "mine.yaml").read_text(encoding="utf-8")
