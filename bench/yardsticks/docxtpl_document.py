"""The yardstick for `build`: docxtpl and pyplot, as a competent user would put them together.

The template is made once, in the folder of the output. What is read is finished text and numbers.
"""

from functools import partial
from pathlib import Path
from typing import Any

import docx
from docx.shared import Cm
from docxtpl import DocxTemplate, InlineImage
from yardsticks.making import Contents, Write, run


def prepare(out: Path, charts: bool) -> Write:
    return partial(write, out / "template.docx", charts)


def write(template: Path, with_charts: bool, contents: Contents, out: Path) -> None:
    if not template.exists():
        make_template(contents, template)
    document = DocxTemplate(str(template))
    charts = {
        number: picture(document, block) if with_charts else ""
        for number, block in enumerate(contents["blocks"])
        if block["is"] == "chart"
    }
    document.render({**contents, "charts": charts}, autoescape=True)
    document.save(str(out))


def picture(document: DocxTemplate, chart: Contents) -> InlineImage:
    from yardsticks.pyplot_charts import draw  # takes longer than the rest, so only where needed

    return InlineImage(document, draw(chart), width=Cm(15))


def make_template(contents: Contents, file: Path) -> None:
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


if __name__ == "__main__":
    run(prepare, __doc__)
