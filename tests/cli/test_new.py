import datetime
import io
import sys

import pexpect
import pytest

from plangen.workspace.shipped import shipped_templates
from plangen.workspace.starters import starter_kinds

KINDS = [
    (kind, language)
    for language in ("zh-CN", "en")
    for kind in starter_kinds(language, (shipped_templates(),))
]


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_a_new_plan_passes_and_builds(plangen, workspace, kind, language):
    assert plangen("new", "--kind", kind, "--lang", language, "plans/mine.yaml").code == 0
    checked = plangen("check", "plans/mine.yaml", "--lang", "en")
    assert checked.out == "plans: 1, errors: 0, warnings: 0, infos: 0\n"
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


def test_an_unknown_kind_is_wrong_usage_and_the_known_ones_are_named(plangen, workspace):
    outcome = plangen("new", "--kind", "poem", "plans/mine.yaml")
    assert outcome.code == 2
    assert "there is no “poem” in zh-CN; the kinds are: " in outcome.err
    assert "team-plan" in outcome.err
    assert not (workspace / "plans" / "mine.yaml").exists()


def test_the_year_is_the_one_being_planned(plangen, workspace):
    plangen("new", "plans/mine.yaml")
    today = datetime.datetime.now().astimezone().date()
    year = today.year + (today.month >= 7)
    assert f"\nyear: {year}\n" in (workspace / "plans" / "mine.yaml").read_text(encoding="utf-8")


def on_terminal(workspace, exchange, *arguments):
    """Run the program in a terminal: type each line when its prompt is there.

    Returns the exit code and all that the terminal has shown.
    """
    shown = io.StringIO()
    command = ["-m", "plangen", "new", *arguments]
    program = pexpect.spawn(
        sys.executable, command, cwd=str(workspace), encoding="utf-8", timeout=30, echo=False
    )
    program.logfile_read = shown
    for prompt, typed in exchange:
        program.expect_exact(prompt)
        program.send(typed)
    program.expect(pexpect.EOF)
    program.close()
    return program.exitstatus, shown.getvalue()


ANSWERS = [
    ("哪一年", "2027\n"),
    ("标题 [2027年销售团队工作计划]：", "\n"),
    ("谁编制", "李四\n"),
    ("上年营收 [8000万元]：", "三千万\n"),
    ("“三千万”读不成数字", ""),
    ("上年营收 [8000万元]：", "3000万元\n"),
    ("本年营收目标", "3600万元\n"),
    ("有哪些区域", "华东、西南\n"),
    ("现有多少人", "12\n"),
    ("到年末要有多少人", "14\n"),
]


def test_on_a_terminal_it_asks_and_the_answers_are_in_the_plan(plangen, workspace):
    code, _ = on_terminal(workspace, ANSWERS, "plans/a.yaml")
    assert code == 0
    text = (workspace / "plans" / "a.yaml").read_text(encoding="utf-8")
    assert "\nowner: 李四\n" in text
    assert "\n    base: 3000万元 " in text
    assert "\n        西南: 待定\n" in text
    assert "\n  headcount: 12人 → 14人 " in text
    assert plangen("check", "plans/a.yaml").code == 0
    assert plangen("build", "plans/a.yaml").code == 0


def test_with_yes_it_asks_nothing_even_on_a_terminal(workspace):
    code, shown = on_terminal(workspace, [], "--yes", "plans/a.yaml")
    assert code == 0
    assert "哪一年" not in shown


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_whoever_stops_leaves_nothing_behind(workspace, key):
    exchange = [("哪一年", "2027\n"), ("标题", key)]
    code, shown = on_terminal(workspace, exchange, "plans/a.yaml")
    assert code == 130
    assert "Traceback" not in shown
    assert list((workspace / "plans").iterdir()) == []
