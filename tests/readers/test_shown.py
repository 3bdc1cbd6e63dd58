"""Figures are found wherever a Word file can have them."""

from plangen.document.provenance import FIGURES_NAMESPACE
from plangen.readers.package import Package
from plangen.readers.shown import Listed, Place, Shown, read_figures
from tests.readers.packages import packed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: str) -> bytes:
    items = "".join(
        f'<Relationship Id="{kind}" Type="{TYPES}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{items}</Relationships>'.encode()


def p(text: str, *, style: str = "", mark: int = 0) -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f"<w:r><w:t>{text}</w:t></w:r>"
    start = f'<w:bookmarkStart w:id="{mark}" w:name="_Fig{mark}"/>'
    inside = f'{start}{run}<w:bookmarkEnd w:id="{mark}"/>' if mark else run
    return f"<w:p>{named}{inside}</w:p>"


def part(name: str, content: str) -> bytes:
    return f'<w:{name} xmlns:w="{W}">{content}</w:{name}>'.encode()


STYLES = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="a"/>'
PARTS = {
    "_rels/.rels": relations(officeDocument="word/document.xml"),
    "word/_rels/document.xml.rels": relations(
        styles="styles.xml", footnotes="footnotes.xml", customXml="../customXml/item1.xml"
    ),
    "word/document.xml": part(
        "document",
        f"<w:body>{p('总体目标', style='1')}{p('2.8亿元', mark=1)}{p('别的', mark=9)}</w:body>",
    ),
    "word/styles.xml": part("styles", STYLES),
    "word/footnotes.xml": part("footnotes", f"<w:footnote>{p('25%', mark=2)}</w:footnote>"),
    "customXml/item1.xml": (
        f'<figures xmlns="{FIGURES_NAMESPACE}">'
        '<figure path="goals.revenue.growth" text="25%" marks="_Fig2"/>'
        '<figure path="goals.revenue.target" text="2.8亿元" marks="_Fig1"/></figures>'
    ).encode(),
}


def test_figures_are_read_from_text_and_notes(tmp_path):
    with Package(packed(tmp_path / "计划.docx", PARTS)) as package:
        figures = read_figures(package)
    assert figures.listed == {
        "_Fig1": Listed("goals.revenue.target", "2.8亿元"),
        "_Fig2": Listed("goals.revenue.growth", "25%"),
    }
    assert figures.shown == {
        "_Fig1": Shown("2.8亿元", Place("总体目标", "", "")),
        "_Fig2": Shown("25%", Place("", "", "")),
    }


def test_headings_are_known_by_the_name_of_their_style(tmp_path):
    with Package(packed(tmp_path / "计划.docx", PARTS)) as package:
        lines = read_figures(package).lines
    assert lines[:2] == (("总体目标", "总体目标"), ("总体目标", "2.8亿元"))
