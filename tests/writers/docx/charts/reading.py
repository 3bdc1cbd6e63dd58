"""Word's own charts read back: what they refer to, what they repeat of it, and what they label."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from lxml import etree
from openpyxl import load_workbook

from plangen.document.blocks import Chart
from plangen.document.chartspec import ChartSpec
from plangen.writers.docx.charts.native import native
from tests.drawing import samples
from tests.writers.docx.reading import Book, book
from tests.writers.docx.samples import words

WIDTH = 453.6
"""Points between the margins of the usual look."""
NAMESPACES = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
NATIVE = {name: spec for name, spec in samples.ALL.items() if native(spec, WIDTH)}
"""The charts that Word draws itself, of all kinds."""

_PIECE = re.compile(r'"([^"]*)"|([#,0]+)(?:\.(0+))?')


@dataclass(frozen=True)
class Reference:
    """Cells that a chart refers to, and what it repeats of them."""

    cells: str
    repeated: dict[int, str]
    numbers: bool


class Drawn:
    """A chart in a written document, with its workbook."""

    def __init__(self, written: Book, number: int = 1) -> None:
        self.root = etree.fromstring(written.parts[f"word/charts/chart{number}.xml"])
        self.xlsx = written.parts[f"word/embeddings/chart{number}.xlsx"]

    def find(self, path: str) -> list:
        return self.root.xpath(path, namespaces=NAMESPACES)

    @cached_property
    def cells(self):
        """The values of the workbook."""
        return load_workbook(BytesIO(self.xlsx), data_only=True).active

    @cached_property
    def formulas(self):
        """The same, where there is a formula that."""
        return load_workbook(BytesIO(self.xlsx)).active

    @property
    def references(self) -> Iterator[Reference]:
        for each in self.find("//c:strRef | //c:numRef"):
            points = each.xpath(".//c:pt", namespaces=NAMESPACES)
            repeated = {int(point.get("idx")): point[0].text or "" for point in points}
            yield Reference(each[0].text, repeated, each.tag.endswith("numRef"))

    def row_of(self, reference: str) -> list:
        """Return the cells that a reference names."""
        sheet, _, place = reference.partition("!")
        assert sheet == self.cells.title
        found = self.cells[place.replace("$", "")]
        return [row[0] for row in found] if isinstance(found, tuple) else [found]

    @property
    def labels(self) -> list[str]:
        """What is written at the points, as a reader sees it."""
        return [text for series in self.find("//c:ser") for text in _labels(series)]


def drawn(spec: ChartSpec) -> Drawn:
    """Write a document with one chart and read that back."""
    return Drawn(book(Chart(spec, words("图"), "chart")))


def shown(code: str, number: str) -> str:
    """Write a number as a spreadsheet does in the formats that charts use."""
    value = float(number)
    first, _, second = code.partition(";")
    if first == "General":
        return number
    minus = "-" if value < 0 and not second else ""
    pieces = (_written(piece, abs(value)) for piece in _PIECE.finditer(first))
    return minus + "".join(pieces)


def _written(piece: re.Match[str], value: float) -> str:
    quoted, digits, decimals = piece.groups()
    if quoted is not None:
        return quoted
    return f"{value:{',' if ',' in digits else ''}.{len(decimals or '')}f}"


def _labels(series) -> Iterator[str]:
    values = {int(point.get("idx")): point[0].text
              for point in series.xpath("c:val//c:pt", namespaces=NAMESPACES)}
    own = {int(label[0].get("val")): label
           for label in series.xpath("c:dLbls/c:dLbl", namespaces=NAMESPACES)}
    common = series.xpath("string(c:dLbls/c:numFmt/@formatCode)", namespaces=NAMESPACES)
    for place, number in values.items():
        label = own.get(place)
        if label is not None:
            yield from _label(label, number)
        elif common:
            yield shown(common, number)


def _label(label, number: str) -> Iterator[str]:
    if label.xpath("c:delete", namespaces=NAMESPACES):
        return
    code = label.xpath("string(c:numFmt/@formatCode)", namespaces=NAMESPACES)
    lines = label.xpath(".//a:p[a:r]", namespaces=NAMESPACES)
    texts = ["".join(line.xpath("a:r/a:t/text()", namespaces=NAMESPACES)) for line in lines]
    yield shown(code, number) if code else "\n".join(texts)
