"""``check --watch``: checks again on every save, until Ctrl-C."""

import os
import signal
import subprocess
import sys

import pexpect
import pytest

from tests.cli.test_check import slip

CLEAR = "\x1b[2J"
SOUND = "1 份计划：0 个错误"
FAULTY = "1 份计划：1 个错误"
WAITING = "等待保存"
TIMEOUT = 60


@pytest.fixture
def watching(workspace):
    """Start ``plangen check --watch`` on a terminal."""
    started = []

    def start(*arguments):
        child = pexpect.spawn(
            sys.executable, ["-m", "plangen", "check", "--watch", "--lang", "zh-CN", *arguments],
            cwd=str(workspace), encoding="utf-8", timeout=TIMEOUT, dimensions=(40, 100),
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def ended_by_ctrl_c(child):
    child.sendintr()
    child.expect(pexpect.EOF)
    child.wait()
    return child.exitstatus


def test_every_save_is_checked_on_a_clear_screen(watching, sample):
    child = watching()
    child.expect_exact(SOUND)
    child.expect_exact(WAITING)
    slip(sample, "20人 → 28人", "20人 → 29人")
    child.expect_exact(CLEAR)
    child.expect_exact("H301")
    child.expect_exact(FAULTY)
    child.expect_exact(WAITING)
    slip(sample, "20人 → 29人", "20人 → 28人")
    child.expect_exact(SOUND)
    child.expect_exact(WAITING)
    assert ended_by_ctrl_c(child) == 130


def test_a_plan_that_another_follows_is_watched_too(watching, sample):
    before = sample.with_name("去年.yaml")
    slip(sample, "kind: team-plan", "kind: team-plan\nfollows: 去年.yaml")
    child = watching(sample.relative_to(sample.parents[1]).as_posix())
    child.expect_exact("P010")
    child.expect_exact(WAITING)
    before.write_text(
        "plangen: 1\nkind: team-plan\nlanguage: zh-CN\ntitle: 去年\nyear: 2025\n", encoding="utf-8"
    )
    child.expect_exact(SOUND)


def test_new_plans_and_faulty_settings_are_noticed(watching, sample):
    child = watching()
    child.expect_exact(WAITING)
    settings = sample.parents[1] / "plangen.yaml"
    settings.write_text("severities: {R999: off}\n", encoding="utf-8")
    child.expect_exact("R999")
    child.expect_exact(WAITING)
    settings.unlink()
    child.expect_exact(SOUND)
    child.expect_exact(WAITING)
    sample.with_name("华东.yaml").write_bytes(sample.read_bytes())
    child.expect_exact("2 份计划")


def test_no_screen_is_cleared_where_there_is_none(workspace, sample):
    command = [sys.executable, "-m", "plangen", "check", "--watch", "--lang", "zh-CN"]
    with subprocess.Popen(
        command, cwd=workspace, stdout=subprocess.PIPE, encoding="utf-8"
    ) as child:
        assert child.stdout
        lines = [child.stdout.readline() for _ in range(2)]
        child.send_signal(signal.SIGINT)
        assert child.wait(TIMEOUT) == 130
    assert lines == ["1 份计划：0 个错误，0 个警告，0 个提示\n", "等待保存……（Ctrl-C 结束）\n"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "json"), "--watch goes with --format text only"),
        (("--baseline", "b.json", "--write-baseline"), "does not go with --write-baseline"),
    ],
)
def test_what_does_not_go_together(plangen, sample, options, said):
    outcome = plangen("check", "--watch", *options)
    assert outcome.code == 2
    assert said in outcome.err
