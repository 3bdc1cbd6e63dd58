"""What editors make of a plan by its schema: VS Code, Neovim and others run this very server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen.model.schema import schema_text
from tests.editors.server import Message, Server
from tests.tools import required_tool

ROOT = Path(__file__).parents[2]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
STARTERS = sorted((ROOT / "templates" / "starters").glob("*.yaml"))
HEAD = """# yaml-language-server: $schema=plan.schema.json
plangen: 1
kind: team-plan
language: zh-CN
year: 2026
title: 2026年销售计划
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """The server, and the folder of the schema."""
    folder = tmp_path_factory.mktemp("plans")
    (folder / "plan.schema.json").write_text(schema_text(), encoding="utf-8")
    command = [required_tool("yaml-language-server"), "--stdio"]
    with Server(command, folder) as server:
        yield server, folder


class _Editor:
    """An editor in which a plan is written; a ¦ is where the cursor stands."""

    def __init__(self, server: Server, folder: Path) -> None:
        self._server, self._folder, self._files = server, folder, 0

    def marked(self, text: str) -> list[tuple[str, str]]:
        """Return what is marked in a plan: the marked text, and what is said of it."""
        _, found = self._open(text)
        lines = (HEAD + text).splitlines()
        return [(_cut(lines, each["range"]), each["message"]) for each in found]

    def offered(self, text: str) -> dict[str, str]:
        """Return the keys that are offered where the cursor stands, with what is said of them."""
        result = self._ask("completion", text)
        return {item["label"]: item.get("documentation", "") for item in result["items"]}

    def hover(self, text: str) -> str:
        """Return what is shown of the key that the cursor stands on."""
        shown: str = self._ask("hover", text)["contents"]["value"]
        return shown

    def _ask(self, what: str, text: str) -> Message:
        before = (HEAD + text).partition("¦")[0].split("\n")
        file, _ = self._open(text.replace("¦", ""))
        where = {"line": len(before) - 1, "character": len(before[-1])}
        about = {"textDocument": {"uri": file.as_uri()}, "position": where}
        result: Message = self._server.ask(f"textDocument/{what}", about)
        return result

    def _open(self, text: str) -> tuple[Path, list[Message]]:
        self._files += 1
        file = self._folder / f"{self._files}.yaml"
        file.write_text(HEAD + text, encoding="utf-8")
        return file, self._server.open(file)


def _cut(lines: list[str], place: Message) -> str:
    start, end = place["start"], place["end"]
    assert start["line"] == end["line"]
    return lines[start["line"]][start["character"] : end["character"]]


@pytest.fixture(scope="module")
def editor(server: tuple[Server, Path]) -> _Editor:
    return _Editor(*server)


@pytest.mark.parametrize("plan", [*PLANS, *STARTERS], ids=lambda file: file.stem)
def test_nothing_is_marked_in_a_sound_plan(server, plan):
    running, folder = server
    file = folder / plan.name
    file.write_bytes(plan.read_bytes())
    assert "$schema=plan.schema.json" in plan.read_text(encoding="utf-8")
    assert running.open(file) == []


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("预算: 300万元\n", "预算"),
        ("goals:\n  revenue:\n    targt: 1亿元\n", "targt"),
        ("goals: {营收: {target: 1亿元, by: {region: {华东: {shre: 40%}}}}}\n", "shre"),
        ("goals:\n  revenue:\n    target: [1亿元, 2亿元]\n", "[1亿元, 2亿元]"),
        ("goals:\n  revenue:\n    by:\n      quarter:\n        Q1: {target: {a: b}}\n", "{a: b}"),
        ("basis:\n  tax: 净额\n", "净额"),
        ("next:\n  goals:\n    revenue:\n      traget: 3亿元\n", "traget"),
    ],
)
def test_what_is_wrong_is_marked_where_it_stands(editor, text, marked):
    ((found, _),) = editor.marked(text)
    assert found == marked


def test_a_missing_key_is_marked(server):
    running, folder = server
    file = folder / "no-title.yaml"
    file.write_text(HEAD.replace("title", "owner"), encoding="utf-8")
    (found,) = running.open(file)
    assert "title" in found["message"]


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        ("¦\n", "goals", "目标，如 revenue（营收）\n\ngoals, as revenue"),
        ("goals:\n  ¦\n", "revenue", "营收\n\nRevenue"),
        ("goals:\n  revenue:\n    ¦\n", "target", "目标\n\nthe target"),
        ("goals:\n  revenue:\n    by:\n      ¦\n", "quarter", "季度\n\nQuarter"),
        (
            "goals:\n  revenue:\n    by:\n      quarter:\n        ¦\n",
            "Q1",
            "一季度\n\nfirst quarter",
        ),
        (
            "goals:\n  revenue:\n    by:\n      region:\n        华东:\n          ¦\n",
            "focus",
            "重点\n\nwhat to concentrate on",
        ),
        ("next:\n  goals:\n    ¦\n", "orders", "签单额\n\nOrders"),
    ],
)
def test_keys_are_offered_with_their_meaning(editor, text, key, said):
    assert editor.offered(text)[key] == said


def test_the_quarters_are_offered_all_at_once(editor):
    offered = editor.offered("goals:\n  revenue:\n    by:\n      ¦\n")
    assert offered["quarter: Q1–Q4"] == "四个季度，每个一行\n\nthe four quarters, a line each"


def test_keys_that_are_there_are_not_offered_again(editor):
    assert "target" not in editor.offered("goals:\n  revenue:\n    target: 1亿元\n    ¦\n")


def test_values_are_offered_where_there_is_a_choice(editor):
    assert {"included", "excluded"} <= set(editor.offered("basis:\n  tax: ¦\n"))
    assert "official" in editor.offered("look: ¦\n")


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("go¦als:\n  revenue: 2亿元\n", "目标，如 revenue（营收）", "goals, as revenue"),
        ("goals:\n  rev¦enue: {target: 2亿元}\n", "营收", "Revenue"),
        ("goals:\n  revenue:\n    sha¦re: 20%\n", "占整体的份额", "share of the whole"),
        ("goals:\n  revenue:\n    by:\n      region:\n        华¦东: 1亿元\n", "拆分", "splits"),
        ("risks:\n  回¦款拖延: 提前对账\n", "风险与应对", "risks and responses"),
    ],
)
def test_hovering_shows_both_languages(editor, text, chinese, english):
    shown = editor.hover(text)
    assert chinese in shown
    assert english in shown
