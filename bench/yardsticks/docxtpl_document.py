"""The yardstick for `build`: docxtpl and pyplot, as a competent user would put them together.

The template is made once, in the folder of the output. What is read is finished text and numbers.
"""

import argparse
import json
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from laps import Laps

Draw = Callable[[dict[str, Any]], BytesIO | None]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contents", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--no-charts", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    template = arguments.out / "template.docx"
    draw = _no_chart if arguments.no_charts else _pyplot()
    laps = Laps()
    for file in sorted(arguments.contents.glob("*.json")):
        contents = json.loads(file.read_text(encoding="utf-8"))
        if not template.exists():
            make_template(contents, template)
        write(contents, template, draw, arguments.out / f"{file.stem}.docx")
        laps.lap()
    print(laps.as_json())


def make_template(contents: dict[str, Any], file: Path) -> None:
    document = docx.Document()
    document.add_heading("{{ title }}", 0)
    for number in range(len(contents["facts"])):
        document.add_paragraph(f"{{{{ facts[{number}][0] }}}}：{{{{ facts[{number}][1] }}}}")
    document.add_page_break()
    for number, block in enumerate(contents["blocks"]):
        match block["is"]:
            case "heading":
                document.add_heading(block["text"], block["level"])
            case "table":
                add_table(document, block["head"], f"blocks[{number}].rows")
            case "chart":
                document.add_paragraph(f"{{{{ charts[{number}] }}}}")
            case "caption":
                document.add_paragraph(f"{{{{ blocks[{number}].text }}}}", style="Caption")
            case _:
                document.add_paragraph(f"{{{{ blocks[{number}].text }}}}")
    document.save(str(file))


def add_table(document: Any, head: list[str], rows: str) -> None:  # noqa: ANN401
    table = document.add_table(rows=4, cols=len(head), style="Light Grid Accent 1")
    for column, title in enumerate(head):
        table.cell(0, column).text = title
        table.cell(2, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(1, 0).text = f"{{%tr for row in {rows} %}}"
    table.cell(3, 0).text = "{%tr endfor %}"


def write(
    contents: dict[str, Any],
    template: Path,
    draw: Draw,
    out: Path,
) -> None:
    document = DocxTemplate(str(template))
    charts = {}
    for number, block in enumerate(contents["blocks"]):
        picture = draw(block) if block["is"] == "chart" else None
        charts[number] = InlineImage(document, picture, width=Cm(15)) if picture else ""
    document.render({**contents, "charts": charts}, autoescape=True)
    document.save(str(out))


def _pyplot() -> Draw:
    from yardsticks.pyplot_charts import draw  # takes longer than the rest, so only where needed

    return draw


def _no_chart(_: dict[str, Any]) -> None:
    return None


if __name__ == "__main__":
    main()
