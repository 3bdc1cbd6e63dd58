"""The contents of a document as Markdown, for what makes Word of that."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from yardsticks.making import Contents

Chart: TypeAlias = Callable[[Contents], str]
"""Puts a chart into Markdown."""

_MARKS = re.compile(r"([\\`*_\[\]<>|~$#])")


def as_markdown(contents: Contents, chart: Chart) -> str:
    return "\n\n".join(_parts(contents, chart)) + "\n"


def _parts(contents: Contents, chart: Chart) -> Iterator[str]:
    yield f"# {_plain(contents['title'])}"
    yield from (_plain(f"{name}：{value}") for name, value in contents["facts"])
    for block in contents["blocks"]:
        match block["is"]:
            case "heading":
                yield f"{'#' * (block['level'] + 1)} {_plain(block['text'])}"
            case "table":
                yield _table(block["head"], block["rows"])
            case "chart":
                yield chart(block)
            case _:
                yield _plain(block["text"])


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join((_row(head), "|---" * len(head) + "|", *map(_row, rows)))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(map(_plain, cells))} |"


def _plain(text: str) -> str:
    return _MARKS.sub(r"\\\1", text).replace("\n", " ")
