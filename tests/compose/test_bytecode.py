"""Templates are compiled once, and kept where Python keeps its modules."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from plangen.compose.bytecode import kept_templates

LETTER = "{{ name }}：二〇二六年营收目标 {{ target }}"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that Python is told to keep compiled modules in."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    return tmp_path


def _rendered(text: str = LETTER) -> str:
    """Render a template in an environment of its own, as another run would."""
    environment = Environment(loader=DictLoader({"目标": text}), bytecode_cache=kept_templates())
    return environment.get_template("目标").render(name="华东区", target="1.2亿元")


def test_a_second_run_finds_the_template_compiled(kept: Path, monkeypatch: pytest.MonkeyPatch):
    first = _rendered()
    monkeypatch.delattr(Environment, "_compile")

    assert len(list(kept.iterdir())) == 1
    assert _rendered() == first == "华东区：二〇二六年营收目标 1.2亿元"


def test_a_template_that_was_edited_is_compiled_anew(kept: Path):
    _rendered()

    assert _rendered("{{ name }}目标 {{ target }}") == "华东区目标 1.2亿元"


def test_nothing_is_kept_where_python_may_not_keep_modules(
    kept: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    assert kept_templates() is None
    assert _rendered().startswith("华东区")
    assert not list(kept.iterdir())


def test_a_folder_that_cannot_be_written_to_costs_nothing_but_time(
    kept: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys, "pycache_prefix", str(kept / "gone"))

    assert _rendered().endswith("1.2亿元")
