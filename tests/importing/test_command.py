"""``plangen import`` on the command line."""

import pytest

from plangen.cli.main import main
from tests.importing.drafts import DOCUMENTS

DOCUMENT = str(DOCUMENTS / "team-plan.md")


@pytest.fixture(autouse=True)
def _workspace(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PLANGEN_LANG", "en")


@pytest.mark.parametrize("arguments", [[], ["-o", "-"]])
def test_it_prints_the_draft(capsys, arguments):
    assert main(["import", DOCUMENT, *arguments]) == 0
    assert "\nkind: team-plan\nlanguage: zh-CN\nyear: 2026\n" in capsys.readouterr().out


def test_it_writes_the_draft_and_says_how_many_numbers_are_in_it(capsys, tmp_path):
    assert main(["import", DOCUMENT, "-o", "plans/team.yaml"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert "plans/team.yaml is written; numbers in their places: 41, without one: 0" in said.err
    assert main(["check", "plans/team.yaml"]) == 0
    assert (tmp_path / "plans" / "team.yaml").read_text(encoding="utf-8").startswith("# yaml-lang")


def test_it_never_writes_over_a_file_but_with_force(capsys, tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("mine", encoding="utf-8")
    assert main(["import", DOCUMENT, "-o", "mine.yaml"]) == 2
    assert "mine.yaml exists and is not overwritten" in capsys.readouterr().err
    assert file.read_text(encoding="utf-8") == "mine"
    assert main(["import", DOCUMENT, "-o", "mine.yaml", "--force"]) == 0
    assert file.read_text(encoding="utf-8") != "mine"


def test_the_kind_can_be_said(capsys):
    assert main(["import", DOCUMENT, "--kind", "manager-plan"]) == 0
    assert "\nkind: manager-plan\n" in capsys.readouterr().out
    assert main(["import", DOCUMENT, "--kind", "novel"]) == 2
    assert "there is no “novel” in zh-CN; the kinds are: annual-review" in capsys.readouterr().err


def test_so_can_the_language(capsys):
    assert main(["import", str(DOCUMENTS / "english.md"), "--lang", "zh-CN"]) == 0
    assert "\nlanguage: zh-CN\n" in capsys.readouterr().out


def test_what_cannot_be_read_is_said(capsys, tmp_path):
    (tmp_path / "表.xls").write_bytes(b"no document")
    assert main(["import", "表.xls"]) == 2
    assert main(["import", "没有.docx"]) == 2
    assert "plangen: " in capsys.readouterr().err
