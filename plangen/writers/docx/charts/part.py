"""The parts of the file that a chart lives in."""

from typing import Final

from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart

from plangen.writers.docx.charts.frame import WORKBOOK, Native
from plangen.writers.docx.charts.workbook import workbook

_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_WORKBOOK: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def add_chart(document: DocumentPart, chart: Native) -> str:
    """Add a chart with its workbook to a document, and return its relationship."""
    number = 1 + sum(each.reltype == f"{_OFFICE}/chart" for each in document.rels.values())
    package = document.package
    name = PackURI(f"/word/charts/chart{number}.xml")
    part = Part(name, _CHART, chart.xml.encode(), package)
    cells = PackURI(f"/word/embeddings/chart{number}.xlsx")
    behind = Part(cells, _WORKBOOK, workbook(chart.sheet), package)
    assert part.relate_to(behind, f"{_OFFICE}/package") == WORKBOOK
    rid: str = document.relate_to(part, f"{_OFFICE}/chart")
    return rid
