"""Which look a Word document has: the command line says it, else the plan, else the settings."""

from zipfile import ZipFile

import docx
import pytest

PLAN = """
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售计划
goals: {revenue: {base: 2.2亿元, target: 2.8亿元}}
"""


@pytest.fixture
def built(workspace, plangen):
    """Build a plan with some more keys; return the fonts and colours of its styles."""

    def build(more="", *options):
        (workspace / "plans" / "sales.yaml").write_text(PLAN + more, encoding="utf-8")
        outcome = plangen("build", "--to", "docx", *options)
        assert outcome.code == 0, outcome.err
        with ZipFile(workspace / "output" / "sales" / "sales.docx") as archive:
            return archive.read("word/styles.xml").decode()

    return build


@pytest.fixture
def letterhead(workspace):
    made = docx.Document()
    made.styles["Title"].font.name = "Georgia"
    (workspace / "templates").mkdir(exist_ok=True)
    made.save(str(workspace / "templates" / "信笺.docx"))
    return "templates/信笺.docx"


def test_the_usual_look(built):
    assert "Microsoft YaHei" in built()


def test_the_settings_name_a_look_and_a_plan_another(built, workspace):
    (workspace / "plangen.yaml").write_text("look: official\n", encoding="utf-8")
    assert "FangSong" in built()
    assert "Microsoft YaHei" in built("look: modern\n")


def test_the_command_line_goes_first(built, letterhead):
    assert "FangSong" in built(f"reference: ../{letterhead}\n", "--look", "official")
    assert "Georgia" in built("look: official\n", "--reference", letterhead)


def test_a_plan_names_a_word_file_from_its_own_folder(built, letterhead):
    assert "Georgia" in built(f"look: official\nreference: ../{letterhead}\n")


def test_the_settings_name_a_word_file_from_theirs(built, letterhead, workspace):
    (workspace / "plangen.yaml").write_text(f"reference: {letterhead}\n", encoding="utf-8")
    assert "Georgia" in built()
    assert "FangSong" in built("look: official\n")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("look: fancy\n", "没有“fancy”这种样式"),
        ("reference: 信笺.docx\n", "没有 plans/信笺.docx 这个文件"),
        ("reference: /srv/信笺.docx\n", "不是相对路径"),
    ],
)
def test_what_a_plan_names_must_be_there(workspace, plangen, more, said):
    (workspace / "plans" / "sales.yaml").write_text(PLAN + more, encoding="utf-8")
    outcome = plangen("check")
    assert outcome.code == 1
    assert "P010" in outcome.out
    assert said in outcome.out


@pytest.mark.parametrize("options", [("--look", "fancy"), ("--reference", "nowhere.docx")])
def test_what_the_command_line_names_must_be_there(workspace, plangen, options):
    (workspace / "plans" / "sales.yaml").write_text(PLAN, encoding="utf-8")
    assert plangen("build", *options).code == 2


def test_settings_that_name_no_file(workspace, plangen):
    (workspace / "plangen.yaml").write_text("reference: nowhere.docx\n", encoding="utf-8")
    outcome = plangen("build")
    assert outcome.code == 2
    assert "plangen.yaml:1" in outcome.err


def test_a_file_without_the_styles_builds_nothing_but_drafts(workspace, plangen, letterhead):
    made = docx.Document(str(workspace / letterhead))
    made.styles["Caption"].delete()
    made.save(str(workspace / letterhead))
    more = f"reference: ../{letterhead}\n"
    (workspace / "plans" / "sales.yaml").write_text(PLAN + more, encoding="utf-8")
    outcome = plangen("build", "--to", "docx")
    assert outcome.code == 1
    assert "X901" in outcome.err
    assert not (workspace / "output" / "sales").exists()
    assert plangen("build", "--to", "docx", "--draft").code == 1
    assert (workspace / "output" / "sales" / "sales.docx").exists()
