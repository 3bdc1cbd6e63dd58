import datetime
import os
import pty
import subprocess
import sys

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


def on_terminal(workspace, typed, *arguments):
    """Run the program in a terminal of its own and type; return its exit code and what it shows."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "plangen", "new", *arguments]
    with subprocess.Popen(
        command, cwd=workspace, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as program:
        os.close(theirs)
        os.write(ours, typed.encode())
        shown = b"".join(iter(lambda: _shown(ours), b""))
    os.close(ours)
    return program.returncode, shown.decode()


def _shown(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the program at the other end is gone
        return b""


def test_on_a_terminal_it_asks_and_the_answers_are_in_the_plan(plangen, workspace):
    answers = ["2027", "", "李四", "三千万", "3000万元", "3600万元", "华东、西南", "12", "14"]
    code, shown = on_terminal(workspace, "".join(f"{one}\n" for one in answers), "plans/a.yaml")
    assert code == 0
    assert "标题 [2027年销售团队工作计划]：" in shown
    assert "“三千万”读不成数字" in shown
    text = (workspace / "plans" / "a.yaml").read_text(encoding="utf-8")
    assert "\nowner: 李四\n" in text
    assert "\n    base: 3000万元 " in text
    assert "\n        西南: 待定\n" in text
    assert "\n  headcount: 12人 → 14人 " in text
    assert plangen("check", "plans/a.yaml").code == 0
    assert plangen("build", "plans/a.yaml").code == 0


def test_with_yes_it_asks_nothing_even_on_a_terminal(workspace):
    code, shown = on_terminal(workspace, "", "--yes", "plans/a.yaml")
    assert code == 0
    assert "计划哪一年" not in shown


@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_whoever_stops_leaves_nothing_behind(workspace, key):
    script = f"import sys, plangen.cli.main as m; sys.exit(m.main(['new', 'plans/a.yaml']))"
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["setsid", "--ctty", sys.executable, "-c", script],
        cwd=workspace, stdin=theirs, stdout=theirs, stderr=theirs,
    ) as program:  # fmt: skip
        os.close(theirs)
        shown = b""
        while "哪一年".encode() not in shown:
            shown += _shown(ours)
        os.write(ours, b"2027\n")
        while "标题".encode() not in shown:
            shown += _shown(ours)
        os.write(ours, key.encode())
        while more := _shown(ours):
            shown += more
    os.close(ours)
    assert program.returncode == 130
    assert "Traceback" not in shown.decode()
    assert list((workspace / "plans").iterdir()) == []
