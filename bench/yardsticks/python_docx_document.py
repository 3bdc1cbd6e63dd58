"""A yardstick for `build`: python-docx and pyplot, block by block, as its manual teaches it."""

from functools import partial
from pathlib import Path
from typing import Any

import docx
from docx.shared import Cm
from yardsticks.making import Contents, Write, run


def prepare(_: Path, charts: bool) -> Write:
    return partial(write, charts)


def write(charts: bool, contents: Contents, out: Path) -> None:
    document = docx.Document()
    document.add_heading(contents["title"], 0)
    for name, value in contents["facts"]:
        document.add_paragraph(f"{name}：{value}")
    document.add_page_break()
    for block in contents["blocks"]:
        add(document, block, charts)
    document.save(str(out))


def add(document: Any, block: Contents, charts: bool) -> None:  # noqa: ANN401
    match block["is"]:
        case "heading":
            document.add_heading(block["text"], block["level"])
        case "table":
            add_table(document, block)
        case "chart" if charts:
            add_picture(document, block)
        case "chart":
            pass
        case "caption":
            document.add_paragraph(block["text"], style="Caption")
        case _:
            document.add_paragraph(block["text"])


def add_table(document: Any, block: Contents) -> None:  # noqa: ANN401
    texts = [block["head"], *block["rows"]]
    table = document.add_table(len(texts), len(block["head"]), style="Light Grid Accent 1")
    for row, line in zip(table.rows, texts, strict=True):
        for cell, text in zip(row.cells, line, strict=True):
            cell.text = text


def add_picture(document: Any, chart: Contents) -> None:  # noqa: ANN401
    from yardsticks.pyplot_charts import draw  # takes longer than the rest, so only where needed

    document.add_picture(draw(chart), width=Cm(15))


if __name__ == "__main__":
    run(prepare, __doc__)
