"""Plans whose names are no text, as those of archives that were packed under Windows."""

import os
import sys
from pathlib import Path

import pytest

from plangen.batch.record import Status
from plangen.cli.main import main
from tests.batch.conftest import plan_text

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="names are always text")

FOLDER = os.fsdecode("华东".encode("gb18030"))
NAME = os.fsdecode("计划.yaml".encode("gb18030"))


@pytest.fixture
def foreign(plans: Path) -> Path:
    """A plan whose name and folder are written in an encoding of long ago; it has an error."""
    (plans / FOLDER).mkdir()
    file = plans / FOLDER / NAME
    file.write_text(plan_text("华东区2026年计划") + "follows: 去年.yaml\n", encoding="utf-8")
    return file


def test_such_a_plan_is_built_like_any_other(build, foreign):
    made = build(formats=("docx", "html", "md"), draft=True)[NAME]
    assert made.record.status is Status.DRAFT
    assert "没有 plans/" in made.record.findings[0].message
    assert all(Path(name).read_bytes() for name in made.documents)
    assert len(made.documents) == 3
    assert build(formats=("docx", "html", "md"), draft=True)[NAME].unchanged
    assert "华东区2026年计划" in Path("out/index.html").read_text(encoding="utf-8")


def test_other_programs_are_told_its_very_name(foreign, capsys):
    assert main(["check", str(foreign), "--format", "sarif"]) == 1
    assert '"uri": "plans/%BB%AA%B6%AB/%BC%C6%BB%AE.yaml"' in capsys.readouterr().out
