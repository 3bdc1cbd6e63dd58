"""docs/commands.md names all that the command line has."""

import argparse
import json
import re
from importlib import import_module

import pytest

from plangen.cli import exits
from plangen.cli.main import main
from plangen.writers.registry import formats
from tests.docs.reading import ROOT, text_of

PAGE = text_of("docs/commands.md")
MODULES = {
    file.stem.removesuffix("_"): file.stem
    for file in sorted((ROOT / "plangen/cli/commands").glob("[a-z]*.py"))
}
NAMES = sorted(MODULES)


def section(name: str) -> str:
    """What the page says of one command."""
    _, found, rest = PAGE.partition(f"\n## plangen {name}")
    assert found, f"docs/commands.md has no section on plangen {name}"
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize("name", NAMES)
def test_every_option_is_described_and_no_other(name):
    parser = argparse.ArgumentParser(add_help=False)
    import_module(f"plangen.cli.commands.{MODULES[name]}").add_arguments(parser)
    known = set(re.findall(r"--[a-z][a-z-]*", parser.format_help()))
    assert set(re.findall(r"^\| `(--[a-z][a-z-]*)", section(name), re.MULTILINE)) == known


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_every_command_is_in_the_readme(readme):
    assert sorted(re.findall(r"^\| `plangen (\w+)", text_of(readme), re.MULTILINE)) == NAMES


def test_exit_codes():
    codes = [value for name, value in vars(exits).items() if name.isupper()]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", PAGE, re.MULTILINE)] == codes


def test_formats():
    assert formats() == re.findall(r"^\| \*\*`(\w+)`\*\*", section("build"), re.MULTILINE)


def test_the_formats_of_a_build_that_names_none():
    usual = import_module("plangen.cli.commands.build").USUAL
    assert f"`{usual}` if not given" in section("build")


def test_json_keys(tmp_path, capsys):
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "plangen: 1\nkind: team-plan\nlanguage: en\ntitle: Plan\n"
        "goals: {revenue: {target: $10M, by: {half: {H1: $4M, H2: $7M}}}}\n"
    )
    main(["check", str(plan), "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)
    keys, (related, *_) = set(finding), finding["related"]
    _, _, table = PAGE.partition("## The JSON format")
    cells = "".join(re.findall(r"^\| (`.*?) \|", table, re.MULTILINE))
    assert set(re.findall(r"`(\w+)`", cells)) == keys
    assert set(related) < keys
