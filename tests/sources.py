"""Where the figures of a source document went: in the plan, and in the document made of it."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import yaml

from plangen.diagnostics.path import parse_path
from plangen.pipeline import Loaded, build
from plangen.values.period import Period, read_period
from plangen.values.quantity import Quantity
from plangen.values.reading import read_number
from tests.compose.composing import document_of, numbers
from tests.units import with_units

ROOT = Path(__file__).parents[1]
TRANSCRIPTIONS = ROOT / "tests" / "transcriptions"
Entry = dict[str, Any]


def entries_of(source: str) -> list[Entry]:
    """Return every figure of a source, such as `001`, and what became of it."""
    listed = (TRANSCRIPTIONS / f"{source}-figures.yaml").read_text(encoding="utf-8")
    return [entry for chapter in yaml.safe_load(listed).values() for entry in chapter]


def says(entry: Entry) -> str:
    """Return the words of the source, which name a test."""
    return str(entry["says"])


def meaning(value: object) -> tuple[object, ...]:
    """Return what a number or a period stands for, however it is written."""
    if isinstance(value, Period):
        return value.dates(2026)
    assert isinstance(value, Quantity), value
    unit = value.unit
    return value.value, value.high, unit.dimension, unit.base, value.bound, value.hedge, value.per


def meant(path: str, text: str) -> tuple[object, ...]:
    """Return what a text of the list stands for at its path."""
    return meaning(read_period(text) if path.endswith((".date", ".when")) else read_number(text))


def at(loaded: Loaded, path: str) -> Any:
    """Return what the file says at a path."""
    assert loaded.source
    node: Any = loaded.source.tree
    for step in parse_path(path):
        node = node[step]
    return node


def markdown_of(loaded: Loaded) -> str:
    """Return the plan's document as people read it: without the marks that protect it.

    Numbers in tables have the unit that stands in their column's heading.
    """
    text = build(loaded, ["md"], "plan").files["plan.md"].decode()
    plain = re.sub(r"\\([^\w\s])", r"\1", text)
    return re.sub(r"(?:^\|.*\n)+", lambda table: _told(table[0]), plain, flags=re.MULTILINE)


def _told(table: str) -> str:
    rows = [line.strip("| ").split(" | ") for line in table.splitlines()]
    return "".join(f"| {' | '.join(row)} |\n" for row in with_units(rows))


def shown_in(loaded: Loaded) -> dict[str, list[str]]:
    """Return the texts that the document shows for each place in the plan."""
    assert loaded.plan
    assert loaded.figures
    found = defaultdict(list)
    for number in numbers(document_of(loaded.plan, loaded.figures)):
        found[number.path].append(number.text)
    return found
