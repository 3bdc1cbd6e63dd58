"""A yardstick for `build`: Markdown put into Word by mddocx-native, with charts of Word's own.

It has no ring, no waterfall and no stretches of time; a pie, columns and bars stand in for them.
"""

import json
from functools import partial
from pathlib import Path
from typing import Any

from mddocx import MarkdownWord
from yardsticks.as_markdown import as_markdown
from yardsticks.making import Contents, Write, run

_KINDS = {"column": "column", "waterfall": "column", "donut": "pie"}


def prepare(_: Path, charts: bool) -> Write:
    return partial(write, MarkdownWord(), charts)


def write(word: MarkdownWord, charts: bool, contents: Contents, out: Path) -> None:
    text = as_markdown(contents, fence if charts else lambda _: "")
    out.write_bytes(word.render_string(text))


def fence(chart: Contents) -> str:
    spec = {
        "type": _KINDS.get(chart["kind"], "bar"),
        "title": chart["title"],
        "data_labels": True,
        **(stretches(chart) if "bars" in chart else series(chart)),
    }
    return f"```chart\n{json.dumps(spec, ensure_ascii=False)}\n```"


def series(chart: Contents) -> dict[str, Any]:
    shown = [{"name": one["name"], "values": one["values"]} for one in chart["series"]]
    return {"categories": chart["names"], "series": shown}


def stretches(chart: Contents) -> dict[str, Any]:
    names, _, lengths = zip(*chart["bars"], strict=True)
    return {"categories": names, "series": [{"name": chart["title"], "values": lengths}]}


if __name__ == "__main__":
    run(prepare, __doc__)
