"""What docs/ci.md and docs/editors.md tell people to write is right."""

import argparse
import shlex
from importlib import import_module

import pytest
import yaml

from plangen.diagnostics.formats import formats
from tests.docs.reading import ROOT, blocks, text_of

CI = "docs/ci.md"
SNIPPETS = [yaml.safe_load(block) for block in blocks(CI, "yaml")]


def _scripts():
    workflow, pipeline, *_ = SNIPPETS
    steps = workflow["jobs"]["check"]["steps"]
    yield from (step["run"] for step in steps if "run" in step)
    yield from pipeline["plans"]["script"]
    for page in (CI, "docs/editors.md"):
        yield from (line for block in blocks(page, "sh") for line in block.splitlines())


COMMANDS = [script for script in _scripts() if script.startswith("plangen ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_one(command):
    _, name, *words = shlex.split(command.partition(" > ")[0], comments=True)
    parser = argparse.ArgumentParser()
    import_module(f"plangen.cli.commands.{name}").add_arguments(parser)
    parser.parse_args(words)


def test_every_format_is_shown():
    shown = " ".join(COMMANDS)
    assert all(f"--format {name}" in shown for name in formats() if name not in {"text", "json"})


def test_hooks_are_those_of_the_manifest():
    manifest = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    used = {
        hook["id"]
        for snippet in SNIPPETS
        for repository in snippet.get("repos", ())
        for hook in repository["hooks"]
    }
    assert used == {hook["id"] for hook in manifest}


def test_the_first_line_that_editors_need_is_that_of_the_starters():
    (line,) = blocks("docs/editors.md", "yaml")
    for starter in (ROOT / "templates" / "starters").glob("*.yaml"):
        assert line.strip() in starter.read_text(encoding="utf-8"), starter.name


def test_the_attribute_that_git_needs_is_that_of_its_setting():
    assert "diff=plangen" in text_of(CI)
    assert "diff.plangen.textconv" in text_of(CI)
