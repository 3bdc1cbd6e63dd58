import os
import zipfile

import pytest

from plangen.writers.office import program


def test_documents_and_charts_go_to_a_folder_of_the_plans_own(plangen, sample, workspace):
    outcome = plangen("build", "plans")
    folder = workspace / "output" / "2026-team-plan"
    assert outcome.code == 0
    assert {file.name for file in folder.iterdir()} == {
        "2026-team-plan.docx",
        "2026-team-plan.md",
        "charts",
    }
    assert zipfile.is_zipfile(folder / "2026-team-plan.docx")
    assert {file.stem for file in (folder / "charts").iterdir()} == {
        "budget", "headcount", "revenue-product", "revenue-quarter", "revenue-region", "schedule",
        "summary", "weights",
    }  # fmt: skip


def test_it_says_where_the_documents_are(plangen, sample):
    assert plangen("build").out.splitlines() == [
        "output/2026-team-plan/2026-team-plan.docx",
        "output/2026-team-plan/2026-team-plan.md",
    ]


def test_one_format_and_another_folder(plangen, sample, workspace):
    assert plangen("build", "--to", "docx", "--out", "out").code == 0
    assert [f.name for f in (workspace / "out" / "2026-team-plan").iterdir()] == [
        "2026-team-plan.docx"
    ]


def test_plans_in_subfolders_keep_their_place(plangen, sample, workspace):
    (workspace / "plans" / "华东").mkdir()
    sample.rename(workspace / "plans" / "华东" / "2026.yaml")
    assert plangen("build", "--to", "md").code == 0
    assert (workspace / "output" / "华东" / "2026" / "2026.md").is_file()


def test_a_plan_with_errors_is_refused_and_the_others_are_built(plangen, sample, workspace):
    faulty = workspace / "plans" / "a-faulty.yaml"
    text = sample.read_text(encoding="utf-8")
    faulty.write_text(text.replace("20人 → 28人", "20人 → 30人"), encoding="utf-8")
    outcome = plangen("build", "--to", "md")
    assert outcome.code == 1
    assert "plans/a-faulty.yaml 有错误，没有生成文件" in outcome.err
    assert not (workspace / "output" / "a-faulty").exists()
    assert (workspace / "output" / "2026-team-plan" / "2026-team-plan.md").is_file()


def test_an_unknown_format_is_wrong_usage(plangen, sample):
    outcome = plangen("build", "--to", "docx,ppt")
    assert outcome.code == 2
    assert outcome.err == "plangen: there is no format “ppt”; there are docx, html, md, pdf\n"


def test_the_same_plan_gives_the_same_bytes(plangen, sample, workspace):
    plangen("build", "--out", "one")
    plangen("build", "--out", "two")
    one = {p.relative_to("one"): p.read_bytes() for p in _files(workspace, "one")}
    two = {p.relative_to("two"): p.read_bytes() for p in _files(workspace, "two")}
    assert one == two


def _files(workspace, folder):
    """All files but what the folder remembers of times."""
    every = [p.relative_to(workspace) for p in (workspace / folder).rglob("*") if p.is_file()]
    return [p for p in every if ".plangen" not in p.parts]


def test_a_folder_that_cannot_be_written_is_one_clear_line(plangen, sample, workspace):
    (workspace / "taken").write_text("a file, not a folder")
    outcome = plangen("build", "--out", "taken")
    assert outcome.code == 2
    assert outcome.err.count("\n") == 1
    assert "taken" in outcome.err


def test_narrative_without_a_place_is_reported_where_it_stands(plangen, sample):
    text = sample.read_text(encoding="utf-8")
    sample.write_text(text + "  bugdet: 写错了节名。\n", encoding="utf-8")
    outcome = plangen("build", "--to", "md")
    assert outcome.code == 0
    assert "警告 X902 lost-block" in outcome.err
    assert f"plans/2026-team-plan.yaml:{text.count(chr(10)) + 1}:" in outcome.err


@pytest.mark.parametrize("to", ["", ",", " , "])
def test_no_format_at_all_is_wrong_usage(plangen, sample, to):
    assert plangen("build", "--to", to).code == 2


@pytest.mark.parametrize("wanted", [("--to", "md,pdf"), ("--page-numbers",)])
def test_without_libreoffice_it_says_so_before_anything_is_built(
    plangen, sample, workspace, monkeypatch, wanted
):
    monkeypatch.setenv("PATH", str(workspace))
    monkeypatch.setattr(program, "_PLACES", ())
    outcome = plangen("build", *wanted)
    assert outcome.code == 2
    assert outcome.err.startswith("plangen: PDF and page numbers need LibreOffice")
    assert not (workspace / "output").exists()


def test_a_conversion_that_fails_does_not_stop_the_other_plans(
    plangen, sample, workspace, monkeypatch
):
    broken = workspace / "soffice"
    broken.write_text("#!/bin/sh\nexit 0\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(workspace), prepend=os.pathsep)
    sample.with_name("b.yaml").write_bytes(sample.read_bytes())
    outcome = plangen("build", "--to", "pdf", "--lang", "en")
    assert outcome.code == 2
    assert outcome.err.splitlines()[:2] == [
        f"plans/{name} was not built: LibreOffice made no PDF of the Word file"
        for name in ("2026-team-plan.yaml", "b.yaml")
    ]


def test_a_web_page_is_one_file(plangen, sample, workspace):
    assert plangen("build", "--to", "html").out == "output/2026-team-plan/2026-team-plan.html\n"
    assert [file.name for file in (workspace / "output" / "2026-team-plan").iterdir()] == [
        "2026-team-plan.html"
    ]
