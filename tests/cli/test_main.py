import json
import subprocess
import sys
from pathlib import Path

from plangen.cli import checking
from plangen.model.schema import schema_text

ROOT = Path(__file__).parents[2]


def test_an_unknown_command_or_option_is_wrong_usage(plangen):
    assert plangen("chekc").code == 2
    assert plangen("check", "--colour").code == 2


def test_help_lists_every_command(plangen):
    outcome = plangen("--help")
    assert outcome.code == 0
    for command in ("build", "check", "explain", "new", "schema"):
        assert f"    {command} " in outcome.out


def test_a_chinese_locale_gets_chinese_help(plangen, monkeypatch):
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert "检查计划" in plangen("--help").out


def test_a_bug_of_ours_is_told_apart_from_a_faulty_plan(plangen, sample, monkeypatch):
    def broken(path, settings):
        raise RuntimeError(path)

    monkeypatch.setattr(checking, "load", broken)
    outcome = plangen("check")
    assert outcome.code == 3
    assert "not your plan's fault" in outcome.err


def test_an_interruption_has_its_own_exit_code(plangen, sample, monkeypatch):
    def interrupted(path, settings):
        raise KeyboardInterrupt

    monkeypatch.setattr(checking, "load", interrupted)
    assert plangen("check").code == 130


def test_the_schema_is_printed_and_the_committed_one_is_current(plangen):
    assert plangen("schema").out == schema_text()
    assert (ROOT / "plans" / "plan.schema.json").read_text(encoding="utf-8") == schema_text()
    json.loads(schema_text())


def test_output_that_nobody_reads_any_more_is_no_error(sample):
    command = f"{sys.executable} -m plangen explain | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""
