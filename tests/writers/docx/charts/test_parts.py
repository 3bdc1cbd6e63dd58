"""Charts as parts of the file."""

import subprocess
import sys
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from plangen.document.blocks import Chart
from plangen.document.chartspec import CategoryChart, ChartKind, Point, Series
from plangen.writers.docx.charts.native import native
from plangen.writers.docx.charts.workbook import workbook
from tests.drawing import samples
from tests.writers.docx.charts.reading import NATIVE, WIDTH
from tests.writers.docx.reading import Book, book
from tests.writers.docx.samples import quarters, regions, words

KINDS = st.sampled_from(ChartKind)
POINTS = st.lists(
    st.builds(
        Point,
        st.none() | st.fractions(-(10**9), 10**12, max_denominator=7),
        st.sampled_from(["4,500万元", "1.2亿元", "待定", '"<&>"', ""]),
        st.just("goals.revenue"),
        st.booleans(),
        st.sampled_from(["", "16%"]),
    ),
    max_size=8,
)
CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"


def gallery() -> Book:
    """Write a document with all charts that Word draws itself."""
    return book(*(Chart(spec, words(name), name) for name, spec in NATIVE.items()))


def test_every_chart_has_its_part_and_its_workbook():
    written = book(quarters(), regions())
    assert [name for name in written.parts if "chart" in name] == [
        "word/charts/_rels/chart1.xml.rels",
        "word/charts/_rels/chart2.xml.rels",
        "word/charts/chart1.xml",
        "word/charts/chart2.xml",
        "word/embeddings/chart1.xlsx",
        "word/embeddings/chart2.xlsx",
    ]
    types = written.part("[Content_Types].xml")
    named = {each.get("PartName"): each.get("ContentType") for each in types}
    assert named["/word/charts/chart2.xml"] == CHART


def test_a_chart_leads_to_its_workbook():
    written = book(quarters())
    relationship, = written.part("word/charts/_rels/chart1.xml.rels")
    assert relationship.get("Target") == "../embeddings/chart1.xlsx"
    chart = written.part("word/charts/chart1.xml")
    external = chart.find("{*}externalData")
    assert external.values() == [relationship.get("Id")]
    assert external[0].get("val") == "0"


def test_the_validator_finds_nothing(tmp_path):
    path = tmp_path / "gallery.docx"
    path.write_bytes(gallery().bytes)
    assert OpenXmlValidator().validate(path).errors == []


def test_the_same_cells_give_the_same_workbook():
    made = native(samples.BRIDGE, WIDTH)
    assert workbook(made.sheet) == workbook(made.sheet)
    with ZipFile(BytesIO(workbook(made.sheet))) as archive:
        assert {file.date_time for file in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_document_gives_the_same_bytes():
    assert gallery().bytes == gallery().bytes


def test_drawing_libraries_are_not_read_for_charts_that_word_draws():
    code = (
        "import sys\n"
        "from tests.writers.docx.reading import book\n"
        "from tests.writers.docx.samples import quarters, regions\n"
        "book(quarters(), regions())\n"
        "print([name for name in ('matplotlib', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_names_may_hold_anything():
    points = [samples.point(1, "<1 & 待定"), samples.point(2, '2"套"')]
    written = book(Chart(samples.chart("bar", ("R&D", "a<b\x07"), ('"目标"', points)), (), "x"))
    assert b"R&amp;D" in written.parts["word/charts/chart1.xml"]


@given(KINDS, POINTS)
def test_whatever_the_numbers_are_the_chart_is_sound(kind: ChartKind, points: list[Point]):
    series = (Series("甲", tuple(points)), Series("乙", tuple(reversed(points))))
    lonely = kind in {ChartKind.DONUT, ChartKind.FUNNEL, ChartKind.WATERFALL}
    names = tuple(f"第{place}项" for place in range(len(points)))
    spec = CategoryChart(kind, "图", names, series[: 1 if lonely else 2], "万元", "各项")
    made = native(spec, WIDTH)
    if made:
        root = etree.fromstring(made.xml.encode())
        for scale in root.iter("{*}scaling"):
            high, low = scale.find("{*}max"), scale.find("{*}min")
            assert high is None or float(high.get("val")) > float(low.get("val"))
        assert workbook(made.sheet) == workbook(made.sheet)
