"""Taking pages apart: their blocks, and the examples in their tables."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`]+)`")


def text_of(page: str) -> str:
    """The text of a page, named from the top of the project."""
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a language."""
    return [body for name, body in _FENCE.findall(text_of(page)) if name == language]


def rows(page: str, region: str) -> list[list[list[str]]]:
    """The rows of the table between two comments, each cell as the code that stands in it."""
    return [[_CODE.findall(cell) for cell in row] for row in table_of(page, region)]


def table_of(page: str, region: str) -> list[list[str]]:
    """The rows of the table between two comments, each cell as its text."""
    _, _, rest = text_of(page).partition(f"<!-- {region} -->\n")
    table, closed, _ = rest.partition(f"<!-- /{region} -->")
    assert closed, f"{page} has no table {region}"
    lines = table.strip().splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
